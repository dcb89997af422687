import { useEffect } from 'react';
import { factOfEdge } from '../state/facts.ts';
import { nodeNames } from '../state/node-names.ts';
import { usePage } from './page.ts';

/** How long a notice stands, by its length: time to read it, and no less than three seconds. */
const standsMs = (notice: string): number => 3000 + notice.length * 60;

export interface Notice {
  /** Empty while nothing is to be said. */
  readonly text: string;
  readonly done: () => void;
}

/** What has just happened, for eyes and for screen readers; and what is selected, for the latter alone. */
export function Notices({ notice: { text, done } }: { readonly notice: Notice }) {
  const { graph, state } = usePage();
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(done, standsMs(text));
    return () => clearTimeout(timer);
  }, [text, done]);

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
      <p className="visually-hidden" role="status" aria-label="Selected">
        {selected}
      </p>
      <div className="notice" role="log" aria-label="Notices">
        {text === '' ? null : <p>{text}</p>}
      </div>
    </>
  );
}
