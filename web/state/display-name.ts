// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * A name or a line of text as the page may show it: characters that reorder or hide their neighbours (bidirectional
 * overrides, zero-width and control characters) become a space, and more than `limit` characters end in an ellipsis.
 */
export function displayName(text: string, limit = 200): string {
  const clean = text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  const characters = Array.from(clean.slice(0, limit * 2 + 2));
  return characters.length > limit ? `${characters.slice(0, limit).join('').trimEnd()}…` : clean;
}
