import { edgeKey, periodOf, rolePart } from './keys.ts';
import type { EdgeAttributes } from './schema.ts';

/** The key that an edge with these attributes has between these ends. */
export function edgeKeyOf(source: string, target: string, edge: EdgeAttributes): string {
  switch (edge.kind) {
    case 'affiliation': {
      const status = edge.status === 'current' ? '' : edge.status;
      return edgeKey(edge.kind, source, target, rolePart(edge.role), status, periodOf(edge.since, edge.until));
    }
    case 'membership':
      return edgeKey(edge.kind, source, target, edge.status, periodOf(edge.since, edge.until));
    case 'statement':
      return edgeKey(edge.kind, source, target, edge.statementId);
    case 'relation':
      return edgeKey(edge.kind, source, target, edge.type);
    default:
      return edgeKey(edge.kind, source, target);
  }
}
