import { useState } from 'react';
import type { Correction } from '../../../src/corrections/correction.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { closeDialog, type Selection, select } from '../../state/explorer.ts';
import { edgeMade } from '../../state/mend.ts';
import { asSentence, inWords } from '../../state/mend-words.ts';
import { correct, refusal, type Workspace, withCorrections } from '../../state/workspace.ts';
import { usePage } from '../page.ts';
import { closeModal } from './close-modal.ts';

export interface Mend {
  /** Makes a correction, says so, and closes the dialog; or leaves it open with the reason why it does not apply. */
  readonly make: (correction: Correction) => boolean;
  /** Several as one step, of which the notice tells. */
  readonly makeAll: (corrections: readonly Correction[], notice: string) => void;
  /** Why the last one was refused. */
  readonly refused: string | undefined;
}

export function useMend(): Mend {
  const { workspace, state, edit, change, say } = usePage();
  const [refused, setRefused] = useState<string>();
  const words = (correction: Correction): string =>
    inWords(workspace, [...workspace.corrections, correction]).at(-1) ?? '';
  return {
    refused,
    make: (correction) => {
      const after = correct(correction)(workspace);
      if (after === workspace) {
        setRefused(refusal(workspace, correction));
        return false;
      }
      closeModal();
      // The dialog must not be drawn once more: what it is about may be gone.
      change(closeDialog);
      edit((now) => (now === workspace ? after : correct(correction)(now)));
      const selection = selectionAfter(correction, workspace.graph, after, state.selection);
      if (selection) change(select(selection));
      say(`${asSentence(words(correction))} Undo with z.`);
      return true;
    },
    makeAll: (corrections, notice) => {
      edit(withCorrections(corrections));
      say(`${notice}. Undo with z.`);
    },
  };
}

/** What a correction leads to: what it added, or what the selected node has become part of. */
function selectionAfter(
  correction: Correction,
  before: EntenteGraph,
  { graph }: Workspace,
  now: Selection,
): Selection | undefined {
  switch (correction.type) {
    case 'merge':
      return now.type === 'node' && correction.from.includes(now.key)
        ? { type: 'node', key: correction.into }
        : undefined;
    case 'add-node':
      return { type: 'node', key: correction.key };
    case 'add-edge': {
      const key = edgeMade(before, graph, correction.source, correction.target);
      return key === undefined ? undefined : { type: 'edge', key };
    }
    default:
      return undefined;
  }
}
