import { useCallback } from 'react';
import { useMeasure } from '../measure/use-measure.ts';
import type { Measures } from '../state/answer-groups.ts';
import { usePage } from './page.ts';

/** The number of each node's community among what is shown, the largest 0, while colours mean communities; and once they are found. */
export function useGroups(): Measures['communities'] | undefined {
  const { graph, state, shown, say } = usePage();
  const onFailure = useCallback(() => say('Communities need a worker, which this page cannot start.'), [say]);
  return useMeasure(state.colourBy === 'community' ? 'communities' : undefined, { graph, shown, onFailure });
}
