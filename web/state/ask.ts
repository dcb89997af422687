/** The questions that can be asked of the graph, as data. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Selection } from './explorer.ts';

export type Question =
  | { readonly type: 'members'; readonly of: string; readonly asOf?: string }
  | { readonly type: 'affiliations'; readonly of: string }
  | {
      readonly type: 'statements';
      readonly by?: string;
      readonly about?: string;
      readonly from?: string;
      readonly to?: string;
      readonly stance?: string;
    }
  | { readonly type: 'paths'; readonly from: string; readonly to: string }
  | { readonly type: 'neighbours'; readonly of: string; readonly distance: number }
  | { readonly type: 'communities' }
  | { readonly type: 'centralities' };

/** As the list of questions words them. */
export const questionNames = {
  members: 'Members of…',
  affiliations: 'Affiliations of…',
  statements: 'Who said what…',
  paths: 'How two hang together',
  neighbours: 'Neighbours of…',
  communities: 'Communities',
  centralities: 'Who stands in the middle',
} as const satisfies Record<Question['type'], string>;

/** A question of a type to begin with, about what is selected where it fits; `undefined` for a type that is none. */
export function firstQuestion(type: string, graph: EntenteGraph, selection: Selection): Question | undefined {
  const node = selection.type === 'node' ? selection.key : '';
  const kind = node && graph.getNodeAttribute(node, 'kind');
  const entity = kind === 'document' || kind === 'statement' ? '' : node;
  switch (type) {
    case 'members':
      return { type, of: kind === 'framework' || kind === 'institution' ? node : mostJoined(graph) };
    case 'affiliations':
      return { type, of: entity };
    case 'statements':
      return { type, ...(entity && { about: entity }) };
    case 'paths':
      return { type, from: entity, to: '' };
    case 'neighbours':
      return { type, of: entity, distance: 1 };
    case 'communities':
    case 'centralities':
      return { type };
    default:
      return undefined;
  }
}

/** The body with the most members, so that the first answer is not empty. */
function mostJoined(graph: EntenteGraph): string {
  const counts = new Map<string, number>();
  graph.forEachEdge((_, { kind }, _source, target) => {
    if (kind === 'membership') counts.set(target, (counts.get(target) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isOptionalText = (value: unknown): value is string | undefined => value === undefined || isText(value);

/** The question that a value from outside holds, or `undefined` when it holds none. */
export function readQuestion(value: unknown): Question | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, of, asOf, by, about, from, to, stance, distance } = value as Record<string, unknown>;
  switch (type) {
    case 'members':
      return isText(of) && isOptionalText(asOf) ? { type, of, ...(asOf !== undefined && { asOf }) } : undefined;
    case 'affiliations':
      return isText(of) ? { type, of } : undefined;
    case 'statements': {
      const given = Object.entries({ by, about, from, to, stance }).filter(([, part]) => part !== undefined);
      return given.every(([, part]) => isText(part)) ? { type, ...Object.fromEntries(given) } : undefined;
    }
    case 'paths':
      return isText(from) && isText(to) ? { type, from, to } : undefined;
    case 'neighbours':
      return isText(of) && Number.isSafeInteger(distance) ? { type, of, distance: Number(distance) } : undefined;
    case 'communities':
    case 'centralities':
      return { type };
    default:
      return undefined;
  }
}
