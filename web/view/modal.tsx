import { type ReactNode, useEffect, useId, useRef } from 'react';
import { closeDialog } from '../state/explorer.ts';
import { Glyph } from './icons.tsx';
import { usePage } from './page.ts';
import '../style/modal.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Wider than a form needs. */
  readonly wide?: boolean;
}

const firstField = ['input:not([type="file"])', 'textarea', 'select', 'button']
  .map((kind) => `.modal-body ${kind}:not(:disabled)`)
  .join();

/** A dialog of the platform: it holds the focus, gives it back, and closes with Escape. */
export function Modal({ title, children, wide = false }: Props) {
  const { change } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // The first thing to fill in or press, not the button that closes.
    const body = dialog.current;
    (body?.querySelector<HTMLElement>('[autofocus]') ?? body?.querySelector<HTMLElement>(firstField))?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'modal wide' : 'modal'}
      aria-labelledby={id}
      onClose={() => change(closeDialog)}
    >
      <header className="modal-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="plain-button"
          aria-label="Close"
          title="Close"
          onClick={() => dialog.current?.close()}
        >
          <Glyph name="close" />
        </button>
      </header>
      <div className="modal-body">{children}</div>
    </dialog>
  );
}
