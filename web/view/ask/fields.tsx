interface DateProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A day, or none. */
export const DateField = ({ label, value, onChange }: DateProps) => (
  <label className="inline-field">
    <span>{label}</span>
    <input type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
  </label>
);

interface SelectProps {
  readonly label: string;
  readonly value: string;
  /** Each value with what it is called. */
  readonly options: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}

export const SelectField = ({ label, value, options, onChange }: SelectProps) => (
  <label className="inline-field">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChange(event.target.value)}>
      {Object.entries(options).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
