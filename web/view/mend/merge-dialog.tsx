import { useState } from 'react';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { displayName } from '../../state/display-name.ts';
import { factsFromEdges } from '../../state/facts.ts';
import { isEntityKind } from '../../state/mend.ts';
import { tellingPiece } from '../../state/passages.ts';
import { KindIcon } from '../icons.tsx';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import { FormEnd } from './form-end.tsx';
import { NodePicker } from './node-picker.tsx';
import { useDuplicates } from './use-duplicates.ts';
import { useMend } from './use-mend.ts';

/** Makes nodes one, after they have been looked at side by side; or keeps two apart for good. */
export function MergeDialog({ nodes: [first = '', ...given] }: { readonly nodes: readonly string[] }) {
  const { graph } = usePage();
  const { make, refused } = useMend();
  const [others, setOthers] = useState<readonly string[]>(given);
  const [kept, setKept] = useState<string>();
  const nodes = [first, ...others];
  const into = kept !== undefined && nodes.includes(kept) ? kept : likeliest(graph, nodes);
  const { pairs = [] } = useDuplicates();
  const suggested = new Map(
    pairs
      .filter(({ nodes }) => nodes.includes(first))
      .map(({ nodes: [a, b], reason }) => [a === first ? b : a, reason]),
  );
  const [second] = others;
  return (
    <Modal title="Merge or keep apart" wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make({ type: 'merge', into, from: nodes.filter((node) => node !== into) });
        }}
      >
        {given.length === 0 ? (
          <NodePicker
            label={`Which other name is the same as “${displayName(graph.getNodeAttribute(first, 'label'), 60)}”?`}
            value={others}
            onChange={setOthers}
            multiple
            accept={(node) => node !== first && isEntityKind(graph.getNodeAttribute(node, 'kind'))}
            suggested={suggested}
          />
        ) : null}
        {second === undefined ? null : (
          <fieldset className="sides">
            <legend>Whose name is kept?</legend>
            {nodes.map((node) => (
              <label key={node} className="side-card">
                <span className="side-name">
                  <input type="radio" name="into" checked={into === node} onChange={() => setKept(node)} />
                  <KindIcon kind={graph.getNodeAttribute(node, 'kind')} />{' '}
                  <bdi>{displayName(graph.getNodeAttribute(node, 'label'), 80)}</bdi>
                </span>
                <Evidence node={node} />
              </label>
            ))}
          </fieldset>
        )}
        {second !== undefined && others.length === 1 ? (
          <button type="button" className="button" onClick={() => make({ type: 'distinct', nodes: [first, second] })}>
            Not the same: keep them apart
          </button>
        ) : null}
        <FormEnd name="Merge" refused={refused} disabled={second === undefined} />
      </form>
    </Modal>
  );
}

/** The name to keep, until the reader says otherwise: of the node with the most facts, else the longest. */
const likeliest = (graph: EntenteGraph, [first = '', ...others]: readonly string[]): string =>
  others.reduce((best, node) => {
    const more = graph.degree(node) - graph.degree(best);
    const longer = graph.getNodeAttribute(node, 'label').length - graph.getNodeAttribute(best, 'label').length;
    return more > 0 || (more === 0 && longer > 0) ? node : best;
  }, first);

const mostQuoted = 3;

/** What speaks for a node being who it is: other names, and some of its facts with their words. */
function Evidence({ node }: { readonly node: string }) {
  const { graph } = usePage();
  const attributes = graph.getNodeAttributes(node);
  // All there is to judge by, whatever the filters hide.
  const facts = factsFromEdges(graph, graph.edges(node));
  const aliases = 'aliases' in attributes ? attributes.aliases.filter((alias) => alias !== attributes.label) : [];
  const sentences = new Set(facts.map((fact) => tellingPiece(graph, fact)?.sentence ?? '').filter(Boolean));
  return (
    <span className="side-evidence">
      {aliases.length > 0 ? (
        <span className="quiet">
          Also: <bdi>{displayName(aliases.join(', '), 160)}</bdi>
        </span>
      ) : null}
      <span className="quiet">
        {facts.length === 0 ? 'No facts' : facts.length === 1 ? '1 fact' : `${facts.length} facts`}
      </span>
      {[...sentences].slice(0, mostQuoted).map((sentence) => (
        <q key={sentence}>{displayName(sentence, 180)}</q>
      ))}
    </span>
  );
}
