import { describe, expect, it } from 'vitest';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { initialState } from '../../../web/state/explorer.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { type Scope, scopeOf, stepSize, wholeLimit } from '../../../web/state/scope.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { hubKey, makeGraph } from '../../bench/web/make-graph.ts';
import { fixtureGraph } from '../fixture.ts';

const load = (json: unknown): EntenteGraph => {
  const loaded = loadGraph(JSON.stringify(json));
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.graph;
};
const count = 5000;
const large = load(makeGraph(count));
const shown = shownOf(large, initialState);
const scoped = (scope: Scope, always?: string[]) => scopeOf(large, shown, scope, always);
const neighbours = (node: string) => new Set(large.neighbors(node));

describe('the part of a graph that is drawn', () => {
  it('is everything, the very same, of a small graph', () => {
    const small = load(fixtureGraph());
    const all = shownOf(small, initialState);
    expect(scopeOf(small, all, []).shown).toBe(all);
    expect(all.nodes.size).toBeLessThan(wholeLimit);
  });

  it('begins with the best connected nodes of a large one, and the edges among them', () => {
    const { shown: part, total, part: name } = scoped([]);
    expect([part.nodes.size, total, name]).toEqual([stepSize, count, 'strongest']);
    const degrees = (nodes: Iterable<string>) => Array.from(nodes, (node) => large.degree(node));
    const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean(degrees(part.nodes))).toBeGreaterThan(2 * mean(degrees(shown.nodes)));
    for (const edge of part.edges) expect(large.extremities(edge).every((node) => part.nodes.has(node))).toBe(true);
    const among = large.filterEdges((_, __, source, target) => part.nodes.has(source) && part.nodes.has(target));
    expect(part.edges.size).toBe(among.length);
  });

  it('hangs together where the graph does', () => {
    const { nodes } = scoped([]).shown;
    const reached = new Set<string>();
    const open = [hubKey];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (reached.has(node) || !nodes.has(node)) continue;
      reached.add(node);
      open.push(...large.neighbors(node));
    }
    expect(reached.size).toBe(nodes.size);
  });

  it('does not depend on the order in the file', () => {
    const file = makeGraph(count);
    const turned = load({ ...file, nodes: [...file.nodes].reverse(), edges: [...file.edges].reverse() });
    const part = scopeOf(turned, shownOf(turned, initialState), []).shown;
    expect([...part.nodes].sort()).toEqual([...scoped([]).shown.nodes].sort());
  });

  it('grows on demand, keeping what is there, and goes back', () => {
    const first = scoped([]).shown.nodes;
    const second = scoped([{ type: 'more' }]).shown.nodes;
    expect(second.size).toBe(2 * stepSize);
    for (const node of first) expect(second.has(node)).toBe(true);
    expect(scoped([{ type: 'more' }, { type: 'all' }]).shown).toBe(shown);
  });

  it('adds the neighbours of a node', () => {
    const first = scoped([]).shown.nodes;
    const node = [...first].find((key) => [...neighbours(key)].some((other) => !first.has(other))) as string;
    const { nodes } = scoped([{ type: 'neighbours', node }]).shown;
    for (const other of neighbours(node)) expect(nodes.has(other)).toBe(true);
  });

  it('is a node with its neighbours, when that is asked for', () => {
    const { shown: part, part: name } = scoped([{ type: 'around', node: hubKey }]);
    expect(name).toBe('around');
    expect(new Set(part.nodes)).toEqual(new Set([hubKey, ...neighbours(hubKey)]));
  });

  it('holds what is selected, wherever it is', () => {
    const first = scoped([]).shown.nodes;
    const outside = large.nodes().find((node) => !first.has(node)) as string;
    expect(scoped([], [outside]).shown.nodes.has(outside)).toBe(true);
  });

  it('lets go of a step about a node that the filters take away', () => {
    const without = shownOf(large, { ...initialState, hiddenNodeKinds: ['person'] });
    expect(scopeOf(large, without, [{ type: 'around', node: hubKey }]).part).toBe('strongest');
  });

  it('takes a few of ten thousand neighbours at a time', () => {
    const star = load(makeGraph(10_000, 'hub'));
    const all = shownOf(star, initialState);
    const around = scopeOf(star, all, [{ type: 'around', node: hubKey }]).shown;
    expect(around.nodes.size).toBe(stepSize + 1);
    expect(around.edges.size).toBe(stepSize);
  });
});
