import { closeModal } from './close-modal.ts';

interface Props {
  /** What the main button does. */
  readonly name: string;
  readonly refused: string | undefined;
  readonly disabled?: boolean;
  /** Forgets what was typed. Closing the dialog in another way keeps it for the next time. */
  readonly onCancel?: () => void;
}

/** The end of a correction's form: why it was refused, and the buttons. */
export function FormEnd({ name, refused, disabled = false, onCancel }: Props) {
  return (
    <>
      {refused === undefined ? null : (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
      <div className="form-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            onCancel?.();
            closeModal();
          }}
        >
          Cancel
        </button>
        <button type="submit" className="button main" disabled={disabled}>
          {name}
        </button>
      </div>
    </>
  );
}
