import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { findQuotations } from '../../src/document/quotations.ts';

const paragraphs = (text: string): readonly Block[] => {
  let start = 0;
  return text.split('\n\n').map((part) => {
    const block: Block = { kind: 'paragraph', start, end: start + part.length };
    start = block.end + 2;
    return block;
  });
};
const quoted = (text: string, blocks = paragraphs(text)): readonly string[] =>
  findQuotations(text, blocks).map(({ start, end }) => text.slice(start, end));

describe('findQuotations', () => {
  it.each([
    ['“We agree,” she said. “Now we vote.”', ['“We agree,”', '“Now we vote.”']],
    ['"We agree," she said. "Now we vote."', ['"We agree,"', '"Now we vote."']],
    ['‘We agree,’ she said, and didn’t blink.', ['‘We agree,’']],
    ["'We agree,' she said, and didn't blink.", ["'We agree,'"]],
    ['„Wir sind einig“, he said in German; « d’accord » in French.', ['„Wir sind einig“', '« d’accord »']],
    ['“He told me ‘no’ twice,” she said.', ['“He told me ‘no’ twice,”', '‘no’']],
    [`"He told me 'no' twice," she said.`, [`"He told me 'no' twice,"`, `'no'`]],
    ['She called the ministers’ plan ‘a start’.', ['‘a start’']],
    ['It is a ‘workers’ paradise’ now.', ['‘workers’ paradise’']],
  ])('finds the quotations of %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it.each([
    "The dogs' bowls and the cat's tail",
    "rock 'n' roll in the '90s",
    'a 6" pipe’s end',
    "d'Estaing's o'clock",
  ])('finds no single quotation in %s', (text) => {
    expect(findQuotations(text, paragraphs(text)).filter(({ mark }) => mark === 'single' && text.length > 30)).toEqual(
      [],
    );
  });

  it('lets a quotation go on where the next paragraph opens with a mark', () => {
    const text = 'He said: “We came early.\n\n“We left late.” And “that” was it.';
    const [long, short] = findQuotations(text, paragraphs(text));
    expect(long).toMatchObject({ closed: true, depth: 0 });
    expect(long?.parts.map(({ start, end }) => text.slice(start, end))).toEqual(['“We came early.', '“We left late.”']);
    expect(short && text.slice(short.start, short.end)).toBe('“that”');
  });

  it('sees past a pull quote between two parts', () => {
    const text = '“We came early.\n\nWe came\n\n“We left late.”';
    const blocks = paragraphs(text).map((block, i): Block => (i === 1 ? { ...block, kind: 'pull-quote' } : block));
    expect(findQuotations(text, blocks)).toHaveLength(1);
  });

  it('ends a quotation that nothing closes with its paragraph', () => {
    const text = 'He said: “We came early.\n\nThey left. “Late,” he said.';
    expect(
      findQuotations(text, paragraphs(text)).map(({ start, end, closed }) => [text.slice(start, end), closed]),
    ).toEqual([
      ['“We came early.', false],
      ['“Late,”', true],
    ]);
  });

  it('bears a million marks', () => {
    const text = `"a '“`.repeat(200_000);
    expect(findQuotations(text, paragraphs(text)).length).toBeGreaterThan(0);
  });
});
