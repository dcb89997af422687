import { type RefObject, useLayoutEffect } from 'react';
import { goBack, openDialog, showSide, showTable } from '../state/explorer.ts';
import { redoAloud, undoAloud } from './mend/history.ts';
import type { Page } from './page.ts';

/** Keys with what they do, as the dialog of keys lists them; those of the canvas are the stage's own. */
export const keys = [
  ['/', 'Search'],
  ['Esc', 'Back to what was selected before'],
  ['t', 'Tables: open or close'],
  ['a', 'Ask a question'],
  ['f', 'Filters'],
  ['e', 'Corrections made'],
  ['o', 'Open articles or a graph'],
  ['s', 'Share or export'],
  ['z', 'Undo (also Ctrl+Z)'],
  ['y', 'Redo (also Ctrl+Shift+Z)'],
  ['?', 'This list'],
] as const;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)));

/** Keys that work anywhere on the page, but not while typing or in a dialog. */
export function useKeys(page: Page, searchInput: RefObject<HTMLInputElement | null>): void {
  const { state, readOnly, change } = page;
  const { dialog, table } = state;
  // With the change of the page itself, so that no key falls between a dialog's end and this.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (dialog || event.defaultPrevented || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey) {
        const key = event.key.toLowerCase();
        if (key !== 'z' && key !== 'y') return;
        event.preventDefault();
        if (!readOnly) (key === 'y' || event.shiftKey ? redoAloud : undoAloud)(page);
        return;
      }
      if (event.altKey) return;
      if (event.key === 'Escape') return change(goBack);
      const looking: Record<string, () => void> = {
        '/': () => searchInput.current?.focus(),
        t: () => change(showTable(table === 'closed' ? 'nodes' : 'closed')),
      };
      const working: Record<string, () => void> = {
        a: () => change(showSide('ask')),
        f: () => change(showSide('filters')),
        e: () => change(showSide('edits')),
        o: () => change(openDialog({ name: 'open' })),
        s: () => change(openDialog({ name: 'share' })),
        z: () => undoAloud(page),
        y: () => redoAloud(page),
        '?': () => change(openDialog({ name: 'keys' })),
      };
      const actions = readOnly ? looking : { ...looking, ...working };
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [dialog, table, readOnly, change, page, searchInput]);
}
