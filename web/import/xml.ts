/** XML, element by element. Names come without their prefix: files of graphs use prefixes that they never declare. */
import { SaxesParser } from 'saxes';
import { ImportError } from './foreign.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlReader {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Of the innermost open element, in as many pieces as the file has. */
  text(text: string): void;
}

/**
 * Reads a text. Nothing is fetched, and entities that the file defines for itself are refused: a few lines of them can stand for more than
 * a machine holds, or for the contents of other files.
 *
 * saxes, since it runs in a worker, where there is no DOMParser, and says where a file is broken.
 *
 * @throws {ImportError}
 */
export function readXml(text: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  const fail = (what: string): never => {
    throw new ImportError(
      `Line ${parser.line}, column ${parser.column + 1}: ${what} Export the file again, or mend that place in a text editor.`,
    );
  };
  parser.on('error', ({ message }) => {
    const what = message.replace(/^[\d:]+\s*/, '').replace(/\.$/, '');
    if (what === 'undefined entity') fail('the file uses an entity that is not part of XML.');
    fail(`the file is not well-formed XML (${what}).`);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fail('the file defines entities of its own, which are not read.');
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(localName(name), attributes));
  parser.on('closetag', ({ name }) => reader.close(localName(name)));
  parser.on('text', (piece) => reader.text(piece));
  parser.on('cdata', (piece) => reader.text(piece));
  parser.write(text).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute's text, or `undefined` when it is missing or empty. */
export const given = (attributes: XmlAttributes, name: string): string | undefined =>
  (Object.hasOwn(attributes, name) && attributes[name]) || undefined;
