import { displayName } from '../state/display-name.ts';
import { stepSize } from '../state/scope.ts';
import { usePage } from './page.ts';
import type { ScopeTools } from './use-scope.ts';

const format = new Intl.NumberFormat('en');
const nameLength = 24;

/** Says which part of a large graph is drawn, and offers more of it. Nothing while all is drawn from the start. */
export function ScopeLine({ scoped, canGoBack, take, back }: ScopeTools) {
  const { graph, state } = usePage();
  const { shown, part, node, total } = scoped;
  const count = shown.nodes.size;
  if (count === total && !canGoBack) return null;
  const nameOf = (key: string) => <bdi>{displayName(graph.getNodeAttribute(key, 'label'), nameLength)}</bdi>;
  const selected = state.selection.type === 'node' ? state.selection.key : undefined;
  const numbers = `${format.format(count)} of ${format.format(total)} nodes`;
  return (
    <section className="scope" aria-label="Part that is drawn">
      <p>
        {count === total ? (
          `All ${format.format(total)} nodes.`
        ) : part === 'around' && node !== undefined ? (
          <>
            {nameOf(node)} and its neighbours, {numbers}.
          </>
        ) : (
          `The most connected ${numbers}.`
        )}
      </p>
      {count === total ? null : (
        <>
          <button type="button" className="plain-button" onClick={() => take({ type: 'more' })}>
            Show {format.format(Math.min(stepSize, total - count))} more
          </button>
          <button type="button" className="plain-button" onClick={() => take({ type: 'all' })}>
            Show all
          </button>
        </>
      )}
      {selected === undefined || count === total ? null : (
        <button type="button" className="plain-button" onClick={() => take({ type: 'neighbours', node: selected })}>
          Neighbours of {nameOf(selected)}
        </button>
      )}
      {selected === undefined || (part === 'around' && node === selected) ? null : (
        <button type="button" className="plain-button" onClick={() => take({ type: 'around', node: selected })}>
          Only around {nameOf(selected)}
        </button>
      )}
      {canGoBack ? (
        <button type="button" className="plain-button" onClick={back}>
          Back
        </button>
      ) : null}
    </section>
  );
}
