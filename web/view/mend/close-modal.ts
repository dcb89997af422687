/** Closes the dialog as a person would, so that the focus goes back to what opened it. */
export const closeModal = (): void => document.querySelector<HTMLDialogElement>('dialog.modal[open]')?.close();

/** Before a control goes with what it acted on: the focus stays in its pane. */
export function keepFocusNear(control: HTMLElement): void {
  const pane = control.closest('section');
  if (!pane) return;
  pane.tabIndex = -1;
  pane.focus({ preventScroll: true });
}
