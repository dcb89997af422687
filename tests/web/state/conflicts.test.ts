import { describe, expect, it } from 'vitest';
import type { AffiliationStatus, MembershipStatus } from '../../../src/extract/fact.ts';
import { edgeKeyOf } from '../../../src/graph/edge-key-of.ts';
import { conflictsOf } from '../../../web/state/conflicts.ts';
import { initialState } from '../../../web/state/explorer.ts';
import { factOfEdge } from '../../../web/state/facts.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { evidence, first, sampleGraph } from '../../corrections/sample.ts';

type Time = readonly [since?: string, until?: string];
const backing = { basis: 'stated' as const, confidence: 0.8, evidence: [evidence(first, 'Norway')] };
const timeOf = ([since, until]: Time) => ({ ...(since && { since }), ...(until && { until }) });
const member = (status: MembershipStatus, ...time: Time) => ({
  kind: 'membership' as const,
  status,
  ...timeOf(time),
  ...backing,
});
const office = (role: string, status: AffiliationStatus, ...time: Time) => ({
  kind: 'affiliation' as const,
  role,
  status,
  ...timeOf(time),
  ...backing,
});

/** How many of two facts of the same ends contradict the other, whichever is asked. */
function conflicts(...edges: readonly (ReturnType<typeof member> | ReturnType<typeof office>)[]): number {
  const graph = sampleGraph();
  const [source, target] =
    edges[0]?.kind === 'membership'
      ? ['institution:port-council', 'framework:harbour-accord']
      : ['person:ole-dahl', 'country:NO'];
  const keys = edges.map((edge) => graph.addDirectedEdgeWithKey(edgeKeyOf(source, target, edge), source, target, edge));
  const counts = keys.map((key) => {
    const fact = factOfEdge(graph, key);
    return fact ? conflictsOf(graph, fact, shownOf(graph, initialState)).length : -1;
  });
  expect(new Set(counts).size).toBe(1);
  return counts[0] ?? 0;
}

describe('facts of the same two ends', () => {
  it('conflict when they give another standing for the same time', () => {
    expect(conflicts(member('member'), member('non-member'))).toBe(1);
    expect(conflicts(member('member', '2020'), member('observer', '2021'))).toBe(1);
    expect(conflicts(office('minister', 'current'), office('Minister', 'former'))).toBe(1);
  });

  it('do not when one time ends before the other begins', () => {
    expect(conflicts(member('candidate', '2018', '2019'), member('member', '2020'))).toBe(0);
  });

  it('do not when one standing goes with the other', () => {
    expect(conflicts(member('member'), member('founder'))).toBe(0);
    expect(conflicts(member('supporter'), member('non-member'))).toBe(0);
  });

  it('conflict when they begin or end at other times, but not when one date is only less exact', () => {
    expect(conflicts(member('member', '2020'), member('member', '2021'))).toBe(1);
    expect(conflicts(member('member', '2020'), member('member', '2020-05'))).toBe(0);
    expect(conflicts(office('minister', 'former', '2010', '2012'), office('minister', 'former', '2010', '2013'))).toBe(
      1,
    );
  });

  it('do not when they are other roles, but a text that names no role may mean any', () => {
    expect(conflicts(office('minister', 'current'), office('senior fellow', 'former'))).toBe(0);
    expect(conflicts(office('minister', 'current'), office('', 'former'))).toBe(1);
  });
});
