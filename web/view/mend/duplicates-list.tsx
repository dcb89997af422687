import { useState } from 'react';
import { displayName } from '../../state/display-name.ts';
import { openDialog } from '../../state/explorer.ts';
import { usePage } from '../page.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useMend } from './use-mend.ts';

const atFirst = 12;

/** Names that may be the same, for the reader to decide. */
export function DuplicatesList() {
  const { graph, change } = usePage();
  const { make } = useMend();
  const [all, setAll] = useState(false);
  const { pairs, look } = useDuplicates();
  const offered = all ? pairs : pairs?.slice(0, atFirst);
  const name = (node: string) => displayName(graph.getNodeAttribute(node, 'label'), 60);
  return (
    <section aria-labelledby="may-be-one">
      <h2 id="may-be-one">May be the same {pairs ? <span className="count">{pairs.length}</span> : null}</h2>
      {pairs === undefined ? (
        <button type="button" className="button" onClick={look}>
          Look for names that may be the same
        </button>
      ) : null}
      {pairs?.length === 0 ? <p className="quiet">No two names look like one.</p> : null}
      <ul>
        {offered?.map(({ nodes: [a, b], reason }) => (
          <li key={`${a} ${b}`} className="pair">
            <span>
              <bdi>{name(a)}</bdi> and <bdi>{name(b)}</bdi>
              <span className="quiet">{displayName(reason, 120)}</span>
            </span>
            <span className="pair-buttons">
              <button
                type="button"
                className="button"
                aria-label={`Merge ${name(a)} and ${name(b)}`}
                onClick={() => change(openDialog({ name: 'merge', nodes: [a, b] }))}
              >
                Merge…
              </button>
              <button
                type="button"
                className="button"
                aria-label={`${name(a)} and ${name(b)} are not the same`}
                onClick={() => make({ type: 'distinct', nodes: [a, b] })}
              >
                Not the same
              </button>
            </span>
          </li>
        ))}
      </ul>
      {pairs && offered && pairs.length > offered.length ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          Show all {pairs.length}
        </button>
      ) : null}
    </section>
  );
}
