import { displayName } from '../../state/display-name.ts';
import { factsFromEdges } from '../../state/facts.ts';
import { isEntityKind, newKey } from '../../state/mend.ts';
import { tellingPiece } from '../../state/passages.ts';
import { FactSentence } from '../fact-item.tsx';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FormEnd } from './form-end.tsx';
import { useDraft } from './use-draft.ts';
import { useMend } from './use-mend.ts';

interface Form {
  readonly label: string;
  readonly names: readonly string[];
  /** Keys of facts. */
  readonly chosen: readonly string[];
}

/** Parts a node that is two in one: the names and facts that are ticked become those of the new one. */
export function SplitDialog({ node }: { readonly node: string }) {
  const { graph } = usePage();
  const { make, refused } = useMend();
  const { draft, set, forget } = useDraft<Form>(`split ${node}`, { label: '', names: [], chosen: [] });
  const attributes = graph.getNodeAttributes(node);
  const facts = factsFromEdges(
    graph,
    graph.edges(node).filter((edge) => graph.getEdgeAttribute(edge, 'basis') !== 'background'),
  );
  const aliases = 'aliases' in attributes ? attributes.aliases.filter((alias) => alias !== attributes.label) : [];
  const names = draft.names.filter((name) => aliases.includes(name));
  const chosen = facts.filter(({ key }) => draft.chosen.includes(key));
  const toggle = (list: readonly string[], item: string) =>
    list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
  return (
    <Modal title={`Split “${displayName(attributes.label, 60)}”`} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEntityKind(attributes.kind)) return;
          const { label } = draft;
          const key = newKey(graph, attributes.kind, label);
          const edges = chosen.flatMap((fact) => fact.edges);
          if (make({ type: 'split', node, key, label, edges, aliases: names })) forget();
        }}
      >
        <div className="field">
          <label htmlFor="split-name">Name of the new one</label>
          <input
            id="split-name"
            autoComplete="off"
            value={draft.label}
            onChange={(event) => set({ label: event.target.value })}
          />
        </div>
        {aliases.length > 0 ? (
          <fieldset className="ticks">
            <legend>Names that go to the new one</legend>
            {aliases.map((alias) => (
              <label key={alias}>
                <input
                  type="checkbox"
                  checked={names.includes(alias)}
                  onChange={() => set({ names: toggle(draft.names, alias) })}
                />
                <bdi>{displayName(alias, 80)}</bdi>
              </label>
            ))}
          </fieldset>
        ) : null}
        {facts.length > 0 ? (
          <fieldset className="ticks">
            <legend>Facts that go to the new one</legend>
            {facts.map((fact) => (
              <label key={fact.key}>
                <input
                  type="checkbox"
                  checked={chosen.includes(fact)}
                  onChange={() => set({ chosen: toggle(draft.chosen, fact.key) })}
                />
                <span>
                  <FactSentence fact={fact} />
                  <q className="quiet">{displayName(tellingPiece(graph, fact)?.sentence ?? '', 200)}</q>
                </span>
              </label>
            ))}
          </fieldset>
        ) : null}
        {facts.length + aliases.length === 0 ? (
          <p className="quiet">It has no facts and no other names to part.</p>
        ) : null}
        <FormEnd
          name="Split"
          refused={refused}
          disabled={draft.label.trim() === '' || chosen.length + names.length === 0}
          onCancel={forget}
        />
      </form>
    </Modal>
  );
}
