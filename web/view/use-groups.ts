import { useEffect, useState } from 'react';
import type { GroupsOrder, GroupsReport } from '../layout/groups-worker.ts';
import { usePage } from './page.ts';

/** The number of each node's community among what is shown, the largest 0, while colours mean communities; and once they are found. */
export function useGroups(): GroupsReport | undefined {
  const { graph, state, shown, say } = usePage();
  const [found, setFound] = useState<GroupsReport>();
  const wanted = state.colourBy === 'community';
  useEffect(() => {
    if (!wanted) return;
    const failed = () => say('Communities need a worker, which this page cannot start.');
    let worker: Worker;
    try {
      worker = new Worker(new URL('../layout/groups-worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return failed();
    }
    worker.addEventListener('message', ({ data: groups }: MessageEvent<GroupsReport>) => {
      setFound(groups);
      worker.terminate();
    });
    worker.addEventListener('error', failed);
    const order: GroupsOrder = Array.from(shown.edges, (edge) => graph.extremities(edge));
    worker.postMessage(order);
    return () => worker.terminate();
  }, [wanted, graph, shown, say]);
  // Those of before stay until the new ones are there, so that colours do not flash.
  return wanted ? found : undefined;
}
