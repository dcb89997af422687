/** The questions that can be asked of the graph, as data. */
import type { Stance } from '../../src/extract/fact.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Change, Selection } from './explorer.ts';
import { mostSteps, type OnlyRule } from './filter.ts';

export type Question =
  | { readonly type: 'members'; readonly of: string; readonly asOf?: string }
  | { readonly type: 'affiliations'; readonly of: string; readonly asOf?: string }
  | {
      readonly type: 'statements';
      readonly by?: string;
      readonly about?: string;
      readonly from?: string;
      readonly to?: string;
      readonly stance?: Stance;
    }
  | { readonly type: 'paths'; readonly from: string; readonly to: string }
  | { readonly type: 'neighbours'; readonly of: string; readonly distance: number }
  | { readonly type: 'communities' }
  | { readonly type: 'components' }
  | { readonly type: 'centralities' };

/** As the list of questions words them. */
export const questionNames = {
  members: 'Members of…',
  affiliations: 'Affiliations of…',
  statements: 'Who said what…',
  paths: 'How two hang together',
  neighbours: 'Neighbours of…',
  communities: 'Communities',
  components: 'What hangs together',
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
    case 'components':
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

/** Shows the answer alone on the canvas, as a filter; one that was shown alone before gives way. Asked again, it is let go. */
export const showAlone =
  (rule: OnlyRule): Change =>
  (state) => {
    const others = state.filters.filter((filter) => filter.rule.type !== 'only');
    return { ...state, filters: isAlone(rule.title)(state) ? others : [...others, { rule, on: true }] };
  };

/** Whether the answer of that title is what is shown alone. */
export const isAlone =
  (title: string) =>
  ({ filters }: Pick<Parameters<Change>[0], 'filters'>): boolean =>
    filters.some(({ rule, on }) => on && rule.type === 'only' && rule.title === title);

const stances: readonly unknown[] = ['support', 'oppose', 'neutral'] satisfies Stance[];

const isText = (value: unknown): value is string => typeof value === 'string';

/** Those of some parts that are texts; a part that is left out or none is no part. */
const textsIn = (parts: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => isText(part[1])));

/** The question that a value from outside holds, or `undefined` when it holds none. */
export function readQuestion(value: unknown): Question | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, of, asOf, by, about, from, to, stance, distance } = value as Record<string, unknown>;
  switch (type) {
    case 'members':
    case 'affiliations':
      return isText(of) ? { type, of, ...textsIn({ asOf }) } : undefined;
    case 'statements':
      return {
        type,
        ...textsIn({ by, about, from, to }),
        ...(stances.includes(stance) && { stance: stance as Stance }),
      };
    case 'paths':
      return isText(from) && isText(to) ? { type, from, to } : undefined;
    case 'neighbours': {
      const steps = Number.isSafeInteger(distance) ? Number(distance) : 0;
      return isText(of) && steps >= 1 && steps <= mostSteps ? { type, of, distance: steps } : undefined;
    }
    case 'communities':
    case 'components':
    case 'centralities':
      return { type };
    default:
      return undefined;
  }
}
