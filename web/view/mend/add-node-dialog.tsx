import type { EntityKind } from '../../../src/corrections/correction.ts';
import { displayName } from '../../state/display-name.ts';
import { nodeKindWords } from '../../state/kinds.ts';
import { entityKinds, isEntityKind, newKey, passageOf } from '../../state/mend.ts';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FormEnd } from './form-end.tsx';
import { useDraft } from './use-draft.ts';
import { useMend } from './use-mend.ts';

export function AddNodeDialog() {
  const { graph, state } = usePage();
  const { make, refused } = useMend();
  const { draft, set, forget } = useDraft('new node', { label: '', kind: 'person' });
  const kind: EntityKind = isEntityKind(draft.kind) ? draft.kind : 'person';
  const named = passageOf(graph, draft.label, { document: state.document, start: 0 });
  return (
    <Modal title="Add a node">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const key = newKey(graph, kind, draft.label);
          const evidence = named ? [named] : [];
          if (make({ type: 'add-node', key, kind, label: draft.label, aliases: [], evidence })) forget();
        }}
      >
        <div className="field">
          <label htmlFor="node-name">Name, best as an article writes it</label>
          <input
            id="node-name"
            autoComplete="off"
            value={draft.label}
            onChange={(event) => set({ label: event.target.value })}
          />
          <p className="quiet" role="status">
            {draft.label.trim() === ''
              ? ''
              : named
                ? `In “${displayName(graph.getNodeAttribute(named.document, 'label'), 60)}”.`
                : 'No article here has this name. It can be added all the same.'}
          </p>
        </div>
        <div className="field">
          <label htmlFor="node-kind">Kind</label>
          <select id="node-kind" value={kind} onChange={(event) => set({ kind: event.target.value })}>
            {entityKinds.map((one) => (
              <option key={one} value={one}>
                {nodeKindWords[one].one}
              </option>
            ))}
          </select>
        </div>
        <FormEnd name="Add" refused={refused} disabled={draft.label.trim() === ''} onCancel={forget} />
      </form>
    </Modal>
  );
}
