/** What a field of a file may hold: each reader gives the value with its fields in the order in which they are written. */

/** Why a text is no list of corrections, in words for the person who gave the file. */
export class CorrectionsFormatError extends Error {
  override readonly name = 'CorrectionsFormatError';
}

/**
 * Reads a value.
 *
 * @param at Where it stands, as a path: `list[3].evidence[0].start`.
 * @throws {CorrectionsFormatError} It is something else than it must be.
 */
export type Field = (value: unknown, at: string) => unknown;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(at: string, wanted: string, value: unknown): never {
  const given = value === undefined ? 'it is missing' : `it is ${shortened(JSON.stringify(value) ?? typeof value)}`;
  throw new CorrectionsFormatError(`${at} must be ${wanted}; ${given}.`);
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const text: Field = (value, at) => (typeof value === 'string' ? value : wrong(at, 'text', value));

export const offset: Field = (value, at) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? value : wrong(at, 'a whole number from 0', value);

export const oneOf =
  (...values: readonly string[]): Field =>
  (value, at) =>
    typeof value === 'string' && values.includes(value) ? value : wrong(at, `one of ${values.join(', ')}`, value);

export const listOf =
  (field: Field): Field =>
  (value, at) =>
    Array.isArray(value)
      ? value.map((item, index) => field(item, `${at}[${index}]`))
      : wrong(at, 'a list, in square brackets', value);

export const pairOf =
  (field: Field): Field =>
  (value, at) =>
    Array.isArray(value) && value.length === 2 ? listOf(field)(value, at) : wrong(at, 'a list of two', value);

export type Fields = Readonly<Record<string, Field>>;

/** An object with these fields, those of `may` only where it has them, and no others. */
export const recordOf =
  (must: Fields, may: Fields = {}): Field =>
  (value, at) => {
    if (!isRecord(value)) return wrong(at, 'an object, in braces', value);
    const fields = { ...must, ...may };
    const strange = Object.keys(value).find((name) => value[name] !== undefined && !Object.hasOwn(fields, name));
    if (strange !== undefined)
      throw new CorrectionsFormatError(
        `${at} has the field "${strange}", which means nothing there. It takes: ${Object.keys(fields).join(', ')}.`,
      );
    const read = Object.entries(fields).flatMap(([name, field]): [string, unknown][] =>
      value[name] === undefined && Object.hasOwn(may, name) ? [] : [[name, field(value[name], `${at}.${name}`)]],
    );
    return Object.fromEntries(read);
  };

/** An object whose field `tag` says which of the records it is. */
export const taggedBy =
  (tag: string, records: Readonly<Record<string, readonly [must: Fields, may?: Fields]>>): Field =>
  (value, at) => {
    if (!isRecord(value)) return wrong(at, 'an object, in braces', value);
    const names = oneOf(...Object.keys(records));
    const [must, may] = records[String(names(value[tag], `${at}.${tag}`))] ?? [{}];
    return recordOf({ [tag]: names, ...must }, may)(value, at);
  };
