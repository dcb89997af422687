import { openDialog } from '../../state/explorer.ts';
import { isEntityKind } from '../../state/mend.ts';
import { Glyph } from '../icons.tsx';
import { usePage } from '../page.ts';
import { keepFocusNear } from './close-modal.ts';
import { useMend } from './use-mend.ts';
import '../../style/mend.css';

/** What can be mended about a node. */
export function NodeTools({ node }: { readonly node: string }) {
  const { graph, readOnly, change } = usePage();
  const { make } = useMend();
  if (readOnly) return null;
  const note = (
    <button type="button" className="plain-button" onClick={() => change(openDialog({ name: 'note', node }))}>
      <Glyph name="note" /> Note
    </button>
  );
  if (!isEntityKind(graph.getNodeAttribute(node, 'kind'))) return <div className="mend-tools">{note}</div>;
  return (
    <div className="mend-tools" role="toolbar" aria-label="Mend this node">
      <button type="button" className="plain-button" onClick={() => change(openDialog({ name: 'rename', node }))}>
        <Glyph name="edit" /> Rename
      </button>
      <button
        type="button"
        className="plain-button"
        title="Merge with another name, or say that the two are not the same"
        onClick={() => change(openDialog({ name: 'merge', nodes: [node] }))}
      >
        Merge…
      </button>
      <button type="button" className="plain-button" onClick={() => change(openDialog({ name: 'split', node }))}>
        Split…
      </button>
      <button type="button" className="plain-button" onClick={() => change(openDialog({ name: 'retype', node }))}>
        Kind…
      </button>
      {note}
      <button
        type="button"
        className="plain-button"
        aria-label="Delete this node"
        title="Delete this node"
        onClick={(event) => {
          keepFocusNear(event.currentTarget);
          make({ type: 'delete-node', node });
        }}
      >
        <Glyph name="bin" />
      </button>
    </div>
  );
}
