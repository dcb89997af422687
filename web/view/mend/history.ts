/** Undo and redo that say what they did. */
import { asSentence, stepInWords } from '../../state/mend-words.ts';
import { redo, undo } from '../../state/workspace.ts';
import type { Page } from '../page.ts';

type Working = Pick<Page, 'workspace' | 'edit' | 'say'>;

export function undoAloud({ workspace, edit, say }: Working): void {
  const before = workspace.past.at(-1);
  if (!before) {
    say('Nothing to undo.');
    return;
  }
  edit(undo);
  say(`${asSentence(`Undone: ${stepInWords(workspace, before, workspace)}`)} Redo with y.`);
}

export function redoAloud({ workspace, edit, say }: Working): void {
  const after = workspace.future[0];
  if (!after) {
    say('Nothing to redo.');
    return;
  }
  edit(redo);
  say(`${asSentence(`Done again: ${stepInWords(workspace, workspace, after)}`)} Undo with z.`);
}
