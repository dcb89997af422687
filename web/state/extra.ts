/** Attributes that are none of ours. */
import type { Extra } from '../../src/graph/schema.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The attributes that are ours, and the others as `extra`. */
export function parted(value: Record<string, unknown>, ours: ReadonlySet<string>): Record<string, unknown> {
  const names = Object.keys(value);
  if (value.extra === undefined && names.every((name) => ours.has(name))) return value;
  const { extra: given, ...own } = value;
  const others = [
    ...Object.entries(isRecord(given) ? given : {}),
    ...names.flatMap((name) => (ours.has(name) ? [] : [[name, value[name]] as const])),
  ];
  const extra = extraOf(others);
  return { ...Object.fromEntries(Object.entries(own).filter(([name]) => ours.has(name))), ...(extra && { extra }) };
}

/** Values of another program as `extra` holds them: lists joined by ` | `, other structures as JSON, in
 * order of name; nothing when none is left. */
export function extraOf(values: Iterable<readonly [string, unknown]>): Extra | undefined {
  const kept = [...values].flatMap(([name, value]) => {
    const plain = plainValue(value);
    return plain === undefined ? [] : [[name, plain] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
}

/** Names of the attributes of other programs, those that most have first: as many as a table has room for. */
export function extraNames(extras: Iterable<Extra | undefined>, most = 8): string[] {
  const counts = new Map<string, number>();
  for (const extra of extras)
    for (const name of Object.keys(extra ?? {})) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}

function plainValue(value: unknown): Extra[string] | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(' | ') || undefined;
  return JSON.stringify(value);
}
