/** One node that two graphs hold. */
import { rolePart } from './keys.ts';
import type { Alias, NodeAttributes } from './schema.ts';

/**
 * The node as if the articles of both had been built together, those of `first` before those of `second`: label and table attributes
 * from the first that has them, names and roles of both. What an article names outweighs what only a table knows. Of documents and
 * statements the first stays as it is.
 *
 * @param apart Whether no document is in both, so that mentions add up; else the higher number stands.
 */
export function joinNodes(first: NodeAttributes, second: NodeAttributes, apart: boolean): NodeAttributes {
  if (!('aliases' in first) || !('aliases' in second)) return first;
  if (first.basis === 'background') return second;
  if (second.basis === 'background') return first;
  const evidence = new Map<string, Alias>();
  for (const alias of [...(first.aliasEvidence ?? []), ...(second.aliasEvidence ?? [])])
    if (!evidence.has(alias.name)) evidence.set(alias.name, alias);
  const aliases = [...new Set([...first.aliases, second.label, ...second.aliases])].filter(
    (name) => name !== first.label,
  );
  const aliasEvidence = aliases.flatMap((name) => evidence.get(name) ?? []);
  const joined = {
    ...second,
    ...Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined)),
    aliases,
    ...(aliasEvidence.length > 0 && { aliasEvidence }),
    ...((first.extra || second.extra) && { extra: { ...second.extra, ...first.extra } }),
    mentions: apart ? first.mentions + second.mentions : Math.max(first.mentions, second.mentions),
  };
  if (first.kind !== 'person' || second.kind !== 'person') return joined as NodeAttributes;
  const roles = new Map([...second.roles, ...first.roles].map((role) => [rolePart(role), role]));
  const order = new Set([...first.roles, ...second.roles].map(rolePart));
  return { ...joined, kind: 'person', roles: [...order].map((role) => roles.get(role) ?? role) };
}
