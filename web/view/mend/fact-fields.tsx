import { type FactForm, factFormOptions } from '../../state/fact-form.ts';

interface Props {
  readonly form: FactForm;
  readonly onChange: (change: Partial<FactForm>) => void;
}

/** The kind of a fact, and the fields of that kind. */
export function FactFields({ form, onChange }: Props) {
  const choice = (name: keyof typeof factFormOptions, label: string) => (
    <label className="inline-field">
      {label}
      <select value={form[name]} onChange={(event) => onChange({ [name]: event.target.value })}>
        {factFormOptions[name].map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
  const line = (name: 'role' | 'since' | 'until', label: string, placeholder: string) => (
    <label className="inline-field">
      {label}
      <input
        className={name === 'role' ? undefined : 'date-field'}
        value={form[name]}
        placeholder={placeholder}
        autoComplete="off"
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </label>
  );
  const { kind } = form;
  const dated = kind === 'affiliation' || kind === 'membership';
  return (
    <div className="fact-fields">
      {choice('kind', 'Kind')}
      {kind === 'affiliation' ? line('role', 'Role', 'trade minister') : null}
      {kind === 'affiliation' ? choice('affiliationStatus', 'Status') : null}
      {kind === 'membership' ? choice('membershipStatus', 'Status') : null}
      {kind === 'statement' ? choice('stance', 'Stance') : null}
      {kind === 'relation' ? choice('type', 'Type') : null}
      {dated ? line('since', 'Since', '2022-05') : null}
      {dated ? line('until', 'Until', '2024') : null}
    </div>
  );
}
