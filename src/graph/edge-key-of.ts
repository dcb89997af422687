import { byCodeUnit, edgeKey, hexOf, periodOf, rolePart } from './keys.ts';
import type { EdgeAttributes } from './schema.ts';

/** The key that an edge with these attributes has between these ends. A background edge has one of its own, so that it never joins a stated one. */
export const edgeKeyOf = (source: string, target: string, edge: EdgeAttributes): string =>
  edge.basis === 'background' ? `${keyOfContent(source, target, edge)}~background` : keyOfContent(source, target, edge);

function keyOfContent(source: string, target: string, edge: EdgeAttributes): string {
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
    case 'other': {
      const extra = Object.entries(edge.extra ?? {}).sort(([a], [b]) => byCodeUnit(a, b));
      return edgeKey(
        edge.kind,
        source,
        target,
        rolePart(edge.type),
        extra.length > 0 ? hexOf(JSON.stringify(extra), 8) : '',
      );
    }
    default:
      return edgeKey(edge.kind, source, target);
  }
}
