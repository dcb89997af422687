import { type ReactNode, useEffect, useState } from 'react';
import type { Measure } from '../../state/table.ts';
import { usePage } from '../page.ts';

const none: readonly Measure[] = [];

/** Centralities and communities as columns of the nodes; worked out when they are asked for, and again when something else is shown. */
export function useMeasures(offered: boolean): { readonly measures: readonly Measure[]; readonly choice: ReactNode } {
  const { graph, shown } = usePage();
  const [wanted, setWanted] = useState(false);
  const [measures, setMeasures] = useState(none);
  const on = offered && wanted;

  useEffect(() => {
    if (!on) return setMeasures(none);
    let stale = false;
    void Promise.all([import('../../../src/query/centrality.ts'), import('../../../src/query/communities.ts')]).then(
      ([{ centralities }, { communities }]) => {
        if (stale) return;
        const { pagerank, betweenness } = centralities(graph, shown);
        const groups = communities(graph, shown);
        setMeasures([
          { name: 'Group', of: new Map([...groups].map(([node, group]) => [node, group + 1])) },
          { name: 'PageRank %', of: percent(pagerank) },
          ...(betweenness ? [{ name: 'Between %', of: percent(betweenness) }] : []),
        ]);
      },
    );
    return () => {
      stale = true;
    };
  }, [on, graph, shown]);

  const choice = offered ? (
    <label className="measures">
      <input type="checkbox" checked={wanted} onChange={() => setWanted(!wanted)} />
      Centralities
    </label>
  ) : null;
  return { measures: on ? measures : none, choice };
}

/** With one place behind the point. */
const percent = (values: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...values].map(([node, value]) => [node, Math.round(value * 1000) / 10]));
