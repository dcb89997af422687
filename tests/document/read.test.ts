import { describe, expect, it } from 'vitest';
import {
  BinaryInputError,
  EmptyInputError,
  InvalidDateError,
  TooLongError,
  UnreadLanguageError,
} from '../../src/document/errors.ts';
import { read } from '../../src/document/read.ts';
import { rulesOf } from './blocks-of.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('read', () => {
  it.each([
    ['a page by its first tag', { content: '<html><body><p>The pact is <b>good</b>.</p></body></html>' }],
    ['a page by its name', { name: 'a.HTM', content: '<i>The</i> pact is good.' }],
    ['Markdown by its name', { name: 'a.md', content: 'The *pact* is good.' }],
    ['text by its name, whatever it looks like', { name: 'a.txt', content: 'The pact is good.' }],
    ['bytes', { content: utf8('\uFEFFThe pact is good.') }],
    ['UTF-16 with its mark', { content: new Uint8Array(Buffer.from('\uFEFFThe pact is good.', 'utf16le')) }],
    [
      'a page in the encoding that it declares',
      {
        content: new Uint8Array(
          Buffer.from('<meta charset=windows-1252><p title="\xe9">The pact is good.</p>', 'latin1'),
        ),
      },
    ],
  ])('reads %s', (_, input) => {
    expect(read(input).text).toBe('The pact is good.');
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7 and the rest of it'), 'a PDF'],
    ['bytes with many NULs', Uint8Array.from({ length: 400 }, (_, i) => (i % 9 === 0 ? 0 : 65)), undefined],
    ['bytes that are no UTF-8', Uint8Array.from({ length: 400 }, (_, i) => 160 + (i % 80)), undefined],
  ])('refuses %s', (_, content, format) => {
    const error = thrownBy(() => read({ content, name: 'a.bin' }));
    expect(error).toBeInstanceOf(BinaryInputError);
    expect(error).toMatchObject({ where: 'a.bin', format });
  });

  it.each(['', ' \n\t', '\uFEFF', '. . .'])('refuses %j, which holds no words', (content) => {
    expect(() => read({ content })).toThrow(EmptyInputError);
  });

  it('refuses what is too long and names the option that mends it', () => {
    const error = thrownBy(() => read({ content: 'The pact is good. '.repeat(10) }, { maxChars: 100 }));
    expect(error).toBeInstanceOf(TooLongError);
    expect(error).toMatchObject({ length: 180, limit: 100, mend: expect.stringContaining('--max-chars') });
  });

  it.each([
    ['French', 'fra', 'Le ministre a déclaré que le pays signerait un accord avec ses voisins avant la fin du mois.'],
    [
      'Spanish',
      'spa',
      'El ministro dijo que el país firmará un acuerdo con sus vecinos antes de que termine el mes, y que los demás países todavía no han decidido nada sobre ello.',
    ],
    ['Russian', 'rus', 'Министр заявил, что страна подпишет соглашение до конца месяца.'],
    ['Chinese', 'cmn', '部长表示，该国将在月底前签署协议，各方对此表示欢迎。'],
  ])('refuses %s and says so', (name, language, content) => {
    const error = thrownBy(() => read({ content }));
    expect(error).toBeInstanceOf(UnreadLanguageError);
    expect(error).toMatchObject({ language, what: expect.stringContaining(name) });
  });

  it.each([
    'Japan joins talks',
    'Members: Australia, Brunei, Fiji, India, Indonesia, Japan',
    'Liu He met Wang Yi in Xi’an.',
  ])('does not take the names in %j for another language', (content) => {
    expect(() => read({ content })).not.toThrow();
  });

  it('refuses a date that is none', () => {
    expect(() => read({ content: 'The pact is good.' }, { date: '24/5/22' })).toThrow(InvalidDateError);
  });

  it('reads damaged text and tells of the damage', () => {
    const bytes = Uint8Array.from([
      ...utf8('The pact\0 is '),
      0xed,
      0xa0,
      0x80,
      ...utf8(' very good, said the minister, and it has been so.'),
    ]);
    expect(rulesOf(read({ content: bytes }))).toEqual(['lone-surrogate', 'nul-character', 'no-date']);
  });

  // each took minutes when a pattern was tried again from every character of a run
  it.each([' ', '\u00a0', '.', '.-', 'A.', '”)', "'", '!', 'a_', '😀', '&', '\n'])(
    'reads a line with 40,000 characters of %j, in every format',
    (unit) => {
      const hostile = `The pact is good${unit.repeat(40_000 / unit.length)}xx. It has been so for the minister.`;
      for (const name of ['a.txt', 'a.md', 'a.html'])
        expect(read({ name, content: `${hostile}\n\nThe story ends here.` }).text).toContain('The story ends here.');
    },
  );

  it('gives the same document for the same bytes and leaves them alone', () => {
    const content = utf8('Pact signed\n\nThe pact is good.');
    const before = content.slice();
    expect(read({ content })).toEqual(read({ content }));
    expect(content).toEqual(before);
  });
});
