import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/document/read.ts';
import { toJson } from '../../src/export/json.ts';
import type { Article } from '../../src/graph/article.ts';
import { emptyGraph } from '../../src/graph/build.ts';
import { checkGraph } from '../../src/graph/check.ts';
import { joinGraphs } from '../../src/graph/join.ts';
import { assignLayout } from '../../src/graph/layout.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { openModel } from '../../src/index-node.ts';
import { graphOf as build, readArticle } from '../../src/pipeline.ts';
import { type ArticleSketch, graphOf } from './fixture.ts';
import { JULY, MAY, TABLES } from './samples.ts';

/** All of a graph but where its nodes lie. */
function contentOf(graph: EntenteGraph) {
  const { attributes, nodes, edges } = graph.export();
  return {
    attributes,
    nodes: nodes.map(({ key, attributes: { x: _, y: __, ...rest } = {} as never }) => ({ key, ...(rest as object) })),
    edges,
  };
}
const laidOut = (sketches: readonly ArticleSketch[], options = {}): EntenteGraph => {
  const graph = graphOf(sketches, options);
  assignLayout(graph);
  return graph;
};
const placeOf = (graph: EntenteGraph, key: string) => {
  const { x, y } = graph.getNodeAttributes(key);
  return { x: x ?? Number.NaN, y: y ?? Number.NaN };
};

describe('joinGraphs of articles', () => {
  it('gives what the articles give when they are built together, whichever comes first', () => {
    const together = contentOf(graphOf([MAY, JULY], { background: TABLES, mentions: true }));
    const [may, july] = [MAY, JULY].map((one) => graphOf([one], { background: TABLES, mentions: true }));
    expect(contentOf(joinGraphs(may as EntenteGraph, july as EntenteGraph))).toEqual(together);
    expect(contentOf(joinGraphs(july as EntenteGraph, may as EntenteGraph))).toEqual(together);
  });

  it('takes a fact as stated when one of them states it', () => {
    const inferred: ArticleSketch = {
      id: 'early',
      meta: { published: '2021-01-01' },
      marked: '{Chile|country:CL} joined the {Coastal Pact|framework:coastal-pact}.',
      facts: [
        { kind: 'membership', from: 'country:CL', to: 'framework:coastal-pact', basis: 'inferred', confidence: 0.5 },
      ],
    };
    const joined = joinGraphs(graphOf([MAY]), graphOf([inferred]));
    const edge = joined.getEdgeAttributes('membership:country:CL->framework:coastal-pact:member');
    expect(edge).toMatchObject({ basis: 'stated', confidence: 0.9 });
    expect(edge.evidence.map(({ document }) => document)).toEqual(['document:early', 'document:pact-in-may']);
  });

  it('lets an article take the place of its earlier reading', () => {
    const both = graphOf([MAY, JULY], { background: TABLES });
    expect(contentOf(joinGraphs(both, both))).toEqual(contentOf(both));
    expect(contentOf(joinGraphs(graphOf([MAY]), graphOf([MAY, JULY], { background: TABLES })))).toEqual(
      contentOf(both),
    );

    const shorter: ArticleSketch = { ...MAY, marked: '{Chile|country:CL} was there.', facts: [], attributes: {} };
    const joined = joinGraphs(both, graphOf([shorter]));
    expect(checkGraph(joined)).toEqual([]);
    // Japan had its facts from the old reading alone; nothing tells which article named Fiji, so it stays
    expect(joined.nodes().filter((key) => /JP|BR|tide/.test(key))).toEqual([]);
    expect(joined.hasNode('country:FJ')).toBe(true);
    expect(joined.hasNode('person:ana-lopes')).toBe(true);
    expect(joined.getNodeAttributes('person:ana-lopes')).toMatchObject({ roles: ['former adviser'] });
    const member = joined.getEdgeAttributes('membership:country:CL->framework:coastal-pact:member');
    expect(member.evidence.map(({ document }) => document)).toEqual(['document:pact-in-july']);
    expect(joined.hasNode('country:TO')).toBe(true);
  });

  it('drops a body that nobody names any more, and the countries that its table alone knew', () => {
    const joined = joinGraphs(
      graphOf([MAY], { background: TABLES }),
      graphOf([{ ...MAY, marked: '{Chile|country:CL} was there.', facts: [], attributes: {} }]),
    );
    expect(joined.nodes()).toEqual(['country:CL', 'document:pact-in-may']);
    expect(joined.size).toBe(0);
  });

  it('prefers what an article names to what only a table knows', () => {
    const tonga: ArticleSketch = {
      id: 't',
      marked: '{Kingdom of Tonga|country:TO} wants in.',
      meta: { published: '2030' },
    };
    for (const joined of [
      joinGraphs(graphOf([MAY], { background: TABLES }), graphOf([tonga])),
      joinGraphs(graphOf([tonga]), graphOf([MAY], { background: TABLES })),
    ]) {
      expect(joined.getNodeAttributes('country:TO')).toMatchObject({ label: 'Kingdom of Tonga', mentions: 1 });
      expect(joined.getNodeAttributes('country:TO')).not.toHaveProperty('basis');
    }
  });

  it('changes neither graph, and an empty one adds nothing', () => {
    const [may, july] = [laidOut([MAY]), laidOut([JULY])];
    const before = [toJson(may), toJson(july)];
    joinGraphs(may, july);
    expect([toJson(may), toJson(july)]).toEqual(before);
    const none = emptyGraph({ schema: '1', generator: 'none', documents: [] });
    expect(toJson(joinGraphs(none, may))).toBe(before[0]);
    expect(toJson(joinGraphs(may, none))).toBe(before[0]);
  });
});

describe('joinGraphs of other programs’ graphs', () => {
  const pair = (source: string, target: string): EntenteGraph => {
    const graph = emptyGraph({ schema: '1', generator: 'other', documents: [] });
    for (const key of [source, target])
      graph.addNode(key, { kind: 'person', label: key, aliases: [], roles: [], mentions: 0 });
    const fact = { kind: 'relation', type: 'supports', basis: 'stated', confidence: 1, evidence: [] } as const;
    graph.addDirectedEdgeWithKey('1', source, target, fact);
    return graph;
  };

  it('keeps facts apart that share a number and not their ends', () => {
    const joined = joinGraphs(pair('ann', 'bob'), pair('bob', 'eve'));
    const ends = (graph: EntenteGraph) => graph.mapEdges((_, __, source, target) => `${source} ${target}`);
    expect(ends(joined)).toEqual(['ann bob', 'bob eve']);
    expect(ends(joinGraphs(joined, pair('bob', 'eve')))).toEqual(['ann bob', 'bob eve']);
  });

  it('keeps facts without evidence when an article beside them is read again', () => {
    const mixed = joinGraphs(pair('ann', 'bob'), graphOf([MAY]));
    expect(joinGraphs(mixed, graphOf([MAY])).hasDirectedEdge('ann', 'bob')).toBe(true);
  });
});

describe('places', () => {
  it('leaves nodes where they lie and puts new ones beside their neighbours, none on another', () => {
    const [may, july] = [laidOut([MAY]), laidOut([JULY])];
    const joined = joinGraphs(may, july);
    for (const key of may.nodes()) expect(placeOf(joined, key)).toEqual(placeOf(may, key));
    const places = joined.nodes().map((key) => JSON.stringify(placeOf(joined, key)));
    expect(new Set(places).size).toBe(joined.order);
    expect(places.join()).not.toContain('null');
    expect(toJson(joinGraphs(may, july))).toBe(toJson(joined));
  });

  it('places a part without ties around the rest, its nodes near each other', () => {
    const may = laidOut([MAY]);
    const apart: ArticleSketch = {
      id: 'elsewhere',
      marked: '{Ito Kan|person:ito-kan} leads the {Moon Club|institution:moon-club}.',
      facts: [{ kind: 'affiliation', from: 'person:ito-kan', to: 'institution:moon-club', role: 'president' }],
    };
    const joined = joinGraphs(may, graphOf([apart]));
    const [person, club] = ['person:ito-kan', 'institution:moon-club'].map((key) => placeOf(joined, key));
    const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
    if (!person || !club) throw new Error('Both are there.');
    const toOthers = may.nodes().map((key) => far(placeOf(joined, key), person));
    expect(far(person, club)).toBeLessThan(Math.min(...toOthers) * 2);
    expect(Math.max(...toOthers)).toBeGreaterThan(far(person, club));
  });
});

describe('joinGraphs of the sample articles', { timeout: 120_000 }, () => {
  const samples = ['ipef-launch.txt', 'timor-leste-asean.md', 'danube-bank-president.txt'];
  const options = { generator: 'entente test', background: true };
  const articles: Article[] = [];
  beforeAll(async () => {
    const model = await openModel();
    for (const name of samples) {
      const content = readFileSync(new URL(`../../data/articles/${name}`, import.meta.url));
      articles.push(await readArticle(read({ content, name }), model));
    }
    await model.close();
  }, 120_000);

  it('equals the graph of all of them, read one after the other in any order', () => {
    const whole = contentOf(build(articles, options));
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const joined = order
        .flatMap((at) => articles[at] ?? [])
        .map((one) => build([one], options))
        .reduce(joinGraphs);
      expect(checkGraph(joined)).toEqual([]);
      expect(contentOf(joined)).toEqual(whole);
    }
  });
});

it('keeps nodes of other programs apart that have one key and different names', () => {
  const file = (label: string) => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    graph.addNode('1', { kind: 'other', label, aliases: [], mentions: 0 });
    graph.addNode('2', { kind: 'other', label: 'shared', aliases: [], mentions: 0 });
    graph.addDirectedEdgeWithKey('e', '1', '2', {
      kind: 'other',
      type: 'knows',
      basis: 'stated',
      confidence: 1,
      evidence: [],
    });
    return graph;
  };
  const joined = joinGraphs(file('Asa'), file('Bela'));
  expect(joined.mapNodes((_, { label }) => label).sort()).toEqual(['Asa', 'Bela', 'shared']);
  expect(joined.inDegree('2')).toBe(2);
});
