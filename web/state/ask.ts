/** The questions that can be asked of the graph, as data. */

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
