import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/document/read-html.ts';
import { blocksOf, rulesOf } from './blocks-of.ts';

const STORY = [
  'The ministers of both islands met on Monday in the old town hall and talked for nine hours about cod, herring and who may catch them.',
  '“We shall sign the pact when the price is right,” the minister of fisheries said to reporters, and then she went back to the table.',
  'The pact has been open for others since the spring, and it is said that three more countries have asked about the terms of joining it.',
];
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${body}</article><footer>About us</footer></body></html>`;
const HEAD = `<title>Islands talk of cod | The Gull</title><meta property="og:site_name" content="The Gull">
  <link rel="canonical" href="https://gull.example/cod?utm_source=mail">
  <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Islands talk of cod &amp; herring","datePublished":"2022-05-24T09:00:00+02:00","author":[{"name":"Kari Holm"},{"name":"Jon Arason"}]}]}</script>`;

describe('readHtml', () => {
  it('keeps the story with caption, heading, list and pull quote, and drops navigation, scripts and styles', () => {
    const article = readHtml(
      page(
        HEAD,
        `<h1>Islands talk of cod &amp; herring</h1><figure><img src="x"><figcaption>The town hall. Photo: Scan</figcaption></figure>
         <p>${STORY[0]}</p><script>track("Mr Script said")</script><style>p { color: red }</style><p>${STORY[1]}</p>
         <blockquote>We shall sign the pact when the price is right</blockquote><h2>The terms</h2>
         <ul><li>Cod is shared.</li></ul><p>${STORY[2]}</p>`,
      ),
    );
    expect(blocksOf(article)).toEqual([
      ['headline', 'Islands talk of cod & herring'],
      ['caption', 'The town hall. Photo: Scan'],
      ['paragraph', STORY[0]],
      ['paragraph', STORY[1]],
      ['pull-quote', 'We shall sign the pact when the price is right'],
      ['heading', 'The terms'],
      ['list-item', 'Cod is shared.'],
      ['paragraph', STORY[2]],
    ]);
    expect(article.meta).toEqual({
      title: 'Islands talk of cod & herring',
      byline: 'Kari Holm, Jon Arason',
      published: '2022-05-24',
      publisher: 'The Gull',
      url: 'https://gull.example/cod',
    });
    expect(article.id).toBe('https://gull.example/cod');
    expect(rulesOf(article)).toEqual([]);
  });

  it.each([
    ['<meta property="article:published_time" content="2021-02-03T00:00Z">', '', '2021-02-03'],
    ['', '<time datetime="2021-02-03">yesterday</time>', '2021-02-03'],
    ['', '<p>Published: 3 February 2021</p>', '2021-02-03'],
  ])('finds the date in %s%s', (head, dated, published) => {
    expect(readHtml(page(head, `${dated}${STORY.map((text) => `<p>${text}</p>`).join('')}`)).meta.published).toBe(
      published,
    );
  });

  it('keeps a block quotation that nothing else repeats as text of the story', () => {
    const quote = 'The sea was here before the customs office, and it will be here after it.';
    const article = readHtml(page('', `<p>${STORY[0]}</p><blockquote><p>${quote}</p></blockquote><p>${STORY[2]}</p>`));
    expect(blocksOf(article)).toContainEqual(['paragraph', quote]);
  });

  it.each(['<body>STORY</body>', '<!doctype html><head></head><body>STORY', '<html lang="en">STORY</html>', 'STORY'])(
    'finds the body of %s',
    (page) => expect(readHtml(page.replace('STORY', `<p>${STORY[0]}</p>`)).text).toBe(STORY[0]),
  );

  it('drops a script in a heading like any other', () => {
    const article = readHtml(`<body><h1>Pact signed <script>track("x")</script>in Oslo</h1><p>${STORY[0]}</p></body>`);
    expect(article.meta.title).toBe('Pact signed in Oslo');
    expect(article.text).not.toContain('track');
  });

  it('shows a script in a title as nothing but a doubt', () => {
    const article = readHtml(`<title>Pact <script>alert(1)</script>signed in Oslo</title><p>${STORY[0]}</p>`);
    expect(article.meta.title).toBe('Pact signed in Oslo');
    expect(article.text).not.toContain('alert');
    expect(rulesOf(article)).toContain('markup-in-title');
  });

  it('reads broken markup and says what is broken', () => {
    const article = readHtml(`<html><body><div><p>${STORY[0]}<p><b>${STORY[1]}</i></div><p>${STORY[2]}`);
    expect(article.text).toContain(STORY[2]);
    expect(article.diagnostics.filter(({ rule }) => rule === 'broken-markup').map(({ message }) => message)).toEqual([
      '</i> closes nothing; the page was read as browsers do',
      '<b> is never closed; the page was read as browsers do',
    ]);
  });

  it.each([
    ['100,000 nested elements', `${'<div>'.repeat(100_000)}${STORY[0]}`],
    ['100,000 stray brackets', `<p>${STORY[0]}</p>${'<'.repeat(300_000)}`],
    ['10,000 elements that no table of HTML names', `<p>${STORY[0]}</p>${'<font>'.repeat(10_000)}`],
    ['nesting after a script closed in capitals', `<p>${STORY[0]}</p><script></SCRIPT>${'<div>'.repeat(10_000)}`],
    ['nesting after a quote that is no value', `<p '>${STORY[0]}</p>${'<div>'.repeat(10_000)}`],
    ['nesting by tags that only seem to close', `<p>${STORY[0]}</p>${'<div/></b>'.repeat(10_000)}`],
    ['390 nested elements around the story', `${'<div>'.repeat(390)}<p>${STORY.join('</p><p>')}</p>`],
    ['attributes without end', `<p>${STORY[0]}</p>${'<p a="'.repeat(50_000)}`],
  ])('survives %s', (_, hostile) => {
    expect(readHtml(hostile).text).toContain('The ministers of both islands');
  });
});
