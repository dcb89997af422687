import type { Dialog } from '../../state/explorer.ts';
import { AddFactDialog } from './add-fact-dialog.tsx';
import { AddNodeDialog } from './add-node-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { RetypeDialog } from './retype-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import '../../style/mend.css';

/** The dialog of one correction. */
export function MendDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.name) {
    case 'rename':
      return <RenameDialog node={dialog.node} />;
    case 'retype':
      return <RetypeDialog node={dialog.node} />;
    case 'merge':
      return <MergeDialog nodes={dialog.nodes} />;
    case 'split':
      return <SplitDialog node={dialog.node} />;
    case 'note':
      return <NoteDialog on="node" of={dialog.node} />;
    case 'edge-note':
      return <NoteDialog on="edge" of={dialog.edge} />;
    case 'add-node':
      return <AddNodeDialog />;
    case 'add-edge':
      return <AddFactDialog passage={dialog.passage} />;
    default:
      return null;
  }
}
