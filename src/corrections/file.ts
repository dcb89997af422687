/** `corrections.json`: a list of corrections as a file, the same bytes for the same list. */
import type { Correction } from './correction.ts';

/** Why a text is no list of corrections, in words for the person who gave the file. */
export class CorrectionsFormatError extends Error {
  override readonly name = 'CorrectionsFormatError';
}

/** What a field holds, with what to say when it holds something else. */
interface Shape {
  readonly is: (value: unknown) => boolean;
  readonly wanted: string;
  /** Fields of its own, in the order in which they are written. */
  readonly fields?: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = (...values: readonly string[]): Shape => ({
  is: (value) => isText(value) && values.includes(value),
  wanted: `one of ${values.join(', ')}`,
});

const passageFields = ['document', 'start', 'end', 'quote', 'prefix', 'suffix'] as const;
const isPassage = (value: unknown): boolean =>
  isRecord(value) &&
  [value.start, value.end].every((at) => Number.isSafeInteger(at) && Number(at) >= 0) &&
  [value.document, value.quote, value.prefix, value.suffix].every(isText);

/** Fields that each kind of added fact must have, and those it may have; all are text. */
const factFields = {
  affiliation: { must: ['role', 'status'], may: ['since', 'until'] },
  membership: { must: ['status'], may: ['since', 'until'] },
  statement: { must: ['text', 'mode', 'stance'], may: ['cue', 'venue', 'addressee', 'nestedIn'] },
  relation: { must: ['type'], may: [] },
} as const;

function isFact(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.kind) || !Object.hasOwn(factFields, value.kind)) return false;
  const { must, may } = factFields[value.kind as keyof typeof factFields];
  const allowed: readonly string[] = ['kind', ...must, ...may];
  return (
    must.every((name) => isText(value[name])) &&
    Object.entries(value).every(([name, own]) => allowed.includes(name) && isText(own))
  );
}

const text: Shape = { is: isText, wanted: 'text' };
const texts: Shape = { is: (value) => Array.isArray(value) && value.every(isText), wanted: 'a list of texts' };
const kind = oneOf('person', 'institution', 'country', 'framework', 'place');
const passages: Shape = {
  is: (value) => Array.isArray(value) && value.every(isPassage),
  wanted: `a list of passages with ${passageFields.join(', ')}`,
  fields: passageFields,
};

/** Each correction's fields, in the order in which they are written. */
const shapes = {
  rename: { node: text, label: text },
  retype: { node: text, kind },
  merge: { into: text, from: texts },
  split: { node: text, key: text, label: text, edges: texts, aliases: texts },
  distinct: {
    nodes: {
      is: (value) => Array.isArray(value) && value.length === 2 && value.every(isText),
      wanted: 'a list of two keys',
    },
  },
  mark: { edge: text, verdict: oneOf('right', 'wrong') },
  'delete-node': { node: text },
  'delete-edge': { edge: text },
  'add-node': { key: text, kind, label: text, aliases: texts, evidence: passages },
  'add-edge': {
    source: text,
    target: text,
    fact: {
      is: isFact,
      wanted: 'a fact with the fields of its kind, all texts',
      fields: [
        'kind',
        'role',
        'status',
        'type',
        'since',
        'until',
        'text',
        'mode',
        'stance',
        'cue',
        'venue',
        'addressee',
        'nestedIn',
      ],
    },
    evidence: passages,
  },
  note: { on: oneOf('node', 'edge'), key: text, text },
} as const satisfies Record<Correction['type'], Readonly<Record<string, Shape>>>;

const schema = '1';

/** The file's text: fields in a fixed order, two spaces, a line end at the end. */
export function toCorrectionsJson(list: readonly Correction[]): string {
  const ordered = list.map((correction) => {
    const own = correction as unknown as Record<string, unknown>;
    const fields: readonly (readonly [string, Shape])[] = Object.entries(shapes[correction.type]);
    return Object.fromEntries([
      ['type', correction.type],
      ...fields.map(([name, { fields: inner }]) => [name, inner ? inOrder(own[name], inner) : own[name]]),
    ]);
  });
  return `${JSON.stringify({ corrections: schema, list: ordered }, null, 2)}\n`;
}

function inOrder(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, fields));
  if (!isRecord(value)) return value;
  return Object.fromEntries(fields.filter((name) => value[name] !== undefined).map((name) => [name, value[name]]));
}

/**
 * The list that a `corrections.json` holds. Whether its corrections apply to a graph is for `replay` to say.
 *
 * @throws {CorrectionsFormatError} Names the first thing that is wrong, and where.
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
  return value.list.map(readCorrection);
}

function readCorrection(value: unknown, index: number): Correction {
  const wrong = (message: string): never => {
    throw new CorrectionsFormatError(`list[${index}]: ${message}`);
  };
  if (!isRecord(value)) return wrong('an object is expected.');
  const { type } = value;
  if (!isText(type) || !Object.hasOwn(shapes, type))
    return wrong(`\`type\` is ${JSON.stringify(type)}; it is one of ${Object.keys(shapes).join(', ')}.`);
  const fields: Readonly<Record<string, Shape>> = shapes[type as Correction['type']];
  for (const [name, { is, wanted }] of Object.entries(fields))
    if (!is(value[name])) wrong(`\`${name}\` of a ${type} must be ${wanted}.`);
  // Its fields have just been checked; others are left behind.
  return {
    type,
    ...Object.fromEntries(Object.keys(fields).map((name) => [name, value[name]])),
  } as unknown as Correction;
}
