import { describe, expect, it } from 'vitest';
import { checkGraph } from '../../../src/graph/check.ts';
import { fromJson } from '../../../src/graph/from-json.ts';
import { citationOf, factCitation } from '../../../web/share/citation.ts';
import { fileName } from '../../../web/share/download.ts';
import { reportMarkdown, reportOf } from '../../../web/share/report.ts';
import { reportHtml, sha256Base64 } from '../../../web/share/report-html.ts';
import { shownGraph } from '../../../web/share/selection-graph.ts';
import { composeStandalone } from '../../../web/share/standalone.ts';
import { toSvg } from '../../../web/share/svg.ts';
import { initialState, toggleNodeKind } from '../../../web/state/explorer.ts';
import { factOfEdge, factsOfNode } from '../../../web/state/facts.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { buildScene } from '../../../web/state/scene.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { compactKey, fixtureGraph } from '../fixture.ts';

const load = (json: unknown) => {
  const loaded = loadGraph(JSON.stringify(json));
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.graph;
};
const graph = load(fixtureGraph());
const shown = shownOf(graph, initialState);
const hostile = '<script>alert(1)</script>" onload="x';

describe('the graph of what is shown', () => {
  it('holds the nodes and edges shown, and the articles that back them', () => {
    const part = shownGraph(graph, shownOf(graph, toggleNodeKind('document')(initialState)));
    expect(part.filterNodes((_, { kind }) => kind === 'document').sort()).toEqual(
      [...graph.getAttribute('documents')].sort(),
    );
    expect(part.hasNode('country:PE')).toBe(false);
    expect(checkGraph(part)).toEqual([]);
  });

  it('is the whole graph when nothing is filtered out but background', () => {
    expect(shownGraph(graph, shownOf(graph, { ...initialState, background: true })).export()).toEqual(graph.export());
  });
});

describe('a citation', () => {
  it('quotes the words and names the article', () => {
    const fact = factOfEdge(graph, 'membership|country:CL|framework:coral-compact|observer');
    if (!fact) throw new Error('The fixture has lost an edge.');
    const [first, second] = factCitation(graph, fact).split('\n');
    expect(first).toMatch(/^“Chile takes part as an observer” .*“.+”, .*\d{4}/);
    expect(second).toContain('“Chile, an observer since the signing”');
  });

  it('leaves out what is not known, and an address that is none of the web', () => {
    const node = { kind: 'document', label: 'A title', sha256: '', unattributed: [], diagnostics: [] } as const;
    expect(citationOf({ ...node, url: 'javascript:alert(1)' })).toBe('“A title”.');
    expect(citationOf({ ...node, url: 'https://example.org/a', published: '2024-05' })).toBe(
      '“A title”, May 2024, https://example.org/a.',
    );
  });
});

describe('a report', () => {
  const facts = factsOfNode(graph, 'person:ana-reyes', shown).flatMap((group) => group.facts);

  it('lists facts by kind with quotations that point at numbered sources', () => {
    const report = reportOf(graph, 'Ana Reyes', facts);
    expect(report.groups.map(({ title, entries }) => [title, entries.length])).toEqual([
      ['Affiliations', 1],
      ['Statements', 3],
    ]);
    expect(report.sources).toHaveLength(2);
    for (const { entries } of report.groups)
      for (const { quotations } of entries)
        for (const { source } of quotations) expect(report.sources[source - 1]).toBeDefined();
    const markdown = reportMarkdown(report);
    expect(markdown).toContain('> praised Japan for opening its fund to late arrivals [1]');
    expect(markdown).toMatch(/## Sources\n\n1\. /);
  });

  it('shows markup in names and words as text, in Markdown and in HTML', async () => {
    const report = reportOf(graph, hostile, facts);
    const evil = {
      ...report,
      groups: [
        {
          title: 'Statements',
          entries: [
            {
              claim: hostile,
              details: [hostile],
              quotations: [{ words: '[x](javascript:alert(1)) `<img>`', source: 1 }],
            },
          ],
        },
      ],
    };
    expect(reportMarkdown(evil)).not.toMatch(/(?<!\\)<|(?<!\\)\[x|(?<!\\)`/);
    const html = await reportHtml(evil);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain("default-src 'none'");
  });
});

describe('a drawing', () => {
  const scene = buildScene(graph, shown);
  const options = {
    width: 800,
    height: 600,
    paper: '#fff',
    ink: '#000',
    nodeColour: () => '#123456',
    edgeColour: () => '#654321',
  };
  const svg = toSvg(scene, (node) => node, options);

  it('has a shape and a name for each node, a line and a head for each edge, all on the page', () => {
    expect(svg.match(/<text /g)).toHaveLength(scene.nodes.length);
    expect(svg.match(/<path d="M[^"]*Q/g)).toHaveLength(scene.edges.length);
    for (const [, x, y] of svg.matchAll(/<text x="([^"]+)" y="([^"]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(800);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(600);
    }
  });

  it('escapes names, and leaves the background out on request', () => {
    const nodes = scene.nodes.map((node) => ({ ...node, label: hostile }));
    const drawn = toSvg({ ...scene, nodes }, (node) => node, { ...options, paper: undefined });
    expect(drawn).not.toContain('<script');
    expect(drawn).not.toContain('<rect width="100%"');
  });
});

describe('the file that holds everything', () => {
  it('allows its script and style by hash, and carries a graph that can be read back', async () => {
    const script = 'console.log("</script><script>1</script>")';
    const html = await composeStandalone({
      title: hostile,
      graph: `{"a":"</script>${compactKey}"}`,
      script,
      style: 'a{}',
    });
    expect(html.match(/<script/g)).toHaveLength(2);
    const [, code = ''] = /<script>([\s\S]*)<\/script>\n<\/body>/.exec(html) ?? [];
    expect(html).toContain(`script-src 'sha256-${await sha256Base64(code)}'`);
    expect(html).toContain(`style-src 'sha256-${await sha256Base64('a{}')}'`);
    const [, data = ''] = /id="graph">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(data)).toEqual({ a: `</script>${compactKey}` });
  });
});

describe('a file name', () => {
  it('is what every system takes', () => {
    expect(fileName('Launch: a/b “c”?', 'gexf')).toBe('Launch-a-b-c.gexf');
    expect(fileName('…', 'svg')).toBe('graph.svg');
  });
});

it('reads a graph of its own back', () => {
  expect(() => fromJson(JSON.stringify(shownGraph(graph, shown).export()))).not.toThrow();
});
