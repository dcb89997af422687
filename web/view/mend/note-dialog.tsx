import { displayName } from '../../state/display-name.ts';
import { factOfEdge } from '../../state/facts.ts';
import { FactSentence } from '../fact-item.tsx';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FormEnd } from './form-end.tsx';
import { useDraft } from './use-draft.ts';
import { useMend } from './use-mend.ts';

interface Props {
  readonly on: 'node' | 'edge';
  readonly of: string;
}

export function NoteDialog({ on, of }: Props) {
  const { graph } = usePage();
  const { make, refused } = useMend();
  const before = (on === 'node' ? graph.getNodeAttributes(of) : graph.getEdgeAttributes(of)).note ?? '';
  const { draft, set, forget } = useDraft(`note ${of}`, { text: before });
  const fact = on === 'edge' ? factOfEdge(graph, of) : undefined;
  return (
    <Modal title="Note">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (make({ type: 'note', on, key: of, text: draft.text })) forget();
        }}
      >
        <p className="form-about">
          {fact ? <FactSentence fact={fact} /> : <b>{displayName(graph.getNodeAttribute(of, 'label'), 80)}</b>}
        </p>
        <div className="field">
          <label htmlFor="note">Your remark; empty to take it off</label>
          <textarea id="note" rows={5} value={draft.text} onChange={(event) => set({ text: event.target.value })} />
        </div>
        <FormEnd name="Keep" refused={refused} disabled={draft.text.trim() === before} onCancel={forget} />
      </form>
    </Modal>
  );
}
