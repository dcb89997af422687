/** The words of a person's name, and which names may be one person's. */
import { nameTokens } from './name-key.ts';

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);
const NICKNAME = /\s["“'‘]([^"”'’]+)["”'’](?=\s)/u;

export interface PersonName {
  /** Without a nickname and what follows a family name ("Jr"). */
  readonly tokens: readonly string[];
  /** The same with the nickname for the first name: "Matt Ratana" of "Matiu “Matt” Ratana". */
  readonly familiar?: readonly string[];
  /** "Jr", "III": tells him from another of the same name. */
  readonly isNumbered: boolean;
}

export function personName(name: string): PersonName {
  const nickname = NICKNAME.exec(name)?.[1];
  const all = nameTokens(name.replace(NICKNAME, ''));
  const tokens = all.filter((token, i) => i === 0 || !SUFFIXES.has(token.replace(/,$/, '')));
  return {
    tokens: tokens.map((token) => token.replace(/,$/, '')),
    ...(nickname && { familiar: [...nameTokens(nickname), ...tokens.slice(1)] }),
    isNumbered: tokens.length < all.length,
  };
}

/**
 * Whether one name is short for another: one word that begins or ends it, several that do, the first and the last word, or the nickname
 * and the rest. "Luis Roca" is not short for "Luis Roca Jr".
 */
export function isShortFor(short: PersonName, long: PersonName): boolean {
  if (long.familiar?.join(' ') === short.tokens.join(' ')) return true;
  const [own, other] = [short.tokens, long.tokens];
  if (own.length === 0 || own.length >= other.length || short.isNumbered) return false;
  if (own.length > 1 && long.isNumbered) return false;
  // "Carmen Diaz" for "Carmen Lopez Diaz", "Ana Torres" for "Ana R. Torres".
  return beginsOrEnds(own, other) || (own.length > 1 && own[0] === other[0] && own.at(-1) === other.at(-1));
}

/** Whether `short` begins or ends `long` and leaves something of it out. */
export const beginsOrEnds = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  (isRun(short, long, 0) || isRun(short, long, long.length - short.length));

const isRun = (short: readonly string[], long: readonly string[], at: number): boolean =>
  short.every((token, i) => long[at + i] === token);
