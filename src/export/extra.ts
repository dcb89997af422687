/** Attributes of other programs as columns of their own, after ours. */
import { byCodeUnit } from '../graph/keys.ts';
import type { Extra } from '../graph/schema.ts';

export interface ExtraColumn {
  /** Name of the column: the attribute's, with `extra_` in front where a column of ours or of a format has it. */
  readonly name: string;
  /** Name in `extra`. */
  readonly attribute: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
}

export const EXTRA_PREFIX = 'extra_';

/** Names that GEXF, GraphML and their readers keep for themselves. */
const RESERVED = [
  ...[
    'id',
    'key',
    'for',
    'source',
    'target',
    'label',
    'kind',
    'type',
    'start',
    'end',
    'evidence_start',
    'evidence_end',
  ],
  ...['pid', 'parents', 'viz', 'x', 'y', 'z', 'r', 'g', 'b'],
];

/** Names that an attribute of another program cannot have for its column, in lower case: Gephi does not tell cases apart. */
export const takenNames = (own: readonly string[]): Set<string> => new Set([...own, ...RESERVED]);

/** One column for each attribute, in order of name; its type is the narrowest that holds all its values. */
export function extraColumns(extras: readonly (Extra | undefined)[], own: readonly string[]): ExtraColumn[] {
  const values = new Map<string, Set<ExtraColumn['type']>>();
  for (const extra of extras)
    for (const [attribute, value] of Object.entries(extra ?? {})) {
      const types = values.get(attribute);
      if (types) types.add(typeOf(value));
      else values.set(attribute, new Set([typeOf(value)]));
    }
  const taken = takenNames(own);
  return [...values]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([attribute, types]) => {
      let name = attribute;
      while (taken.has(name.toLowerCase())) name = EXTRA_PREFIX + name;
      taken.add(name.toLowerCase());
      return { name, attribute, type: joined(types) };
    });
}

/** The cells of one row, by name of column. */
export const extraCells = (
  extra: Extra | undefined,
  columns: readonly ExtraColumn[],
): Record<string, string | number | boolean> =>
  extra
    ? Object.fromEntries(
        columns.flatMap(({ name, attribute }) => {
          const value = Object.hasOwn(extra, attribute) ? extra[attribute] : undefined;
          return value === undefined ? [] : [[name, value]];
        }),
      )
    : {};

/** What 32 bits hold: beyond that readers of `integer` differ. */
function typeOf(value: string | number | boolean): ExtraColumn['type'] {
  if (typeof value === 'number') return (value | 0) === value ? 'integer' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function joined(types: ReadonlySet<ExtraColumn['type']>): ExtraColumn['type'] {
  const [first = 'string', ...others] = types;
  if (others.length === 0) return first;
  return types.has('string') || types.has('boolean') ? 'string' : 'double';
}
