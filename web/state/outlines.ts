import type { NodeKind } from './kinds.ts';

/** The shape of each kind of node in a box of 16 by 16, as path data: for icons and drawings. The canvas has the same in its shader. */
export const outlines = {
  person: 'M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0Z',
  institution:
    'M3.7 2.5h8.6a1.2 1.2 0 0 1 1.2 1.2v8.6a1.2 1.2 0 0 1-1.2 1.2H3.7a1.2 1.2 0 0 1-1.2-1.2V3.7a1.2 1.2 0 0 1 1.2-1.2Z',
  country: 'M8 1.4 14 4.8v6.4L8 14.6 2 11.2V4.8Z',
  framework: 'M8 .8 15.2 8 8 15.2.8 8Z',
  place: 'M8 2 14.6 13.6H1.4Z',
  other: 'M5.4 1.2h5.2v4.2h4.2v5.2h-4.2v4.2H5.4v-4.2H1.2V5.4h4.2Z',
  document: 'M3.4 1.6h6.4l2.8 2.8v10H3.4Z',
  statement: 'M5 4h6a4 4 0 0 1 0 8H5a4 4 0 0 1 0-8Z',
} as const satisfies Record<NodeKind, string>;
