import type { Diagnostic } from './diagnostic.ts';
import { BinaryInputError } from './errors.ts';

/** First bytes by which formats that are no text give themselves away. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];
/** Share of bytes or characters above which the input is taken for binary: a stray NUL is damage, one in fifty is a format. */
export const MAX_CONTROL_SHARE = 0.02;
const MAX_BROKEN_SHARE = 0.1;

/** Whether no writer types the character: tab, line ends, form feed and the escape of terminal logs are let through. */
export const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32 && code !== 27);

/**
 * The text that bytes stand for: UTF-8, UTF-16 with a byte order mark, or the encoding that an HTML page declares.
 *
 * Broken sequences become U+FFFD and are told in `diagnostics`.
 * @throws {BinaryInputError} The bytes are no text.
 */
export function decode(bytes: Uint8Array, where: string): { text: string; diagnostics: readonly Diagnostic[] } {
  const format = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
  if (format !== undefined) throw new BinaryInputError(where, format);
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), diagnostics: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), diagnostics: [] };

  let control = 0;
  let surrogates = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (isControl(byte)) control++;
    // U+D800..U+DFFF in UTF-8 clothes, which some programs write and the standard forbids
    if (byte === 0xed && (bytes[i + 1] ?? 0) >= 0xa0) surrogates++;
  }
  if (control > bytes.length * MAX_CONTROL_SHARE) throw new BinaryInputError(where);

  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = count(text, '\uFFFD');
  if (broken === 0) return { text, diagnostics: [] };
  const declared = declaredEncoding(text);
  if (declared !== undefined) return { text: declared.decode(bytes), diagnostics: [] };
  if (broken > text.length * MAX_BROKEN_SHARE) throw new BinaryInputError(where);
  const rule = surrogates > 0 ? 'lone-surrogate' : 'invalid-utf8';
  const message = `${broken} places are no valid UTF-8 and were replaced by U+FFFD; save the file as UTF-8 to keep them`;
  return { text, diagnostics: [{ rule, message }] };
}

/** A decoder for the encoding that a page names in its first kilobyte, where it is another than UTF-8. */
function declaredEncoding(text: string): TextDecoder | undefined {
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(text.slice(0, 2048))?.[1];
  if (label === undefined || /^utf-?8$/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
