/** Corrections outlive the graph that they were made in: the articles are read anew, and one of them has changed since. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Correction, Passage } from '../../src/corrections/correction.ts';
import { fromCorrectionsJson, toCorrectionsJson } from '../../src/corrections/file.ts';
import { withPlaces } from '../../src/corrections/places.ts';
import { type Replayed, replay } from '../../src/corrections/replay.ts';
import { read } from '../../src/document/read.ts';
import { toJson } from '../../src/export/json.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { validateGraph } from '../../src/graph/validate-node.ts';
import { type LanguageModel, openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { graphOf, readArticle } from '../../src/pipeline.ts';

const DATA = new URL('../../data', import.meta.url).pathname;
const NAMES = ['ipef-launch.txt', 'danube-bank-president.txt', 'timor-leste-asean.md'] as const;
const DANUBE = 'danube-bank-president.txt';

/** The article with a sentence more at its top and one less further down. */
function changed(text: string): string {
  const opening = 'BRATISLAVA (Meridian Ledger) - ';
  const denial = 'Hric denied that he had been pushed out by Budapest. ';
  for (const words of [opening, denial]) expect(text).toContain(words);
  return text.replace(opening, `${opening}Rain fell on the city all morning. `).replace(denial, '');
}

async function built(model: LanguageModel, mend = (_name: string, text: string) => text): Promise<EntenteGraph> {
  const articles = [];
  for (const name of NAMES) {
    const content = mend(name, await readFile(`${DATA}/articles/${name}`, 'utf8'));
    articles.push(await readArticle(read({ content, name }), model));
  }
  return graphOf(articles, { generator: 'test' });
}

/** A session: each correction is made in the graph that those before it left, as the explorer makes them. */
class Session {
  now: Replayed;
  readonly list: Correction[] = [];
  constructor(graph: EntenteGraph) {
    this.now = replay(graph, []);
  }
  get graph(): EntenteGraph {
    return this.now.graph;
  }
  make(correction: Correction): void {
    const placed = withPlaces(this.graph, correction);
    this.now = replay(this.graph, [placed], this.now.memory);
    expect(this.now.unapplied).toEqual([]);
    this.list.push(placed);
  }
  /** The only edge of a kind between two nodes whose first words hold `words`. */
  edge(kind: string, source: string, target: string, words = ''): string {
    const found = this.graph.filterDirectedEdges(
      source,
      target,
      (_, edge) => edge.kind === kind && edge.evidence.some(({ quote }) => quote.includes(words)),
    );
    expect(found, `${kind} ${source} ${target} ${words}`).toHaveLength(1);
    return found[0] ?? '';
  }
  passage(title: string, quote: string): Passage {
    const document = this.document(title);
    const node = this.graph.getNodeAttributes(document);
    const text = (node.kind === 'document' && node.text) || '';
    const start = text.indexOf(quote);
    expect(start, quote).toBeGreaterThanOrEqual(0);
    const end = start + quote.length;
    return { document, start, end, quote, prefix: text.slice(start - 20, start), suffix: text.slice(end, end + 20) };
  }
  document(title: string): string {
    return this.graph.findNode((key, { label }) => key.startsWith('document:') && label.includes(title)) ?? '';
  }
}

const KELETI = 'person:ilona-bardos-keleti';
const BANK = 'institution:danube-development-bank';
const AMARAL = 'person:filomena-amaral';

/** Twenty edits of all types, most of them what a reader of these articles would mend. */
function twentyEdits(graph: EntenteGraph): Session {
  const session = new Session(graph);
  const danube = session.document('Danube');
  const asean = session.document('ASEAN');
  session.make({ type: 'merge', into: BANK, from: ['institution:danube-bank'] });
  session.make({ type: 'merge', into: KELETI, from: ['person:bardos'] });
  session.make({ type: 'rename', node: BANK, label: 'Danube Bank' });
  session.make({ type: 'distinct', nodes: ['institution:university-of-graz', 'institution:university-of-vienna'] });
  session.make({
    type: 'mark',
    edge: session.edge('affiliation', 'person:donald-trump', 'country:JP'),
    verdict: 'wrong',
  });
  session.make({ type: 'mark', edge: session.edge('affiliation', KELETI, BANK), verdict: 'right' });
  session.make({
    type: 'mark',
    edge: session.edge('statement', 'person:peter-will', danube, 'duller'),
    verdict: 'right',
  });
  session.make({ type: 'mark', edge: session.edge('statement', 'person:pavol-hric', 'country:HU'), verdict: 'right' });
  session.make({ type: 'delete-edge', edge: session.edge('membership', 'country:US', 'framework:rcep') });
  session.make({ type: 'delete-edge', edge: session.edge('statement', 'person:zoran-perisic', danube) });
  session.make({ type: 'delete-node', node: 'country:LA' });
  session.make({ type: 'retype', node: 'institution:cplp', kind: 'framework' });
  session.make({
    type: 'split',
    node: AMARAL,
    key: 'person:the-other-amaral',
    label: 'Amaral (the other)',
    edges: [session.edge('statement', AMARAL, asean, 'A chair is cheap')],
    aliases: ['Amaral'],
  });
  session.make({
    type: 'add-node',
    key: 'institution:lunch-committee',
    kind: 'institution',
    label: 'Lunch committee',
    aliases: [],
    evidence: [session.passage('Danube', 'lunch committee')],
  });
  session.make({
    type: 'add-edge',
    source: 'institution:lunch-committee',
    target: BANK,
    fact: { kind: 'affiliation', role: 'informal circle', status: 'current' },
    evidence: [session.passage('Danube', 'the so-called “lunch committee”, an informal circle')],
  });
  session.make({
    type: 'add-edge',
    source: 'country:SI',
    target: BANK,
    fact: { kind: 'membership', status: 'former', until: '2015' },
    evidence: [session.passage('Danube', 'Slovenia left it in 2015')],
  });
  session.make({
    type: 'add-edge',
    source: 'person:hope-lindgren',
    target: 'institution:lunch-committee',
    fact: { kind: 'statement', text: 'would go', mode: 'indirect', stance: 'neutral' },
    evidence: [session.passage('Danube', 'would go')],
  });
  session.make({ type: 'note', on: 'node', key: KELETI, text: 'Ask for her thesis' });
  session.make({
    type: 'note',
    on: 'edge',
    key: session.edge('statement', 'person:lucia-benkova', danube),
    text: 'Who was absent?',
  });
  session.make({ type: 'note', on: 'node', key: danube, text: 'From the wire' });
  return session;
}

describe('a session of twenty edits', () => {
  let graph: EntenteGraph;
  let again: EntenteGraph;
  let other: EntenteGraph;
  beforeAll(async () => {
    const model = await openLanguageModel(await readLanguageResources(DATA), await nodeRuntime());
    graph = await built(model);
    again = await built(model);
    other = await built(model, (name, text) => (name === DANUBE ? changed(text) : text));
    await model.close();
  }, 120_000);

  it('gives the same graph when the articles are read anew and the exported corrections replayed', () => {
    const session = twentyEdits(graph);
    expect(session.list).toHaveLength(20);
    expect(new Set(session.list.map(({ type }) => type)).size).toBe(11);
    const file = toCorrectionsJson(session.list);
    const { graph: rebuilt, unapplied } = replay(again, fromCorrectionsJson(file));
    expect(unapplied).toEqual([]);
    expect(toJson(rebuilt)).toBe(toJson(session.graph));
    expect(toJson(rebuilt)).not.toBe(toJson(graph));
    expect(validateGraph(toJson(rebuilt))).toEqual([]);
  });

  it('still applies where an article has changed, but for what names what is gone, which is told', () => {
    const { list } = twentyEdits(graph);
    const { graph: rebuilt, unapplied } = replay(other, fromCorrectionsJson(toCorrectionsJson(list)));
    expect(unapplied).toMatchObject([
      {
        index: 7,
        correction: { type: 'mark' },
        reason: expect.stringMatching(/^No edge `statement:person:pavol-hric->country:HU:s-\w+` is in this graph/),
      },
    ]);
    expect(validateGraph(toJson(rebuilt))).toEqual([]);

    const [danube = ''] = rebuilt.filterNodes((key) => key.startsWith('document:danube'));
    expect(graph.hasNode(danube)).toBe(false);
    expect(rebuilt.getNodeAttribute(danube, 'note')).toBe('From the wire');
    const saying = (words: string) =>
      rebuilt.filterEdges(
        (_, edge) => edge.kind === 'statement' && edge.evidence.some(({ quote }) => quote.includes(words)),
      );
    const attributesOf = (words: string) => saying(words).map((edge) => rebuilt.getEdgeAttributes(edge));
    expect(attributesOf('duller')).toMatchObject([{ verdict: 'right' }]);
    expect(attributesOf('unanimous')).toMatchObject([{ note: 'Who was absent?' }]);
    expect(saying('The statutes allow it')).toEqual([]);
    expect(attributesOf('would go')).toContainEqual(expect.objectContaining({ confidence: 1, text: 'would go' }));
    const [left] = rebuilt.directedEdges('country:SI', BANK);
    expect(rebuilt.getEdgeAttributes(left)).toMatchObject({ status: 'former', until: '2015' });
  });
});
