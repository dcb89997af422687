import { useState } from 'react';
import { type Answer, type AnswerRow, rowsOf } from '../../state/answer.ts';
import { sameSelection, select, showPane } from '../../state/explorer.ts';
import { nodeKindWords } from '../../state/kinds.ts';
import { KindIcon } from '../icons.tsx';
import { usePage } from '../page.ts';
import { Says } from './says.tsx';
import { useFew } from './use-few.tsx';

/** Cells before the measures: a node's name and kind, which its button shows. */
const named = 2;

/** Nodes with their measures, by any of which they can be put in order. */
export function MeasureTable({ answer }: { readonly answer: Answer }) {
  const { graph, state, change } = usePage();
  const measures = answer.columns.slice(named);
  // By PageRank, as the answer comes.
  const [by, setBy] = useState(1);
  const measureOf = ({ cells }: AnswerRow) => Number(cells[named + by] ?? 0);
  const { items, more } = useFew([...rowsOf(answer)].sort((a, b) => measureOf(b) - measureOf(a)));
  return (
    <>
      <table className="measure-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            {measures.map((name, at) => (
              <th key={name} scope="col" aria-sort={at === by ? 'descending' : undefined}>
                <button type="button" title={`Order by ${name}`} onClick={() => setBy(at)}>
                  {name} <span aria-hidden="true">{at === by ? '▾' : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => {
            const kind = graph.getNodeAttribute(row.opens.key, 'kind');
            return (
              <tr key={row.key}>
                <th scope="row">
                  <button
                    type="button"
                    aria-current={sameSelection(state.selection, row.opens)}
                    onClick={() => {
                      change(select(row.opens));
                      change(showPane('facts'));
                    }}
                  >
                    <KindIcon kind={kind} />
                    <Says says={row.says} />
                    <span className="visually-hidden"> ({nodeKindWords[kind].one})</span>
                  </button>
                </th>
                {measures.map((name, at) => (
                  <td key={name}>{row.cells[named + at]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
    </>
  );
}
