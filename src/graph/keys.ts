/**
 * Keys of nodes, edges and statements. They come from content alone (kind, names, dates, places in a text), never from the order
 * in which articles arrive, so that two builds can be compared and corrections survive a rebuild.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '../document/span.ts';
import { slug } from '../resolve/name-key.ts';

/** Hexadecimal digits of a hash inside a key: 48 bits keep a million statements apart. */
const STATEMENT_DIGITS = 12;
const NAMESAKE_DIGITS = 8;

/** Code unit order, the same in every locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** First `digits` hexadecimal digits of the sha256 of `text` in UTF-8. */
export const hexOf = (text: string, digits: number): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);

/** Key of a document's node. */
export const documentKey = (id: string): string => `document:${id}`;

/** Where something is first said: what namesakes are told apart by. */
export interface FirstEvidence {
  /** Date of the document, empty when unknown. */
  readonly published: string;
  /** `Document.id`. */
  readonly document: string;
  /** UTF-16 offset of the first mention. */
  readonly start: number;
}

/**
 * Key of a namesake: `person:li-wei~3f0c99ab`, stable as long as its earliest evidence stays. For articles whose entities tell bearers
 * of one name apart, as corrected ones do; `resolve` itself does not.
 */
export const namesakeKey = (key: string, first: FirstEvidence): string =>
  `${key}~${hexOf(`${first.published}\n${first.document}\n${first.start}`, NAMESAKE_DIGITS)}`;

/** Id that all edges of one statement share: from the document and the places of its content, whatever was found before it. */
export const statementId = (document: string, content: readonly Span[]): string =>
  `s-${hexOf([document, ...content.map((span) => `${span.start}-${span.end}`)].join('\n'), STATEMENT_DIGITS)}`;

/** A role as the part of a key: `Prime Minister` and `prime minister` are one role. */
export const rolePart = (role: string): string => (role.trim() === '' ? '' : slug(role));

/** `kind:source->target` and the parts that tell parallel edges apart; empty parts at the end are left off. */
export function edgeKey(kind: string, source: string, target: string, ...parts: readonly string[]): string {
  const kept = [...parts];
  while (kept.at(-1) === '') kept.pop();
  return [`${kind}:${source}->${target}`, ...kept].join(':');
}

/** The time part of an edge key: `2014`, `2014/2017`, `/2017`, or empty. Facts that differ in their ends are facts of their own. */
export const periodOf = (since?: string, until?: string): string => (until ? `${since ?? ''}/${until}` : (since ?? ''));
