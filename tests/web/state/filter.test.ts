import { describe, expect, it } from 'vitest';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { type ExplorerState, initialState } from '../../../web/state/explorer.ts';
import { type FilterRule, passedBy, readFilters } from '../../../web/state/filter.ts';
import { choicesOf, filterNames, newRule, type OfferedType } from '../../../web/state/filter-choices.ts';
import { ruleInWords } from '../../../web/state/filter-words.ts';
import { hidingOf, reveal } from '../../../web/state/hidden.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { beforeFilters, countsOf, factsShown, shownOf } from '../../../web/state/shown.ts';
import { compactKey, fijiKey, fixtureGraph } from '../fixture.ts';
import { countryNode, evidenceIn, graphOf, largeGraph } from './graphs.ts';

const loaded = loadGraph(JSON.stringify(fixtureGraph()));
if (!loaded.ok) throw new Error(loaded.message);
const { graph } = loaded;

const compact = 'framework:coral-compact';
const on = (...rules: FilterRule[]) => rules.map((rule) => ({ rule, on: true }));
const stateWith = (...rules: FilterRule[]): ExplorerState => ({ ...initialState, filters: on(...rules) });
const shownBy = (...rules: FilterRule[]) => shownOf(graph, stateWith(...rules));
const edgesBy = (...rules: FilterRule[]) => [...shownBy(...rules).edges];
const all = shownOf(graph, initialState);

describe('a filter', () => {
  it('by role keeps affiliations whose role holds the text, blind to case and accents', () => {
    expect(edgesBy({ type: 'role', text: ' MÍNISTER ' })).toEqual([
      'affiliation|person:mere-tautahi|country:NZ|trade minister',
    ]);
  });

  it('by words keeps statements whose text holds them', () => {
    expect(edgesBy({ type: 'words', text: 'late arrivals' })).toEqual(['statement|person:ana-reyes|country:JP|s4']);
  });

  it('by status, stance or basis keeps facts with one of the values', () => {
    expect(edgesBy({ type: 'status', values: ['observer', 'candidate'] })).toEqual([
      `membership|country:CL|${compact}|observer`,
      `membership|country:FJ|${compact}|candidate`,
    ]);
    expect(edgesBy({ type: 'stance', values: ['oppose'] })).toEqual([
      `statement|person:kenji-morita|${compact}|s2`,
      'statement|person:kenji-morita|country:AU|s2',
    ]);
    expect(countsOf(graph, shownBy({ type: 'basis', values: ['inferred'] })).facts).toBe(2);
  });

  it('by confidence takes in both ends, in whole percent', () => {
    expect(edgesBy({ type: 'confidence', least: 71, most: 76 })).toEqual([
      'affiliation|person:mere-tautahi|country:NZ||former',
      `statement|country:CN|${compact}|s6`,
    ]);
  });

  it('by article keeps what its words back', () => {
    expect(edgesBy({ type: 'document', values: [fijiKey] })).toHaveLength(5);
    expect(edgesBy({ type: 'document', values: [fijiKey, compactKey] })).toHaveLength(18);
  });

  it('keeps only the nodes that the facts left join', () => {
    const { nodes } = shownBy({ type: 'role', text: 'adviser' });
    expect([...nodes]).toEqual(['person:ana-reyes', 'institution:harbour-institute']);
  });

  it('by number of facts counts those that the filters before it leave', () => {
    expect([...shownBy({ type: 'degree', least: 6, most: 99 }).nodes]).toEqual([compact]);
    const members = { type: 'status', values: ['member'] } as const;
    expect([...shownBy(members, { type: 'degree', least: 2, most: 9 }).nodes]).toEqual([compact]);
    expect([...shownBy({ type: 'degree', least: 2, most: 9 }, members).nodes]).not.toEqual([compact]);
  });

  it('by steps from a node goes over shown facts, either way', () => {
    const near = shownBy({ type: 'ego', node: 'institution:harbour-institute', distance: 1 });
    expect([...near.nodes].sort()).toEqual([
      'institution:harbour-institute',
      'person:ana-reyes',
      'person:kenji-morita',
    ]);
    const further = shownBy({ type: 'ego', node: 'institution:harbour-institute', distance: 2 });
    expect(further.nodes.has(compact)).toBe(true);
    expect(further.nodes.has('country:CL')).toBe(false);
    expect(shownBy({ type: 'ego', node: 'nobody', distance: 2 }).nodes.size).toBe(0);
  });

  it('by connected part keeps the largest one, or the one of a node', () => {
    const alone = shownBy({ type: 'component', node: fijiKey });
    expect([...alone.nodes]).toEqual([fijiKey]);
    const largest = shownBy({ type: 'component' });
    expect(largest.nodes.has(fijiKey)).toBe(false);
    expect(largest.edges.size).toBe(all.edges.size);
  });

  it('asks for nothing while it is empty', () => {
    for (const type of Object.keys(filterNames) as OfferedType[]) {
      if (type === 'ego' || type === 'component') continue;
      const rule = newRule(type, graph, { type: 'none' }, all);
      expect([type, countsOf(graph, shownBy(rule)).facts]).toEqual([type, countsOf(graph, all).facts]);
    }
  });

  it('begins around the selected node, else around the one with the most facts', () => {
    expect(newRule('ego', graph, { type: 'none' }, all)).toEqual({ type: 'ego', node: compact, distance: 1 });
    expect(newRule('ego', graph, { type: 'node', key: 'country:JP' }, all)).toMatchObject({ node: 'country:JP' });
  });

  it('offers the values that there are, with the number of facts that have each', () => {
    const stances = choicesOf(graph, all, { type: 'stance', values: [] });
    expect(stances.map(({ value, count }) => [value, count])).toEqual([
      ['neutral', 4],
      ['oppose', 1],
      ['support', 1],
    ]);
    const [chosen] = choicesOf(graph, shownBy({ type: 'role', text: 'x' }), { type: 'stance', values: ['oppose'] });
    expect(chosen).toMatchObject({ value: 'oppose', count: 0 });
  });

  it('says in words what it asks for', () => {
    const words = (rule: FilterRule) => ruleInWords(graph, rule);
    expect(words({ type: 'role', text: '' })).toBe('Role: any');
    expect(words({ type: 'status', values: ['member', 'founder'] })).toBe('Status: member, founder');
    expect(words({ type: 'ego', node: 'country:JP', distance: 1 })).toBe('At most 1 step from Japan');
    expect(words({ type: 'time', mode: 'held', from: '2022-05-02' })).toBe('Held 2 May 2022 or later');
    expect(words({ type: 'only', title: 'Members\u202eof CC', nodes: [] })).toBe('Members of CC');
    expect(words({ type: 'ego', node: 'gone', distance: 2 })).toBe('At most 2 steps from gone');
  });
});

describe('filters together', () => {
  const rules: FilterRule[] = [
    { type: 'confidence', least: 80, most: 100 },
    { type: 'basis', values: ['stated'] },
    { type: 'ego', node: 'country:FJ', distance: 1 },
  ];

  it('narrow one after the other, and each knows what it leaves', () => {
    const passed = passedBy(graph, beforeFilters(graph, initialState), on(...rules));
    expect(passed.map((shown) => shown.edges.size)).toEqual([16, 15, 4]);
    expect(passed.at(-1)).toEqual(shownBy(...rules));
  });

  it('can be switched off one by one: what is off leaves what it gets', () => {
    const filters = on(...rules).map((filter, index) => ({ ...filter, on: index !== 1 }));
    const passed = passedBy(graph, beforeFilters(graph, initialState), filters);
    expect(passed[1]).toBe(passed[0]);
    expect(shownOf(graph, { ...initialState, filters })).toEqual(
      shownBy(rules[0] as FilterRule, rules[2] as FilterRule),
    );
  });

  it('work out again only what comes after a change', () => {
    const [first, second] = on(...rules);
    if (!first || !second) throw new Error('No rules.');
    const before = beforeFilters(graph, initialState);
    const [then] = passedBy(graph, before, [first, second]);
    const [now] = passedBy(graph, beforeFilters(graph, { ...initialState }), [
      first,
      ...on({ type: 'role', text: 'a' }),
    ]);
    expect(now).toBe(then);
  });

  it('leave no edge without both of its ends, in the order of the graph', () => {
    const order = graph.edges();
    for (const rule of rules) {
      const shown = shownBy(rule);
      const edges = [...shown.edges];
      for (const edge of edges) expect(graph.extremities(edge).every((end) => shown.nodes.has(end))).toBe(true);
      expect(edges).toEqual([...edges].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
  });
});

describe('counts', () => {
  it('are those of the lists: a statement once, however many edges it has', () => {
    const counts = countsOf(graph, all);
    expect(counts.facts).toBe(factsShown(graph, all).length);
    expect(counts.facts).toBeLessThan(all.edges.size);
    expect(counts.ofEdgeKind.get('statement')).toBe(6);
    expect(counts.ofNodeKind.get('country')).toBe(6);
  });
});

describe('what is hidden', () => {
  const edge = { type: 'edge', key: 'affiliation|person:mere-tautahi|country:NZ||former' } as const;
  const peru = { type: 'node', key: 'country:PE' } as const;

  it('names the first thing that hides it', () => {
    expect(hidingOf(graph, edge, initialState)).toBeUndefined();
    expect(hidingOf(graph, peru, initialState)).toEqual({ by: 'background' });
    const withoutPeople: ExplorerState = { ...initialState, hiddenNodeKinds: ['person'] };
    expect(hidingOf(graph, edge, withoutPeople)).toEqual({ by: 'node-kind', kind: 'person' });
    const withoutAffiliations: ExplorerState = { ...initialState, hiddenEdgeKinds: ['affiliation'] };
    expect(hidingOf(graph, edge, withoutAffiliations)).toEqual({ by: 'edge-kind', kind: 'affiliation' });
    const filtered = stateWith({ type: 'basis', values: ['inferred'] }, { type: 'confidence', least: 80, most: 100 });
    expect(hidingOf(graph, edge, filtered)).toEqual({ by: 'filter', index: 1 });
  });

  it('is shown again by switching off what hides it, and nothing else', () => {
    const hidden: ExplorerState = {
      ...stateWith({ type: 'basis', values: ['inferred'] }, { type: 'confidence', least: 80, most: 100 }),
      hiddenNodeKinds: ['person', 'place'],
      hiddenEdgeKinds: ['affiliation'],
    };
    const revealed = reveal(graph, edge)(hidden);
    expect(shownOf(graph, revealed).edges.has(edge.key)).toBe(true);
    expect(revealed.filters.map((filter) => filter.on)).toEqual([true, false]);
    expect(revealed.hiddenNodeKinds).toEqual(['place']);
    expect(revealed.background).toBe(false);
    expect(shownOf(graph, reveal(graph, peru)(initialState)).nodes.has('country:PE')).toBe(true);
  });
});

describe('filters from an address', () => {
  const read = (...rules: unknown[]) => readFilters(rules.map((rule) => ({ rule, on: true }))).map(({ rule }) => rule);

  it('are let in when they say what a filter can say', () => {
    const rules: FilterRule[] = [
      { type: 'only', title: 'x', nodes: ['a'], edges: ['b'] },
      { type: 'status', values: ['member'] },
      { type: 'words', text: 'x' },
      { type: 'degree', least: 0, most: 3 },
      { type: 'ego', node: 'a', distance: 4 },
      { type: 'component' },
      { type: 'time', mode: 'reported', from: '2024-02-29', to: '2024-02-29' },
    ];
    expect(read(...rules)).toEqual(rules);
  });

  it('are left out when they do not', () => {
    expect(
      read(
        null,
        'role',
        { type: 'toString' },
        { type: '__proto__', text: 'x' },
        { type: 'role', text: ['x'] },
        { type: 'status', values: ['x', 3] },
        { type: 'confidence', least: 90, most: 10 },
        { type: 'confidence', least: Number.NaN, most: 10 },
        { type: 'degree', least: -1, most: 10 },
        { type: 'degree', least: 0.5, most: 10 },
        { type: 'ego', node: 'a', distance: 0 },
        { type: 'ego', node: 'a', distance: 1e9 },
        { type: 'time', mode: 'sometime' },
        { type: 'time', mode: 'held', from: '2024-06-01', to: '2024-05-01' },
      ),
    ).toEqual([]);
    for (const value of [undefined, 7, 'x', {}, { rule: {} }, [[]], [{ on: true }]])
      expect(readFilters(value)).toEqual([]);
  });

  it('lose a date that the calendar does not have, and what no filter knows', () => {
    expect(read({ type: 'time', mode: 'held', from: '2023-02-29', to: '2024-13-01', extra: 1 })).toEqual([
      { type: 'time', mode: 'held' },
    ]);
  });

  it('are not more than a page can take', () => {
    expect(read(...Array.from({ length: 10_000 }, () => ({ type: 'component' }))).length).toBeLessThanOrEqual(40);
  });
});

describe('filters by the part that hangs together', () => {
  it('take the first of two parts of the same size', () => {
    const pairs = graphOf(
      { d: countryNode('D'), a: countryNode('A'), b: countryNode('B'), c: countryNode('C') },
      [
        ['b', 'c'],
        ['d', 'a'],
      ].map(([source = '', target = '']) => ({
        source,
        target,
        attributes: { kind: 'relation', type: 'supports', basis: 'stated', confidence: 1, evidence: [evidenceIn('x')] },
      })),
    );
    expect([...shownOf(pairs, stateWith({ type: 'component' })).nodes]).toEqual(['d', 'a']);
  });
});

describe('10,000 nodes and 30,000 edges', () => {
  const large: EntenteGraph = largeGraph(10_000, 30_000);
  const five: FilterRule[] = [
    { type: 'confidence', least: 10, most: 100 },
    { type: 'words', text: 'elysee' },
    { type: 'time', mode: 'held', from: '2012-01-01', to: '2022-12-31' },
    { type: 'degree', least: 1, most: 50 },
    { type: 'component' },
  ];
  /** The least of some runs: what else the machine does only adds to it. */
  const leastMs = (run: () => unknown): number =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    );

  it('are filtered by five rules in not much more time than looking at each edge takes', () => {
    const bare = leastMs(() => {
      const edges = new Set<string>();
      const nodes = new Set<string>();
      large.forEachEdge((key, { confidence }, source, target) => {
        if (confidence >= 0) edges.add(key);
        nodes.add(source).add(target);
      });
      return edges;
    });
    const whole = leastMs(() => shownOf(large, stateWith(...five.map((rule) => ({ ...rule })))));
    expect(shownOf(large, stateWith(...five)).edges.size).toBeGreaterThan(1000);
    expect(whole / bare).toBeLessThan(20);
  });

  it('are not filtered again while the filters are the same, nor by those before a changed one', () => {
    const filters = on(...five);
    const whole = leastMs(() => shownOf(large, { ...initialState, filters: on(...five.map((rule) => ({ ...rule }))) }));
    const last = leastMs(() =>
      shownOf(large, { ...initialState, filters: [...filters.slice(0, 4), ...on({ type: 'component' })] }),
    );
    expect(last).toBeLessThan(whole / 2);
    expect(shownOf(large, { ...initialState, filters })).toBe(shownOf(large, { ...initialState, filters }));
  });
});
