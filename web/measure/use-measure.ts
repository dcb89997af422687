import { useEffect, useState } from 'react';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Part } from '../../src/query/part.ts';
import type { Measures } from '../state/answer-groups.ts';
import type { MeasureOrder, MeasureReport } from './messages.ts';

interface Options {
  readonly graph: EntenteGraph;
  readonly shown: Part;
  readonly onFailure: () => void;
}

/**
 * A measure of the entities shown and their facts, worked out in a worker; `undefined` until it is there, or when nothing is wanted. The
 * last one stays while a new one of the same is on its way, so that nothing flashes.
 */
export function useMeasure<What extends keyof Measures>(
  what: What | undefined,
  { graph, shown, onFailure }: Options,
): Measures[What] | undefined {
  const [report, setReport] = useState<MeasureReport>();
  useEffect(() => {
    if (what === undefined) return;
    let worker: Worker;
    try {
      worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return onFailure();
    }
    worker.addEventListener('message', ({ data }: MessageEvent<MeasureReport>) => {
      setReport(data);
      worker.terminate();
    });
    worker.addEventListener('error', onFailure);
    worker.postMessage(orderOf(what, graph, shown));
    return () => worker.terminate();
  }, [what, graph, shown, onFailure]);
  return report?.what === what ? (report?.value as Measures[What]) : undefined;
}

function orderOf(what: keyof Measures, graph: EntenteGraph, shown: Part): MeasureOrder {
  const nodes = Array.from(shown.nodes).filter((node) => graph.getNodeAttribute(node, 'kind') !== 'document');
  const places = new Map(nodes.map((node, place) => [node, place]));
  const ends: number[] = [];
  for (const edge of shown.edges) {
    const [source, target] = [places.get(graph.source(edge)), places.get(graph.target(edge))];
    if (source !== undefined && target !== undefined) ends.push(source, target);
  }
  return { what, nodes, ends: Uint32Array.from(ends) };
}
