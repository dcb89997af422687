/** The roles that a person's node lists follow the affiliations that say them. */
import { heldRole } from '../graph/held-role.ts';
import { rolePart } from '../graph/keys.ts';
import type { EdgeAttributes } from '../graph/schema.ts';
import type { Overlay } from './overlay.ts';

/** Roles whose affiliations came or went, in the form in which keys compare them, by the node that holds them. */
export type TouchedRoles = Map<string, Set<string>>;

export function noteRole(touched: TouchedRoles, holder: string, edge: EdgeAttributes): void {
  if (edge.kind !== 'affiliation' || edge.role === '') return;
  const parts = touched.get(holder) ?? new Set();
  touched.set(holder, parts.add(rolePart(heldRole(edge))));
}

/** Adds the touched roles that an affiliation says, and takes those away that none says any more. Empties `touched`. */
export function settleRoles(graph: Overlay, touched: TouchedRoles): void {
  for (const [person, parts] of touched) {
    const node = graph.node(person);
    if (node?.kind !== 'person') continue;
    const held = new Map<string, string>();
    for (const { source, attributes } of graph.edgesAt(person)) {
      if (source !== person || attributes.kind !== 'affiliation' || attributes.role === '') continue;
      const part = rolePart(heldRole(attributes));
      if (parts.has(part) && !held.has(part)) held.set(part, heldRole(attributes));
    }
    const listed = new Set(node.roles.map(rolePart));
    const roles = [
      ...node.roles.filter((role) => !parts.has(rolePart(role)) || held.has(rolePart(role))),
      ...[...held].flatMap(([part, role]) => (listed.has(part) ? [] : role)),
    ];
    graph.setNode(person, { ...node, roles });
  }
  touched.clear();
}
