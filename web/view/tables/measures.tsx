import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useMeasure } from '../../measure/use-measure.ts';
import type { Measure } from '../../state/table.ts';
import { usePage } from '../page.ts';

const none: readonly Measure[] = [];

/** Centralities and communities as columns of the nodes; worked out when they are asked for, and again when something else is shown. */
export function useMeasures(offered: boolean): { readonly measures: readonly Measure[]; readonly choice: ReactNode } {
  const { graph, shown, say } = usePage();
  const [wanted, setWanted] = useState(false);
  const on = offered && wanted;
  const onFailure = useCallback(() => say('Centralities need a worker, which this page cannot start.'), [say]);
  const groups = useMeasure(on ? 'communities' : undefined, { graph, shown, onFailure });
  const centralities = useMeasure(on ? 'centralities' : undefined, { graph, shown, onFailure });
  const measures = useMemo(() => {
    if (!groups || !centralities) return none;
    const { pagerank, betweenness } = centralities;
    return [
      { name: 'Group', of: new Map([...groups].map(([node, group]) => [node, group + 1])) },
      { name: 'PageRank %', of: percent(pagerank) },
      ...(betweenness ? [{ name: 'Between %', of: percent(betweenness) }] : []),
    ];
  }, [groups, centralities]);

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
