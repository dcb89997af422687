import type { Diagnostic } from './diagnostic.ts';

/** Half of a pair that UTF-16 needs two of; such text cannot be written as UTF-8. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text that every offset counts in: a byte order mark goes, CRLF and CR become LF, NUL and lone surrogates become U+FFFD
 * (told once each, at the first place). Everything else stays as written.
 */
export function clean(raw: string): { text: string; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.includes('\0')) {
    diagnostics.push(replaced('nul-character', 'NUL characters', text.indexOf('\0'), text.split('\0').length - 1));
    text = text.replaceAll('\0', '\uFFFD');
  }
  const halves = [...text.matchAll(LONE_SURROGATE)];
  if (halves[0] !== undefined) {
    diagnostics.push(replaced('lone-surrogate', 'halves of a surrogate pair', halves[0].index, halves.length));
    text = text.replace(LONE_SURROGATE, '\uFFFD');
  }
  return { text, diagnostics };
}

const replaced = (rule: string, what: string, at: number, found: number): Diagnostic => ({
  rule,
  message: `${what} were replaced by U+FFFD: ${found}, the first at offset ${at}`,
  span: { start: at, end: at + 1 },
});
