import { describe, expect, it } from 'vitest';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { fromAddress, toAddress } from '../../web/state/address.ts';
import { articleBlocks, segmentsOf } from '../../web/state/article.ts';
import { displayName } from '../../web/state/display-name.ts';
import { type Change, goBack, initialState, select, showEvidence, toggleNodeKind } from '../../web/state/explorer.ts';
import { factOfEdge, factsBeside, factsOfNode } from '../../web/state/facts.ts';
import { layoutMatrices, perNode } from '../../web/state/layout-matrices.ts';
import { loadGraph } from '../../web/state/load.ts';
import { passagesOf, passagesOfFact } from '../../web/state/passages.ts';
import { buildScene, litPart } from '../../web/state/scene.ts';
import { search } from '../../web/state/search.ts';
import { showDate } from '../../web/state/show-date.ts';
import { shownOf } from '../../web/state/shown.ts';
import { placeLabels } from '../../web/view/sigma/place-labels.ts';
import { compactKey, fijiKey, fixtureGraph } from './fixture.ts';

const graph = load(fixtureGraph());
const shown = shownOf(graph, initialState);

function load(json: unknown): EntenteGraph {
  const loaded = loadGraph(JSON.stringify(json));
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.graph;
}

const wholeScene = (graph: EntenteGraph) => buildScene(graph, shownOf(graph, initialState));

const stateAfter = (...changes: Change[]) => changes.reduce((state, change) => change(state), initialState);

describe('the state', () => {
  it('goes back through earlier selections to nothing', () => {
    const two = stateAfter(
      select({ type: 'node', key: 'country:JP' }),
      select({ type: 'edge', key: 'e' }),
      showEvidence(2),
    );
    expect(two.evidence).toBe(2);
    const one = goBack(two);
    expect(one.selection).toEqual({ type: 'node', key: 'country:JP' });
    expect(one.evidence).toBe(0);
    expect(goBack(goBack(one))).toEqual({ ...initialState, past: [] });
  });

  it('remembers a selection once, however often it is made again', () => {
    const key = { type: 'node', key: 'country:JP' } as const;
    expect(stateAfter(select(key), select(key)).past).toHaveLength(1);
  });

  it('is carried by the address and read back from it', () => {
    const edge = graph.edges()[3] as string;
    const state = stateAfter(select({ type: 'edge', key: edge }), showEvidence(1), toggleNodeKind('place'));
    const read = fromAddress(`#${toAddress({ ...state, background: true, theme: 'dark' })}`, graph, initialState);
    expect(read).toEqual({ ...state, background: true, theme: 'dark' });
  });

  it('ignores what an address names and the graph does not hold', () => {
    expect(fromAddress('#edge=gone&table=x&theme=<b>&without=nobody&evidence=-3', graph, initialState)).toEqual(
      initialState,
    );
  });
});

describe('loadGraph', () => {
  it.each([
    ['not json', 'not JSON'],
    ['{"nodes":[]}', 'no graph'],
    [JSON.stringify({ ...fixtureGraph(), nodes: [] }), 'no such node'],
    [JSON.stringify({ ...fixtureGraph(), edges: [], nodes: [{ key: 'a', attributes: { kind: 'planet' } }] }), '`a`'],
  ])('says what is wrong with %.30s', (text, message) => {
    expect(loadGraph(text)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });

  it('fills in lists that are missing and drops what is not text', () => {
    const bare = load({
      ...fixtureGraph(),
      nodes: [
        { key: 'a', attributes: { kind: 'person', label: 'A', aliases: 'A' } },
        { key: 'b', attributes: { kind: 'document', label: 'B', title: 7 } },
      ],
      edges: [{ key: 'e', source: 'a', target: 'b', attributes: { kind: 'affiliation', role: {}, evidence: [{}] } }],
    });
    expect(bare.getNodeAttributes('a')).toMatchObject({ aliases: [], roles: [] });
    expect(bare.getNodeAttributes('b')).toMatchObject({ title: undefined, unattributed: [] });
    expect(bare.getEdgeAttributes('e')).toMatchObject({ evidence: [], basis: 'stated', role: undefined });
  });
});

describe('facts', () => {
  it('tell a statement once, with all it is about', () => {
    const groups = factsOfNode(graph, 'person:kenji-morita', shown);
    expect(groups.map((group) => [group.kind, group.facts.length])).toEqual([
      ['affiliation', 1],
      ['statement', 1],
    ]);
    expect(groups[1]?.facts[0]?.to).toEqual(['framework:coral-compact', 'country:AU']);
  });

  it('leave background out unless it is asked for', () => {
    expect(factsOfNode(graph, 'country:PE', shown)).toEqual([]);
    expect(factsOfNode(graph, 'country:PE', shownOf(graph, { ...initialState, background: true }))).toHaveLength(1);
  });

  it('of a document are those that its words back', () => {
    const facts = factsOfNode(graph, fijiKey, shown).flatMap((group) => group.facts);
    expect(facts.every((fact) => fact.evidence.some((evidence) => evidence.document === fijiKey))).toBe(true);
    expect(facts).toHaveLength(5);
  });

  it('stand beside others between the same two', () => {
    const fact = factOfEdge(graph, 'affiliation|person:mere-tautahi|country:NZ|trade minister');
    if (!fact) throw new Error('The fixture has lost an edge.');
    expect(factsBeside(graph, fact, shown).map((other) => other.attributes)).toMatchObject([{ status: 'former' }]);
  });
});

describe('passages', () => {
  it('join who, cue and words of one statement, and part what stands further off', () => {
    const text = '“Not yet,” said Ana Reyes. It rained all day and the harbour stayed shut until dusk. She left.';
    const piece = (quote: string, sentence: string) => {
      const start = text.indexOf(quote);
      return {
        document: 'd',
        start,
        end: start + quote.length,
        quote,
        sentence,
        prefix: '',
        suffix: '',
        extractor: '',
      };
    };
    const first = '“Not yet,” said Ana Reyes.';
    const passages = passagesOf([piece('“Not yet,”', first), piece('said', first), piece('left', 'She left.')]);
    expect(passages.map((passage) => text.slice(passage.start, passage.end))).toEqual([first, 'She left.']);
    expect(passages.map((passage) => passage.evidence.length)).toEqual([2, 1]);
  });

  it('of a sentence that is cut reach as far as what is kept of it', () => {
    const item = { document: 'd', start: 1000, end: 1004, quote: 'Fiji', prefix: '', suffix: '', extractor: '' };
    const [passage] = passagesOf([{ ...item, sentence: '…and then Fiji went on…' }]);
    expect(passage).toMatchObject({ start: 991, end: 1012 });
  });

  it('of a fact begin with the one that names both ends', () => {
    const item = (start: number, quote: string, sentence: string) => ({
      document: 'document:1',
      start,
      end: start + quote.length,
      quote,
      prefix: '',
      suffix: '',
      sentence,
      extractor: 'by-hand',
    });
    const evidence = [item(0, 'It joined', 'It joined.'), item(900, 'Fiji joined', 'Fiji joined the Coral Compact.')];
    const joined = load({
      ...fixtureGraph(),
      edges: [
        {
          key: 'e',
          source: 'country:FJ',
          target: 'framework:coral-compact',
          attributes: { kind: 'membership', status: 'member', basis: 'stated', confidence: 1, evidence },
        },
      ],
    });
    const fact = factOfEdge(joined, 'e');
    expect(fact && passagesOfFact(joined, fact).map((passage) => passage.start)).toEqual([900, 0]);
  });
});

describe('search', () => {
  const names = (query: string) => search(graph, query).map((hit) => [hit.attributes.label, hit.alias]);

  it('finds by alias and names it', () => {
    expect(names('nippon')).toEqual([['Japan', 'Nippon']]);
  });

  it('is blind to case and accents, and puts whole names first', () => {
    expect(names('FÍJI')[0]).toEqual(['Fiji', undefined]);
    expect(names('fiji').map(([label]) => label)).toEqual(['Fiji', 'Fiji applies to the Coral Compact']);
  });

  it('finds nothing for blanks', () => {
    expect(names('  ')).toEqual([]);
  });
});

describe('the article', () => {
  it('is cut into blocks at blank lines, and nothing is lost but white space', () => {
    const text = '  Title\n\nFirst line\nsecond line.\n \t\n\n  Last. \n';
    expect(articleBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'First line\nsecond line.',
      'Last.',
    ]);
  });

  it('is cut at the bounds of overlapping marks, a current one on top', () => {
    const text = 'one two three four';
    const mark = (start: number, end: number, current: boolean) => ({ start, end, current, fact: String(start) });
    const segments = segmentsOf(text, { start: 0, end: text.length }, [mark(4, 13, false), mark(8, 18, true)]);
    expect(segments.map((segment) => [segment.text, segment.marked, segment.current])).toEqual([
      ['one ', false, false],
      ['two ', true, false],
      ['three', true, true],
      [' four', true, true],
    ]);
  });
});

describe('the scene', () => {
  it('fans parallel edges apart on both sides and leaves a lone edge straight', () => {
    const { edges } = wholeScene(graph);
    const between = (a: string, b: string) =>
      edges.filter((edge) => [edge.source, edge.target].sort().join() === [a, b].sort().join());
    expect(between('country:JP', 'framework:coral-compact').map((edge) => edge.curvature)).toEqual([0]);
    const bends = between('country:NZ', 'person:mere-tautahi').map((edge) => edge.curvature);
    expect(bends).toHaveLength(2);
    expect(new Set(bends).size).toBe(2);
    expect(bends.reduce((sum, bend) => sum + bend, 0)).toBe(0);
  });

  it('bends edges of opposite ways apart, not onto each other', () => {
    const two = fixtureGraph();
    const [first] = two.edges;
    if (!first) throw new Error('The fixture has lost its edges.');
    two.edges = [first, { ...first, key: 'back', source: first.target, target: first.source }];
    const [there, back] = wholeScene(load(two)).edges;
    // Each bend is to the left of its own way, so equal signs are opposite sides.
    expect(there?.curvature).toBe(back?.curvature);
    expect(there?.curvature).not.toBe(0);
  });

  it('gives every node a place, stored or not', () => {
    const bare = fixtureGraph();
    for (const node of bare.nodes) Object.assign(node.attributes, { x: undefined, y: null });
    const places = wholeScene(load(bare)).nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places.join()).not.toContain('NaN');
  });

  it('keeps nodes without edges near the rest', () => {
    const far = fixtureGraph();
    const lone = far.nodes.find(({ key }) => key === fijiKey);
    Object.assign(lone?.attributes ?? {}, { x: 9000, y: -9000 });
    const places = wholeScene(load(far)).nodes.map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...places)).toBeLessThan(200);
  });

  it('lights up a node with its neighbours', () => {
    const lit = litPart(wholeScene(graph), { node: 'country:CL' });
    expect([...lit.nodes].sort()).toEqual(['country:CL', 'framework:coral-compact']);
  });

  it('becomes matrices whose edges point at their nodes', () => {
    const scene = wholeScene(graph);
    const { nodes, edges } = layoutMatrices(scene, () => ({ x: 1, y: 2 }));
    expect(nodes).toHaveLength(scene.nodes.length * perNode);
    const [edge] = scene.edges;
    expect(scene.nodes[(edges[0] ?? -1) / perNode]?.key).toBe(edge?.source);
    expect(scene.nodes[(edges[1] ?? -1) / perNode]?.key).toBe(edge?.target);
  });
});

describe('labels', () => {
  const stage = { width: 600, height: 400 };
  const wish = (key: string, x: number, forced = false) => ({
    key,
    x: x + 200,
    y: 200,
    radius: 5,
    width: 60,
    height: 14,
    forced,
  });

  it('never cover one another, the first coming first', () => {
    const placed = placeLabels([wish('a', 0), wish('b', 4), wish('c', 8), wish('d', 12), wish('e', 300)], [], stage);
    expect(placed.map((label) => label.key)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].filter((key) => placed.some((label) => label.key === key)),
    );
    for (const [index, a] of placed.entries())
      for (const b of placed.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 14).toBe(true);
    expect(placed[0]?.key).toBe('a');
    expect(placed.at(-1)?.key).toBe('e');
  });

  it('keep off other nodes unless they must be shown', () => {
    const crowd = [-60, -30, 0, 30, 60].map((x) => ({ key: `n${x}`, x: x + 200, y: 200, radius: 40 }));
    expect(placeLabels([wish('a', 0)], crowd, stage)).toEqual([]);
    expect(placeLabels([wish('a', 0, true)], crowd, stage)).toHaveLength(1);
  });
});

describe('text for the eye', () => {
  it('loses characters that reorder or hide, and is cut at a length', () => {
    expect(displayName('a\u202eb\u0000c\u200b d')).toBe('a b c d');
    expect(displayName('😀'.repeat(300), 10)).toBe(`${'😀'.repeat(10)}…`);
  });

  it('writes dates of any precision', () => {
    expect([showDate('2024-05-03'), showDate('2024-05'), showDate('2024'), showDate('soon')]).toEqual([
      '3 May 2024',
      'May 2024',
      '2024',
      'soon',
    ]);
    expect(compactKey).toContain('document:');
  });
});
