import { useEffect } from 'react';
import { factOfEdge } from '../state/facts.ts';
import { nodeNames } from '../state/node-names.ts';
import { usePage } from './page.ts';

/** How long a notice stands, by its length: time to read it, and no less than three seconds. */
const standsMs = (notice: string): number => 3000 + notice.length * 60;

interface Props {
  readonly notice: string;
  readonly onDone: () => void;
}

/** What has just happened, for eyes and for screen readers; and what is selected, for the latter alone. */
export function Notices({ notice, onDone }: Props) {
  const { graph, state } = usePage();
  useEffect(() => {
    if (notice === '') return;
    const timer = setTimeout(onDone, standsMs(notice));
    return () => clearTimeout(timer);
  }, [notice, onDone]);

  const { selection } = state;
  const fact = selection.type === 'edge' ? factOfEdge(graph, selection.key) : undefined;
  const selected =
    selection.type === 'node'
      ? `Selected: ${nodeNames(graph, [selection.key])}`
      : fact
        ? `Selected: ${fact.attributes.kind}, ${nodeNames(graph, fact.from)}, ${nodeNames(graph, fact.to)}`
        : '';
  return (
    <>
      <p className="visually-hidden" role="status">
        {selected}
      </p>
      <div className="notice" role="log" aria-label="Notices">
        {notice === '' ? null : <p>{notice}</p>}
      </div>
    </>
  );
}
