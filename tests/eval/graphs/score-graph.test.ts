import { describe, expect, test } from 'vitest';
import { emptyGraph } from '../../../src/graph/build.ts';
import type { EntenteGraph, Evidence } from '../../../src/graph/schema.ts';
import type { GoldGraph } from './gold-graph.ts';
import { macroF1, scoreGraph } from './score-graph.ts';

const GOLD: GoldGraph = {
  document: 'lake.txt',
  entities: [
    { id: 'ana', kind: 'person', names: ['Ana Torres', 'Torres'] },
    { id: 'luis', kind: 'person', names: ['Luis Roca'] },
    { id: 'peru', kind: 'country', names: ['Peru'] },
    { id: 'pact', kind: 'framework', altKind: 'institution', names: ['Lake Pact'] },
    { id: 'paper', kind: 'institution', names: ['Harbour Post'], optional: true },
  ],
  affiliations: [{ from: 'ana', to: 'peru', role: 'trade minister' }],
  memberships: [{ from: 'peru', to: 'pact', status: 'founder' }],
  statements: [
    { speaker: 'ana', about: ['pact'], mode: 'direct', anchor: 'we must stay' },
    { speaker: 'luis', about: [], mode: 'indirect', anchor: 'the talks had failed' },
  ],
};

const evidence: readonly Evidence[] = [];
const held = { basis: 'stated', confidence: 0.9, evidence } as const;
const said = { ...held, kind: 'statement', mode: 'direct', stance: 'neutral' } as const;

/** Nodes of the gold graph but Luis Roca, without edges. */
function drawn(): EntenteGraph {
  const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
  const named = { aliases: [], mentions: 1 };
  graph.addNode('ana', { kind: 'person', label: 'A. Torres', ...named, aliases: ['Torres'], roles: [] });
  graph.addNode('peru', { kind: 'country', label: 'Peru', ...named, demonyms: [] });
  graph.addNode('pact', { kind: 'institution', label: 'The Lake Pact', ...named });
  graph.addNode('paper', { kind: 'institution', label: 'Harbour Post', ...named });
  graph.addNode('chile', { kind: 'country', label: 'Chile', ...named, demonyms: [] });
  return graph;
}

const verdicts = (graph: EntenteGraph) =>
  Object.fromEntries(scoreGraph(GOLD, graph).judgements.map(({ key, verdict }) => [key, verdict]));

describe('the score of a graph', () => {
  test('finds entities by label or alias, and holds strangers against the graph only where an edge joins them', () => {
    const graph = drawn();
    expect(scoreGraph(GOLD, graph).counts.entities).toMatchObject({ gold: 4, predicted: 3, correct: 3 });
    graph.addDirectedEdgeWithKey('m', 'chile', 'pact', { ...held, kind: 'membership', status: 'member' });
    expect(scoreGraph(GOLD, graph).counts.entities).toMatchObject({ gold: 4, predicted: 4, correct: 3 });
  });

  test('takes a role that holds the gold role, a member for a founder, and no former office for a held one', () => {
    const graph = drawn();
    const office = { ...held, kind: 'affiliation', status: 'current' } as const;
    graph.addDirectedEdgeWithKey('longer', 'ana', 'peru', { ...office, role: 'Deputy Trade Minister' });
    graph.addDirectedEdgeWithKey('other', 'ana', 'peru', { ...office, role: 'judge' });
    graph.addDirectedEdgeWithKey('paper', 'ana', 'paper', { ...office, role: 'columnist' });
    graph.addDirectedEdgeWithKey('member', 'peru', 'pact', { ...held, kind: 'membership', status: 'member' });
    graph.addDirectedEdgeWithKey('left', 'peru', 'pact', { ...held, kind: 'membership', status: 'former' });
    expect(verdicts(graph)).toMatchObject({
      longer: 'right',
      other: 'wrong',
      paper: 'open',
      member: 'right',
      left: 'wrong',
    });
  });

  test('counts no statement that takes in the words of somebody else', () => {
    const graph = drawn();
    graph.addDirectedEdgeWithKey('own', 'ana', 'pact', { ...said, statementId: 's-1', text: 'So we must stay.' });
    graph.addDirectedEdgeWithKey('again', 'ana', 'peru', { ...said, statementId: 's-1', text: 'So we must stay.' });
    const wide = 'We must stay, though the talks had failed.';
    graph.addDirectedEdgeWithKey('wide', 'ana', 'pact', { ...said, statementId: 's-2', text: wide });
    const { counts, about, modes, misses } = scoreGraph(GOLD, graph);
    expect(verdicts(graph)).toMatchObject({ own: 'right', wide: 'wrong' });
    expect(counts.statements).toMatchObject({ gold: 2, predicted: 2, correct: 1 });
    expect([about.correct, modes.correct]).toEqual([1, 1]);
    expect(misses.filter(({ layer }) => layer === 'statements').map(({ item }) => item)).toEqual([GOLD.statements[1]]);
  });

  test('leaves out what tables alone gave', () => {
    const graph = drawn();
    const background = { ...held, basis: 'background', kind: 'membership', status: 'former' } as const;
    graph.addDirectedEdgeWithKey('table', 'chile', 'pact', background);
    expect(verdicts(graph).table).toBeUndefined();
  });

  test('is whole for a graph without anything where nothing was to be drawn', () => {
    const nothing: GoldGraph = { document: 'x.txt', entities: [], affiliations: [], memberships: [], statements: [] };
    expect(macroF1(scoreGraph(nothing, emptyGraph({ schema: '1', generator: 'test', documents: [] })))).toBe(1);
  });
});
