import { useMemo } from 'react';
import { toggleBackground, toggleEdgeKind, toggleNodeKind } from '../state/explorer.ts';
import { edgeKinds, edgeKindWords, nodeKinds, nodeKindWords } from '../state/kinds.ts';
import { countsOf, shownOf } from '../state/shown.ts';
import { KindIcon, StrokeIcon } from './icons.tsx';
import { usePage } from './page.ts';

/** What shapes, colours and strokes mean; each entry also switches its kind off and on. */
export function Legend() {
  const { graph, state, change } = usePage();
  // Counts are of what could be shown: a kind that is switched off keeps its number.
  const all = shownOf(graph, { ...state, hiddenNodeKinds: [], hiddenEdgeKinds: [] });
  const { ofNodeKind, ofEdgeKind } = countsOf(graph, all);
  const background = useMemo(() => graph.filterEdges((_, { basis }) => basis === 'background').length, [graph]);
  return (
    <details
      className={state.colourBy === 'kind' ? 'legend' : 'legend shapes'}
      open={!matchMedia('(max-width: 1000px)').matches}
    >
      <summary>Legend</summary>
      <ul>
        {nodeKinds.map((kind) => {
          const count = ofNodeKind.get(kind);
          return count === undefined ? null : (
            <li key={kind}>
              <button
                type="button"
                aria-pressed={!state.hiddenNodeKinds.includes(kind)}
                onClick={() => change(toggleNodeKind(kind))}
              >
                <KindIcon kind={kind} />
                {nodeKindWords[kind].many} <span className="count">{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <ul>
        {edgeKinds.map((kind) => {
          const count = ofEdgeKind.get(kind);
          return count === undefined ? null : (
            <li key={kind}>
              <button
                type="button"
                aria-pressed={!state.hiddenEdgeKinds.includes(kind)}
                onClick={() => change(toggleEdgeKind(kind))}
              >
                <StrokeIcon kind={kind} />
                {edgeKindWords[kind].many} <span className="count">{count}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <ul className="strokes">
        <li>
          <StrokeIcon basis="stated" /> stated
        </li>
        <li>
          <StrokeIcon basis="inferred" /> inferred
        </li>
        {background > 0 ? (
          <li>
            <StrokeIcon basis="background" /> background
          </li>
        ) : null}
      </ul>
      {background > 0 ? (
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={state.background}
            checked={state.background}
            onChange={() => change(toggleBackground)}
          />
          Background facts <span className="count">{background}</span>
        </label>
      ) : null}
    </details>
  );
}
