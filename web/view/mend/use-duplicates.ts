import { useMemo, useState } from 'react';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { type Duplicate, duplicates } from '../../../src/query/duplicates.ts';
import { pairsApart } from '../../state/mend.ts';
import { usePage } from '../page.ts';

/** Nodes of a graph in which looking for pairs holds the page up for longer than a click may take. */
const large = 4000;

export interface Duplicates {
  /** The likeliest first; `undefined` until they are looked for, in a large graph. */
  readonly pairs: readonly Duplicate[] | undefined;
  /** Looks for them, which takes a moment. */
  readonly look: () => void;
}

/** Nodes that may be one. In a large graph they are looked for when asked, and those found then stand until they are dealt with. */
export function useDuplicates(): Duplicates {
  const { workspace, graph } = usePage();
  const [found, setFound] = useState<readonly Duplicate[]>();
  const { corrections } = workspace;
  const pairs = useMemo(() => {
    const apart = pairsApart(corrections);
    if (graph.order <= large) return duplicates(graph, apart);
    return found?.filter(
      ({ nodes: [a, b] }) => stands(graph, a, b) && !apart.some((pair) => pair.includes(a) && pair.includes(b)),
    );
  }, [graph, corrections, found]);
  return { pairs, look: () => setFound(duplicates(graph, pairsApart(corrections))) };
}

const stands = (graph: EntenteGraph, a: string, b: string): boolean => graph.hasNode(a) && graph.hasNode(b);
