import { useEffect, useState } from 'react';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { indexing, isIndexed } from '../state/search.ts';

/** How long the page may be held up at a time, in milliseconds. */
const turn = 10;

/** Whether the words of the graph can be searched; they are read in turns, with the page free in between, once they are wanted. */
export function useTextIndex(graph: EntenteGraph, wanted: boolean): boolean {
  const [, setRead] = useState<EntenteGraph>();
  useEffect(() => {
    if (!wanted || isIndexed(graph)) return;
    const work = indexing(graph);
    let timer = 0;
    const goOn = () => {
      const until = performance.now() + turn;
      let done = false;
      while (!done && performance.now() < until) done = work.next().done ?? false;
      if (done) setRead(graph);
      else timer = window.setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [graph, wanted]);
  return isIndexed(graph);
}
