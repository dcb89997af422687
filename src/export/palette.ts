/**
 * Colours of the kinds of nodes, as red, green, blue: the palette of Okabe and Ito (2008), which people with any common form of colour
 * blindness can tell apart; grey for documents.
 */
import type { NodeAttributes } from '../graph/schema.ts';

export const KIND_COLOURS = {
  person: [0, 114, 178],
  institution: [230, 159, 0],
  country: [0, 158, 115],
  framework: [204, 121, 167],
  place: [86, 180, 233],
  statement: [213, 94, 0],
  other: [240, 228, 66],
  document: [140, 140, 140],
} as const satisfies Record<NodeAttributes['kind'], readonly [number, number, number]>;
