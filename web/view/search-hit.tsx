import type { TextHit } from '../../src/query/search-text.ts';
import { displayName } from '../state/display-name.ts';
import { nodeKindWords } from '../state/kinds.ts';
import { nodeNames } from '../state/node-names.ts';
import { snippetOf } from '../state/search.ts';
import { KindIcon, StrokeIcon } from './icons.tsx';
import { usePage } from './page.ts';

/** A line of the list of what was found: the words that matched, marked, and whose they are. */
export function SearchHit({ hit }: { readonly hit: TextHit }) {
  const { graph } = usePage();
  if (hit.type === 'edge') {
    const { kind, basis } = graph.getEdgeAttributes(hit.key);
    const [source, target] = graph.extremities(hit.key);
    const about = kind === 'statement' && graph.getNodeAttribute(target, 'kind') === 'document' ? [] : [target];
    return (
      <>
        <StrokeIcon kind={kind} basis={basis} />
        <span>
          <Marked hit={hit} />
          <span className="quiet whose">
            <bdi>{nodeNames(graph, [source])}</bdi>
            {about.length > 0 ? (kind === 'statement' ? ' about ' : ', ') : null}
            <bdi>{nodeNames(graph, about)}</bdi>
          </span>
        </span>
      </>
    );
  }
  const attributes = graph.getNodeAttributes(hit.key);
  const isName = hit.place === 'label' || hit.place === 'title';
  return (
    <>
      <KindIcon kind={attributes.kind} hollow={'basis' in attributes && attributes.basis === 'background'} />
      <span>
        {isName ? <Marked hit={hit} /> : <bdi>{displayName(attributes.label, 80)}</bdi>}
        {isName ? null : (
          <span className="quiet">
            {hit.place === 'alias' ? ' also “' : ', '}
            <Marked hit={hit} />
            {hit.place === 'alias' ? '”' : ''}
          </span>
        )}
      </span>
      <span className="quiet">{nodeKindWords[attributes.kind].one}</span>
    </>
  );
}

function Marked({ hit }: { readonly hit: TextHit }) {
  const { before, match, after } = snippetOf(hit);
  return (
    <bdi>
      {before}
      {match ? <mark>{match}</mark> : null}
      {after}
    </bdi>
  );
}
