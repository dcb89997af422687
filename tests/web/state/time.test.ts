import { describe, expect, it } from 'vitest';
import { firstDay, lastDay } from '../../../src/graph/partial-date.ts';
import type { EdgeAttributes, EntenteGraph } from '../../../src/graph/schema.ts';
import { standingOn, type TimedEdge } from '../../../src/query/as-of.ts';
import { addFilter, type ExplorerState, initialState, switchFilter } from '../../../web/state/explorer.ts';
import type { TimeRule } from '../../../web/state/filter.ts';
import { countsOf, shownOf } from '../../../web/state/shown.ts';
import { countsBySteps, lookAtTime, ruleAt, stepped, stretchOf, timeSteps } from '../../../web/state/time.ts';
import { countryNode, documentNode, evidenceIn, graphOf, type TestEdge } from './graphs.ts';
import { type Random, seeded } from './random.ts';

const documents = {
  'document:early': documentNode('2021-03-10'),
  'document:late': documentNode('2023-07'),
  'document:undated': documentNode(),
};
const nodes = { ...documents, a: countryNode('A'), b: countryNode('B') };

const edge = (attributes: EdgeAttributes): TestEdge => ({ source: 'a', target: 'b', attributes });
const base = { basis: 'stated', confidence: 0.9 } as const;

const membership = (
  times: { readonly since?: string; readonly until?: string },
  told: readonly string[] = ['document:early'],
  status: 'member' | 'former' = 'member',
): TestEdge => edge({ ...base, kind: 'membership', status, ...times, evidence: told.map(evidenceIn) });

const statement = (id: string, ...told: readonly string[]): TestEdge =>
  edge({
    ...base,
    kind: 'statement',
    statementId: id,
    text: 'x',
    mode: 'direct',
    stance: 'neutral',
    evidence: told.map(evidenceIn),
  });

const shownAt = (graph: EntenteGraph, rule: Omit<TimeRule, 'type'>): string[] => [
  ...shownOf(graph, { ...initialState, background: true, filters: [{ rule: { type: 'time', ...rule }, on: true }] })
    .edges,
];
const on = (graph: EntenteGraph, day: string): string[] => shownAt(graph, { mode: 'held', from: day, to: day });

const aDate = (random: Random): string => {
  const [year, month, day] = [2019 + random.below(6), 1 + random.below(12), 1 + random.below(28)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return random.one([`${year}`, `${year}-${month}`, `${year}-${month}-${day}`]);
};

const randomEdge = (random: Random): TestEdge => {
  const told = random.some(Object.keys(documents));
  return edge({
    ...base,
    kind: 'membership',
    status: random.one(['member', 'former', 'observer'] as const),
    ...(random.chance(0.5) && { since: aDate(random) }),
    ...(random.chance(0.5) && { until: aDate(random) }),
    evidence: told.map(evidenceIn),
  });
};

describe('what held', () => {
  it('is what the query says of each day', () => {
    const random = seeded(5);
    const edges = Array.from({ length: 300 }, () => randomEdge(random));
    const graph = graphOf(nodes, edges);
    for (let round = 0; round < 120; round++) {
      const day = firstDay(aDate(random)) ?? '';
      const shown = new Set(on(graph, day));
      graph.forEachEdge((key, attributes) => {
        const { since, until, status } = attributes as TimedEdge;
        const stands = standingOn(graph, attributes as TimedEdge, day) !== undefined;
        // Where only the end is known, its day is the one day of which something is known; the query has none.
        const lastDayAlone = since === undefined && status !== 'former' && lastDay(until) === day;
        expect([key, day, shown.has(key)]).toEqual([key, day, stands || lastDayAlone]);
      });
    }
  });

  it('takes in what begins and ends on the days looked at', () => {
    const graph = graphOf(nodes, [membership({ since: '2022-05-24', until: '2022-06' })]);
    expect(on(graph, '2022-05-23')).toEqual([]);
    expect(on(graph, '2022-05-24')).toEqual(['e0']);
    expect(on(graph, '2022-06-30')).toEqual(['e0']);
    expect(on(graph, '2022-07-01')).toEqual([]);
    expect(shownAt(graph, { mode: 'held', from: '2022-06-30', to: '2023-01-01' })).toEqual(['e0']);
  });

  it('has a statement on the days of its articles only, a relation from its article on', () => {
    const graph = graphOf(nodes, [
      statement('s', 'document:early', 'document:late'),
      edge({ ...base, kind: 'relation', type: 'supports', evidence: [evidenceIn('document:early')] }),
    ]);
    expect(on(graph, '2021-03-10')).toEqual(['e0', 'e1']);
    expect(on(graph, '2022-01-01')).toEqual(['e1']);
    expect(on(graph, '2023-07-31')).toEqual(['e0', 'e1']);
    expect(on(graph, '2021-03-09')).toEqual([]);
  });

  it('has undated memberships always, undated statements at no time', () => {
    const graph = graphOf(nodes, [membership({}, ['document:undated']), statement('s', 'document:undated')]);
    expect(on(graph, '1900-01-01')).toEqual(['e0']);
    expect(shownAt(graph, { mode: 'held' })).toEqual(['e0', 'e1']);
  });
});

describe('what was reported', () => {
  it('goes by the dates of articles, whatever the fact says of itself', () => {
    const graph = graphOf(nodes, [
      membership({ since: '1999' }, ['document:early', 'document:late']),
      membership({}, ['document:undated']),
    ]);
    const reported = (from: string, to: string) => shownAt(graph, { mode: 'reported', from, to });
    expect(reported('2021-03-01', '2021-03-31')).toEqual(['e0']);
    expect(reported('2021-04-01', '2023-06-30')).toEqual([]);
    expect(reported('2023-07-15', '2023-07-15')).toEqual(['e0']);
    expect(reported('1999-01-01', '1999-12-31')).toEqual([]);
  });
});

describe('steps of time', () => {
  const steps = (...edges: TestEdge[]) => timeSteps(graphOf(nodes, edges), 'held', false);

  it('are days, months or years by how far it is from end to end, without gaps', () => {
    expect(steps(membership({ since: '2024-02-27', until: '2024-03-01' }))).toEqual([
      '2024-02-27',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    const months = steps(membership({ since: '2023-11', until: '2024-03' }));
    expect(months).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03']);
    const years = steps(membership({ since: '0044', until: '2024' }));
    expect([years[0], years.at(-1), years.length]).toEqual(['0044', '2024', 1981]);
  });

  it('are none without two different dates', () => {
    expect(steps()).toEqual([]);
    expect(steps(membership({}))).toEqual([]);
    expect(steps(membership({}, ['document:undated']))).toEqual([]);
  });

  it('have background facts only where they are shown', () => {
    const known: TestEdge = edge({
      kind: 'membership',
      status: 'member',
      since: '1967-08-08',
      basis: 'background',
      confidence: 1,
      evidence: [],
    });
    const graph = graphOf(nodes, [known, membership({}), membership({}, ['document:late'])]);
    expect(timeSteps(graph, 'held', false)[0]).toBe('2021-03');
    expect(timeSteps(graph, 'held', true)[0]).toBe('1967-08');
  });
});

describe('the numbers over time', () => {
  it('are those of the facts that each step alone would show', () => {
    for (const mode of ['held', 'reported'] as const) {
      const random = seeded(mode.length);
      const edges = [
        ...Array.from({ length: 60 }, () => randomEdge(random)),
        ...Array.from({ length: 30 }, (_, index) =>
          statement(`s${index >> 1}`, ...random.some(Object.keys(documents))),
        ),
      ].map((one, index) =>
        // The edges of one statement have the same evidence.
        one.attributes.kind === 'statement'
          ? statement(one.attributes.statementId, Object.keys(documents)[(index >> 1) % 3] ?? '')
          : one,
      );
      const graph = graphOf(nodes, edges);
      const all = shownOf(graph, initialState);
      const steps = timeSteps(graph, mode, false);
      const { counts, undated } = countsBySteps(graph, all, mode, steps);
      expect(counts).toHaveLength(steps.length);
      expect(counts.some((count) => count > 0)).toBe(true);
      for (const [place, step] of steps.entries()) {
        const rule: TimeRule = { type: 'time', mode, from: firstDay(step) ?? '', to: lastDay(step) ?? '' };
        const alone = shownOf(graph, { ...initialState, filters: [{ rule, on: true }] });
        expect([mode, step, counts[place]]).toEqual([mode, step, countsOf(graph, alone).facts]);
      }
      expect(undated).toBeGreaterThan(0);
    }
  });
});

describe('a stretch of time', () => {
  const months = ['2024-01', '2024-02', '2024-03', '2024-04'];

  it('becomes a rule that is open at the ends of time, and is found again from it', () => {
    expect(ruleAt('held', [1, 2], months)).toEqual({
      type: 'time',
      mode: 'held',
      from: '2024-02-01',
      to: '2024-03-31',
    });
    expect(ruleAt('held', [0, 3], months)).toEqual({ type: 'time', mode: 'held' });
    for (const stretch of [
      [0, 0],
      [0, 3],
      [1, 1],
      [2, 3],
      [3, 3],
    ] as const)
      expect(stretchOf(ruleAt('reported', stretch, months), months)).toEqual(stretch);
  });

  it('is found for dates between and beyond the steps', () => {
    expect(stretchOf({ from: '2024-02-10', to: '2024-02-20' }, months)).toEqual([1, 1]);
    expect(stretchOf({ from: '2030-01-01' }, months)).toEqual([3, 3]);
    expect(stretchOf({ to: '1999-01-01' }, months)).toEqual([0, 0]);
    expect(stretchOf({ from: '2024-01-01' }, [])).toEqual([0, 0]);
  });

  it('moves on as a whole by what held, and only its end by what was reported', () => {
    expect(stepped('held', [0, 1], 4, 1)).toEqual([1, 2]);
    expect(stepped('held', [1, 2], 4, 5)).toEqual([2, 3]);
    expect(stepped('held', [2, 3], 4, 1)).toBeUndefined();
    expect(stepped('held', [1, 2], 4, -1)).toEqual([0, 1]);
    expect(stepped('reported', [0, 1], 4, 1)).toEqual([0, 2]);
    expect(stepped('reported', [2, 2], 4, -1)).toBeUndefined();
  });

  it('begins at an end when all of time is looked at', () => {
    expect(stepped('held', [0, 3], 4, 1)).toEqual([0, 0]);
    expect(stepped('held', [0, 3], 4, -1)).toEqual([3, 3]);
    expect(stepped('reported', [0, 3], 4, 1)).toEqual([0, 0]);
  });

  it('comes to an end from wherever it begins', () => {
    for (const mode of ['held', 'reported'] as const) {
      let stretch = stepped(mode, [0, 3], 4, 1);
      let turns = 0;
      for (; stretch && turns < 10; turns++) {
        if (mode === 'reported' && stretch[1] === 3) break;
        stretch = stepped(mode, stretch, 4, 1);
      }
      expect(turns).toBeLessThan(6);
    }
  });
});

describe('looking at a time', () => {
  const rule: TimeRule = { type: 'time', mode: 'held', from: '2024-01-01' };

  it('puts one filter among the others, changes it, and takes it away when all of time is looked at', () => {
    const other = addFilter({ type: 'role', text: 'x' })(initialState);
    const looking = lookAtTime(rule)(other);
    expect(looking.filters.map((filter) => filter.rule.type)).toEqual(['role', 'time']);
    const moved = lookAtTime({ ...rule, to: '2024-05-31' })(looking);
    expect(moved.filters).toHaveLength(2);
    expect(moved.filters[1]?.rule).toEqual({ ...rule, to: '2024-05-31' });
    expect(lookAtTime({ type: 'time', mode: 'held' })(moved)).toEqual(other);
    expect(lookAtTime({ type: 'time', mode: 'held' })(other)).toBe(other);
  });

  it('switches its filter on again', () => {
    const off: ExplorerState = switchFilter(0)(lookAtTime(rule)(initialState));
    expect(off.filters[0]?.on).toBe(false);
    expect(lookAtTime({ ...rule, to: '2024-05-31' })(off).filters[0]?.on).toBe(true);
  });
});
