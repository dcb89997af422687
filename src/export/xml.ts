/** Text as XML may hold it. */

/** Characters that XML 1.0 has no place for, escaped or not, and halves of surrogate pairs. */
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `value` without the characters that XML 1.0 forbids. */
export const legal = (value: string): string => value.replace(ILLEGAL, '');

/** `value` for the inside of an element or of a double-quoted attribute. Line ends and tabs are kept by number: parsers turn them into spaces. */
export const escapeXml = (value: string): string =>
  legal(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');

/** ` name="value"` for each value that is there. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
