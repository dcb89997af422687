import { NodePicker } from '../mend/node-picker.tsx';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (node: string | undefined) => void;
  readonly accept?: (node: string) => boolean;
}

/** One name that a question is about; it can be left open again. */
export function NameField({ label, value, onChange, accept = () => true }: Props) {
  return (
    <div className="name-field">
      <NodePicker
        label={label}
        value={value === undefined ? [] : [value]}
        onChange={([node]) => onChange(node)}
        accept={accept}
      />
      {value === undefined ? null : (
        <button type="button" className="plain-button" onClick={() => onChange(undefined)}>
          {label}: another, or any
        </button>
      )}
    </div>
  );
}
