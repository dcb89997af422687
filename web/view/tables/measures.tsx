import type { ReactNode } from 'react';
import type { Measure } from '../../state/table.ts';

const none: readonly Measure[] = [];

/** Centralities and communities as columns, worked out when they are asked for. */
export function useMeasures(_offered: boolean): { readonly measures: readonly Measure[]; readonly choice: ReactNode } {
  return { measures: none, choice: null };
}
