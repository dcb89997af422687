/** A graph as another program wrote it, before anything of it is ours: what each format's reader gives. */
export type Value = string | number | boolean;

export interface ForeignNode {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly attributes: ReadonlyMap<string, Value>;
}

export interface ForeignEdge {
  readonly id: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly label: string | undefined;
  readonly undirected: boolean;
  readonly attributes: ReadonlyMap<string, Value>;
}

export interface ForeignGraph {
  /** In words, for what is said of the whole file. */
  readonly format: 'GEXF' | 'GraphML' | 'JSON';
  /** Written by an export of ours: its colours and sizes mean what ours mean. */
  readonly ours: boolean;
  readonly nodes: readonly ForeignNode[];
  readonly edges: readonly ForeignEdge[];
  /** Edges between more than two nodes, which no graph of ours has. */
  readonly hyperedges: number;
}

/** Why a file cannot be opened, in words for the person who chose it: what is wrong, where, and how to mend it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** No text of a node or an edge goes on for more UTF-16 units than this: an article fits, a file made to fill the memory does not. */
const longestText = 1_000_000;

const numbers = /^(?:byte|short|int|integer|long|float|double|decimal|biginteger|bigdecimal)$/i;

/**
 * A text as the type that its attribute is declared with. What does not fit the type stays text; so do whole numbers that a double
 * would change, such as ids of posts.
 *
 * @returns Nothing for an empty text and for what stands for no number.
 */
export function typedValue(type: string, text: string): Value | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (type === 'string') return text.slice(0, longestText);
  if (numbers.test(type)) {
    if (/^[+-]?nan$/i.test(plain)) return undefined;
    const number = Number(plain);
    const changed = /^[+-]?\d+$/.test(plain) && !Number.isSafeInteger(number);
    return Number.isFinite(number) && !changed ? number : plain;
  }
  if (/^boolean$/i.test(type)) {
    if (/^(?:true|1)$/i.test(plain)) return true;
    if (/^(?:false|0)$/i.test(plain)) return false;
  }
  return text.slice(0, longestText);
}

/** `#rrggbb` of three channels from 0 to 255; nothing when they are none. */
export function hexColour(red: unknown, green: unknown, blue: unknown): string | undefined {
  const channels = [red, green, blue].map((value) =>
    value === undefined || value === '' ? Number.NaN : Number(value),
  );
  if (!channels.every((value) => value >= 0 && value <= 255)) return undefined;
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

export const finite = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return value !== undefined && value !== null && Number.isFinite(number) ? number : undefined;
};
