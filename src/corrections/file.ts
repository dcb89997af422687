/** `corrections.json`: a list of corrections as a file, the same bytes for the same list. */
import type { Correction } from './correction.ts';
import {
  CorrectionsFormatError,
  type Fields,
  isRecord,
  listOf,
  offset,
  oneOf,
  pairOf,
  recordOf,
  taggedBy,
  text,
} from './fields.ts';

export { CorrectionsFormatError } from './fields.ts';

const passage = recordOf({ document: text, start: offset, end: offset, quote: text, prefix: text, suffix: text });
const kind = oneOf('person', 'institution', 'country', 'framework', 'place');
const dates = { since: text, until: text };

const fact = taggedBy('kind', {
  affiliation: [{ role: text, status: oneOf('current', 'former', 'designate') }, dates],
  membership: [
    {
      status: oneOf(
        'member',
        'leader',
        'founder',
        'observer',
        'candidate',
        'invited',
        'supporter',
        'former',
        'suspended',
        'non-member',
      ),
    },
    dates,
  ],
  statement: [
    { text, mode: oneOf('direct', 'indirect', 'mixed'), stance: oneOf('support', 'oppose', 'neutral') },
    { cue: text, venue: text, addressee: text, nestedIn: text },
  ],
  relation: [{ type: oneOf('succeeds', 'part-of', 'launched', 'supports', 'opposes') }],
});

const ofEdges = { places: listOf(recordOf({ edge: text, source: text, target: text, words: passage })) };

/** Each correction's fields, in the order in which they are written; those that it may do without come last. */
const corrections = {
  rename: [{ node: text, label: text }],
  retype: [{ node: text, kind }],
  merge: [{ into: text, from: listOf(text) }],
  split: [{ node: text, key: text, label: text, edges: listOf(text), aliases: listOf(text) }, ofEdges],
  distinct: [{ nodes: pairOf(text) }],
  mark: [{ edge: text, verdict: oneOf('right', 'wrong') }, ofEdges],
  'delete-node': [{ node: text }],
  'delete-edge': [{ edge: text }, ofEdges],
  'add-node': [{ key: text, kind, label: text, aliases: listOf(text), evidence: listOf(passage) }],
  'add-edge': [{ source: text, target: text, fact, evidence: listOf(passage) }],
  note: [{ on: oneOf('node', 'edge'), key: text, text }, ofEdges],
} as const satisfies Record<Correction['type'], readonly [Fields, Fields?]>;

const list = listOf(taggedBy('type', corrections));

const schema = '1';

/** The file's text: fields in a fixed order, two spaces, a line end at the end. */
export const toCorrectionsJson = (all: readonly Correction[]): string =>
  `${JSON.stringify({ corrections: schema, list: list(all, 'list') }, null, 2)}\n`;

/**
 * The list that a `corrections.json` holds. Whether its corrections apply to a graph is for `replay` to say.
 *
 * @throws {CorrectionsFormatError} Names the first thing that is wrong, where it is, and what must stand there.
 */
export function fromCorrectionsJson(json: string): readonly Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new CorrectionsFormatError(`This is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  if (!isRecord(value) || !Array.isArray(value.list))
    throw new CorrectionsFormatError(
      'This is no list of corrections: an object with "corrections" and "list" is expected, as the explorer exports it.',
    );
  if (value.corrections !== schema)
    throw new CorrectionsFormatError(
      `These corrections have schema ${JSON.stringify(value.corrections)}; schema "${schema}" is read here.`,
    );
  // The fields of each have just been checked.
  return list(value.list, 'list') as readonly Correction[];
}
