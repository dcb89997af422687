import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress } from '../../../web/state/address.ts';
import { type ExplorerState, initialState } from '../../../web/state/explorer.ts';
import type { FilterRule } from '../../../web/state/filter.ts';
import { edgeKinds, nodeKinds } from '../../../web/state/kinds.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { fixtureGraph } from '../fixture.ts';
import { type Random, seeded } from './random.ts';

const loaded = loadGraph(JSON.stringify(fixtureGraph()));
if (!loaded.ok) throw new Error(loaded.message);
const { graph } = loaded;
const nodes = graph.nodes();

/** Text that an address could trip over. */
const awkward = ['', 'a&b=c#d', '100 % "sure"', '{"rule":1}', 'Élysée, 中国', '\u202eabc', '+ +', '</script>', '😀'];

function aRule(random: Random): FilterRule {
  const days = ['2022-01-31', '2023-02-28', '2024-02-29'].slice(random.below(3));
  switch (random.below(8)) {
    case 0:
      return { type: random.one(['role', 'words']), text: random.one(awkward) };
    case 1:
      return { type: random.one(['status', 'stance', 'basis', 'document']), values: random.some(awkward) };
    case 2:
      return { type: 'confidence', least: random.below(50), most: 50 + random.below(51) };
    case 3:
      return { type: 'degree', least: random.below(5), most: 5 + random.below(1e6) };
    case 4:
      return { type: 'ego', node: random.one([...nodes, 'gone']), distance: 1 + random.below(4) };
    case 5:
      return random.chance(0.5) ? { type: 'component' } : { type: 'component', node: random.one(nodes) };
    case 6:
      return {
        type: 'only',
        title: random.one(awkward),
        nodes: random.some(nodes),
        ...(random.chance(0.5) && { edges: random.some(graph.edges()) }),
      };
    default:
      return {
        type: 'time',
        mode: random.one(['held', 'reported']),
        ...(random.chance(0.6) && days[0] && { from: days[0] }),
        ...(random.chance(0.6) && { to: '2024-02-29' }),
      };
  }
}

/** A state of what an address carries; the rest is as on a fresh page. */
function aState(random: Random): ExplorerState {
  const selection = random.one([
    { type: 'none' } as const,
    { type: 'node', key: random.one(nodes) } as const,
    { type: 'edge', key: random.one(graph.edges()) } as const,
  ]);
  return {
    ...initialState,
    selection,
    evidence: random.below(3),
    background: random.chance(0.5),
    hiddenNodeKinds: random.some(nodeKinds),
    hiddenEdgeKinds: random.some(edgeKinds),
    filters: Array.from({ length: random.below(6) }, () => ({ rule: aRule(random), on: random.chance(0.7) })),
    colourBy: random.one(['kind', 'community']),
    sizeBy: random.one(['degree', 'mentions']),
    table: random.one(['closed', 'nodes', 'facts', 'statements']),
    side: random.one(['closed', 'filters', 'ask', 'edits']),
    theme: random.one(['system', 'light', 'dark']),
  };
}

describe('the address', () => {
  it('of any state leads to that state again', () => {
    const random = seeded(2024);
    for (let round = 0; round < 500; round++) {
      const state = aState(random);
      const read = fromAddress(`#${toAddress(state)}`, graph, initialState);
      expect({ ...read, past: [] }).toEqual(state);
      expect(shownOf(graph, read)).toEqual(shownOf(graph, state));
      expect(toAddress(read)).toBe(toAddress(state));
    }
  });

  it('of a fresh page is empty', () => {
    expect(toAddress(initialState)).toBe('');
  });

  it('cut off or garbled anywhere still leads to a state that can be shown', () => {
    const random = seeded(7);
    for (let round = 0; round < 300; round++) {
      const address = toAddress(aState(random));
      const at = random.below(address.length + 1);
      const garbled = random.chance(0.5)
        ? address.slice(0, at)
        : `${address.slice(0, at)}${random.one(['%', '&', '=', '%22', '[', '}'])}${address.slice(at + 1)}`;
      const read = fromAddress(garbled, graph, initialState);
      expect(shownOf(graph, read).edges.size).toBeLessThanOrEqual(graph.size);
      expect({ ...fromAddress(toAddress(read), graph, initialState), past: [] }).toEqual({ ...read, past: [] });
    }
  });
});
