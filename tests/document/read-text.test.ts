import { describe, expect, it } from 'vitest';
import { readText } from '../../src/document/read-text.ts';
import { blocksOf, rulesOf } from './blocks-of.ts';

const DATED = { date: '2024-03-01' };
const lines = (...parts: string[]): string => parts.join('\n');

describe('readText', () => {
  it('tells headline, byline, date, heading and paragraphs of a plain article', () => {
    const article = readText(
      lines(
        'Norway and Iceland sign a fishing pact',
        '',
        'By Kari Holm and Jon Arason in Bergen',
        '24 May 2022, 10:15 GMT',
        '',
        'Norway signed the pact on Monday, the ministry said.',
        '',
        'What comes next',
        '',
        'The parliament has to approve it.',
      ),
    );
    expect(blocksOf(article)).toEqual([
      ['headline', 'Norway and Iceland sign a fishing pact'],
      ['byline', 'By Kari Holm and Jon Arason in Bergen'],
      ['dateline', '24 May 2022, 10:15 GMT'],
      ['paragraph', 'Norway signed the pact on Monday, the ministry said.'],
      ['heading', 'What comes next'],
      ['paragraph', 'The parliament has to approve it.'],
    ]);
    expect(article.meta).toEqual({
      title: 'Norway and Iceland sign a fishing pact',
      byline: 'Kari Holm and Jon Arason in Bergen',
      published: '2022-05-24',
    });
  });

  it('finds the headline below a kicker, a sign-up box and a caption', () => {
    const article = readText(
      lines(
        'Arctic trade',
        'Sign up for our newsletter',
        'The best of the north every day',
        'Learn more',
        'Fishing boats in the harbour of Bergen. Photo: Scan Agency',
        '',
        'Norway and Iceland sign a fishing pact',
        '',
        '• The pact covers cod and herring',
        '• Parliament votes in June',
        '',
        'Norway signed the pact on Monday, the ministry said.',
      ),
      DATED,
    );
    expect(blocksOf(article).map(([kind]) => kind)).toEqual([
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'caption',
      'headline',
      'standfirst',
      'standfirst',
      'paragraph',
    ]);
    expect(article.meta.title).toBe('Norway and Iceland sign a fishing pact');
  });

  it('sets apart links to other articles, and a pull quote with its name line', () => {
    const article = readText(
      lines(
        'Norway and Iceland sign a fishing pact',
        '',
        '“The sea does not ask for passports and the cod does not either,” the minister said.',
        '',
        'The sea does not ask for passports',
        'Kari Holm',
        '',
        'The talks took nine years.',
        '',
        'Faroe Islands walk out of herring talks in anger at quota',
        'Faroe Islands walk out of herring talks in anger at quota',
        '',
        'Iceland will vote on the pact in June.',
        '',
        'How the mackerel moved north and split the island nations',
        '',
        'The pact is open to others.',
        '',
        'Read more: The cod wars',
      ),
      DATED,
    );
    expect(blocksOf(article).map(([kind]) => kind)).toEqual([
      'headline',
      'paragraph',
      'pull-quote',
      'pull-quote',
      'paragraph',
      'furniture',
      'furniture',
      'paragraph',
      'furniture',
      'paragraph',
      'furniture',
    ]);
  });

  it('leaves out lists of links below the story, and an offer that is a full sentence above it', () => {
    const article = readText(
      lines(
        'Fish & Sea',
        'Get the Gull Letter',
        'One letter before breakfast.',
        'Sign up',
        '',
        'Norway and Iceland sign a fishing pact',
        '',
        'NAIROBI, 3 May 2021',
        '',
        'Norway signed the pact on Monday after nine years of talks, the ministry said, and Iceland is to follow in the first week of June at the latest.',
        '',
        'Most read',
        '1. A ferry in the fog',
        '2. The price of salt',
      ),
    );
    expect(blocksOf(article).map(([kind]) => kind)).toEqual([
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'headline',
      'dateline',
      'paragraph',
      'furniture',
      'furniture',
      'furniture',
    ]);
    expect(article.meta.published).toBe('2021-05-03');
  });

  it.each([
    ['GENEVA, Oct 8 (Lake Wire) - ', 'GENEVA, Oct 8 (Lake Wire) -'],
    ['LUANDA/VIENNA — ', 'LUANDA/VIENNA —'],
    ['BUENOS AIRES, Argentina (LW) -- ', 'BUENOS AIRES, Argentina (LW) --'],
    ['NEW DELHI: ', 'NEW DELHI:'],
    ['Bergen, 3 May – ', 'Bergen, 3 May –'],
  ])('parts the dateline %j from the first paragraph', (opening, dateline) => {
    const article = readText(`Pact signed at last\n\n${opening}Norway signed the pact on Monday.`, DATED);
    expect(blocksOf(article).slice(1)).toEqual([
      ['dateline', dateline],
      ['paragraph', 'Norway signed the pact on Monday.'],
    ]);
  });

  it.each([
    'EFTA - The bloc signed. Iceland is in EFTA.',
    'Norway - Iceland is its neighbour - signed.',
    'Sir, – Your leader is wrong.',
  ])('takes no dateline from %j', (paragraph) => {
    expect(blocksOf(readText(`A letter about fish\n\n${paragraph}`, DATED))[1]).toEqual(['paragraph', paragraph]);
  });

  it('takes a dateline with a year as the date, and one without a year not', () => {
    expect(readText('Pact signed\n\nOSLO, May 3, 2021 - Norway signed it.').meta.published).toBe('2021-05-03');
    const undated = readText('Pact signed\n\nOSLO, May 3 - Norway signed it.');
    expect(undated.meta.published).toBeUndefined();
    expect(rulesOf(undated)).toEqual(['no-date']);
  });

  it('joins lines that an editor broke at a fixed width', () => {
    const article = readText(
      lines(
        'Norway signs',
        '',
        'Norway signed the pact with Iceland on Monday after talks that',
        'had gone on for nine years and that few people in either of the',
        'two countries had followed.',
      ),
      DATED,
    );
    expect(article.blocks.map((block) => block.kind)).toEqual(['headline', 'paragraph']);
  });

  it('keeps the text as written but for line ends, byte order mark, NUL and lone surrogates', () => {
    const article = readText('\uFEFFPact  signed\r\n\r\nThe  pact\0 was\uD800 signed by 🇳🇴 on “Monday”.\r', DATED);
    expect(article.text).toBe('Pact  signed\n\nThe  pact\uFFFD was\uFFFD signed by 🇳🇴 on “Monday”.\n');
    expect(
      article.diagnostics.map(({ rule, span }) => [rule, span && article.text.slice(span.start, span.end)]),
    ).toEqual([
      ['nul-character', '\uFFFD'],
      ['lone-surrogate', '\uFFFD'],
    ]);
  });

  it('takes a single line for a sentence, not for a headline', () => {
    expect(blocksOf(readText('Japan joined the pact', DATED))).toEqual([['paragraph', 'Japan joined the pact']]);
  });

  it('reads notes without full stops as paragraphs', () => {
    const notes = readText(
      'Notes of the day\n\nJapan joined the pact with Peru\n\nThe others were waiting for the vote\n\nIt went well',
      DATED,
    );
    expect(notes.blocks.map(({ kind }) => kind)).not.toContain('furniture');
  });

  it('tells of a quotation mark that nothing closes', () => {
    const article = readText('Pact signed\n\n“We signed it, she said.\n\nThe others did not sign.', DATED);
    expect(rulesOf(article)).toEqual(['unbalanced-quotes']);
  });

  it('names the document by its address, else the given id, else title and hash', () => {
    const text = 'Pact signed: “at last”\n\nNorway signed it.';
    expect(readText(text, { url: 'https://Daily.example/a?utm_source=x&p=1#top', id: 'a1' }).id).toBe(
      'https://daily.example/a?p=1',
    );
    expect(readText(text, { id: 'a1' }).id).toBe('a1');
    const { id, sha256 } = readText(text);
    expect(id).toBe(`pact-signed-at-last-${sha256.slice(0, 8)}`);
  });

  it('has sorted blocks with nothing but white space between them', () => {
    const { text, blocks } = readText(
      'A title of words\n\nOSLO, May 3 - It was signed.\n \n* one\n* two\n\n  The end of it. ',
      DATED,
    );
    let end = 0;
    for (const block of blocks) {
      expect(text.slice(end, block.start).trim()).toBe('');
      expect(block.end).toBeGreaterThan(block.start);
      end = block.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });

  it.each([
    ['quotation marks', 'The pact "'.repeat(20_000)],
    ['lines', '“It was signed\n\n'.repeat(15_000)],
    ['the same line', 'It was the same line\n\n'.repeat(10_000)],
    ['list markers', '- '.repeat(100_000)],
  ])('reads a text of nothing but %s in a few seconds', { timeout: 8000 }, (_, hostile) => {
    expect(() => readText(`The pact was signed.\n\n${hostile}`, DATED)).not.toThrow();
  });
});
