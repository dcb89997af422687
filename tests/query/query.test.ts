import { describe, expect, test } from 'vitest';
import { affiliations } from '../../src/query/affiliations.ts';
import { AmbiguousNameError, findEntity, UnknownNameError } from '../../src/query/find.ts';
import { members } from '../../src/query/members.ts';
import { statements } from '../../src/query/statements.ts';
import { type FactSketch, graphOf } from '../graph/fixture.ts';
import { JULY, MAY, TABLES } from '../graph/samples.ts';

const pact = 'framework:coastal-pact';
const graph = graphOf([MAY, JULY], { background: TABLES });
const may = graphOf([MAY], { background: TABLES });
const short = (rows: ReturnType<typeof members>) => rows.map((row) => `${row.label} ${row.status} ${row.basis}`);

describe('findEntity', () => {
  test.each([
    [pact, pact],
    ['coastal pact', pact],
    ['the Pact', pact],
    ['CP', pact],
    ['ANA LÓPES', 'person:ana-lopes'],
    ['Chilean', 'country:CL'],
  ])('%s is %s', (name, key) => expect(findEntity(graph, name)).toBe(key));

  test('an unknown name lists those near it, and no others', () => {
    const attempt = () => findEntity(graph, 'Costal Pakt');
    expect(attempt).toThrow(UnknownNameError);
    expect(attempt).toThrow(/^The graph has no "Costal Pakt"\. Nearest: Coastal Pact\.$/);
  });

  test('an acronym that no text gives suggests the names it may stand for', () => {
    expect(() => findEntity(graph, 'TI')).toThrow(/Nearest: Tide Institute\.$/);
  });

  test('a name that several bear lists their keys', () => {
    const two = graphOf([
      { marked: '{Ana Li|person:ana-li} or {Li|person:ana-li}; {Ben Li|person:ben-li} or {Li|person:ben-li}.' },
    ]);
    expect(() => findEntity(two, 'Li')).toThrow(AmbiguousNameError);
    expect(() => findEntity(two, 'Li')).toThrow('"Li" may be any of: person:ana-li, person:ben-li.');
  });

  test('what only the tables know is found on request', () => {
    expect(() => findEntity(graph, 'Tonga')).toThrow(UnknownNameError);
    expect(() => findEntity(graph, 'Tonga')).toThrow('Only the tables know "Tonga", and they are not asked');
    expect(findEntity(graph, 'Tonga', { background: true })).toBe('country:TO');
  });

  test('a name of another kind than asked for is told as such', () => {
    expect(() => findEntity(graph, 'Chile', { kinds: ['framework', 'institution'] })).toThrow(
      /^The graph has "Chile" as a country, not as a framework or institution\.$/,
    );
  });

  test.each(['Atlantis', 'the Accord for the Sea'])('a name that nothing is near lists nothing: %s', (name) => {
    expect(() => findEntity(graph, name)).toThrow(`The graph has no "${name}", and no name near it.`);
  });

  test.each([
    ['Tide', 'Tide Institute'],
    ['Lopes', 'Ana Lopes'],
    ['Chili', 'Chile'],
  ])('%s is near %s', (name, near) => {
    expect(() => findEntity(graphOf([MAY]), name)).toThrow(`Nearest: ${near}.`);
  });
});

describe('members', () => {
  test('lists who is in, each with the sentence that says so', () => {
    const rows = members(may, 'Coastal Pact');
    expect(short(rows)).toEqual(['Chile member stated', 'Japan leader stated', 'Peru member stated']);
    expect(rows[1]).toEqual({
      edge: 'membership:country:JP->framework:coastal-pact:leader',
      member: 'country:JP',
      label: 'Japan',
      body: pact,
      status: 'leader',
      basis: 'stated',
      confidence: 0.9,
      quote: 'which Japan leads',
      sentence: 'Chile, Peru and Fiji are members of the Coastal Pact, which Japan leads.',
      document: 'document:pact-in-may',
      start: 54,
      end: 71,
      conflict: false,
    });
  });

  test('background members count from their date on, on request, and are marked', () => {
    const on = (asOf: string) => short(members(graph, pact, { asOf, background: true }));
    expect(on('2022-06-30')).toContain('Tonga member background');
    expect(on('2022-05-25')).not.toContain('Tonga member background');
    expect(short(members(graph, pact, { asOf: '2022-06-30' })).join()).not.toContain('Tonga');
  });

  test('a month as of means its last day', () => {
    expect(short(members(graph, pact, { asOf: '2022-05', background: true })).join()).toContain('Tonga');
  });

  test('a member whom a newer text calls a former one is out from then on, and in before', () => {
    expect(short(members(graph, pact))).toEqual(['Chile member stated', 'Japan leader stated']);
    expect(short(members(graph, pact, { asOf: '2022-06-01' })).join()).toContain('Peru member');
    expect(short(members(graph, pact, { all: true })).join()).toContain('Peru former');
  });

  test('a membership without a date holds from the day of its document on', () => {
    expect(members(graph, pact, { asOf: '2022-05-23' })).toEqual([]);
    expect(short(members(graph, pact, { asOf: '2022-05-23', background: true }))).toEqual(['Chile member background']);
    expect(members(graph, pact, { asOf: '2022-05-24' })).toHaveLength(3);
  });

  test('stated facts speak where tables say the same', () => {
    expect(short(members(graph, pact, { background: true })).join()).toContain('Chile member stated');
  });

  test('an unknown date is refused with what is wanted', () => {
    expect(() => members(graph, pact, { asOf: 'June 2022' })).toThrow(
      '"June 2022" is no date. Give a year, month or day: 2022, 2022-06 or 2022-06-30.',
    );
  });

  test('only frameworks and institutions have members', () => {
    expect(() => members(graph, 'Chile')).toThrow('The graph has "Chile" as a country, not as a framework');
  });

  const on = (
    published: string | undefined,
    id: string,
    ...facts: Partial<Extract<FactSketch, { kind: 'membership' }>>[]
  ) => ({
    id,
    meta: { ...(published && { published }) },
    marked: '{Chile|country:CL} and the {Pact|framework:pact} are in the news.',
    facts: facts.map((fact) => ({ from: 'country:CL', to: 'framework:pact', ...fact, kind: 'membership' as const })),
  });
  const ask = (articles: ReturnType<typeof on>[], asOf?: string) =>
    members(graphOf(articles), 'Pact', { ...(asOf && { asOf }), all: true }).map(
      (row) => `${row.status}${row.conflict ? '!' : ''}`,
    );

  test('until is the last day', () => {
    const told = [on('2022-01-01', 'a', { since: '2014', until: '2017-03' })];
    expect(['2013-12-31', '2014-01-01', '2017-03-31', '2017-04-01'].map((day) => ask(told, day))).toEqual([
      [],
      ['member'],
      ['member'],
      [],
    ]);
  });

  test('a former member was one between its dates', () => {
    const told = [on('2022-01-01', 'a', { status: 'former', since: '2014', until: '2017' })];
    expect(['2013', '2015', '2018'].map((day) => ask(told, day))).toEqual([[], ['member'], ['former']]);
    expect(ask([on('2022-01-01', 'a', { status: 'former', until: '2017' })], '2019')).toEqual(['former']);
  });

  test('a candidate that joins, a member that is suspended and one that leaves are changes and no conflict', () => {
    const apply = on('2020-01-01', 'a', { status: 'candidate' });
    const join = on('2021-01-01', 'b', {});
    const pause = on('2022-01-01', 'c', { status: 'suspended' });
    const leave = on('2023-01-01', 'd', { status: 'former' });
    expect(ask([apply, join, pause, leave], '2020')).toEqual(['candidate']);
    expect(ask([apply, join, pause, leave], '2021')).toEqual(['member']);
    expect(ask([apply, join, pause, leave], '2022')).toEqual(['suspended']);
    expect(ask([apply, join, pause, leave])).toEqual(['former']);
  });

  test('a newer text that differs without a change is shown beside the older one', () => {
    expect(ask([on('2021-01-01', 'a', {}), on('2022-01-01', 'b', { status: 'non-member' })])).toEqual([
      'non-member!',
      'member!',
    ]);
  });

  test('sources of one day that differ, and dates that differ, are shown side by side', () => {
    expect(ask([on('2022-01-01', 'a', {}), on('2022-01-01', 'b', { status: 'non-member' })])).toEqual([
      'member!',
      'non-member!',
    ]);
    expect(ask([on('2022-01-01', 'a', { since: '2014' }), on('2022-01-01', 'b', { since: '2015' })])).toHaveLength(2);
    expect(ask([on('2022-01-01', 'a', { since: '2014' }), on('2022-01-01', 'b', { since: '2014-05' })])).toEqual([
      'member',
    ]);
  });

  test('a silent newer text retires nobody', () => {
    expect(ask([on('2020-01-01', 'a', {}), on('2024-01-01', 'b')])).toEqual(['member']);
  });

  test('an undated text counts for any day', () => {
    const undated = on(undefined, 'a', {});
    expect(ask([undated])).toEqual(['member']);
    expect(ask([undated], '1999')).toEqual(['member']);
  });
});

describe('statements', () => {
  test('lists each once, in order of document and place', () => {
    expect(statements(graph).map((row) => [row.speakers, row.about, row.text, row.published])).toEqual([
      [['Ana Lopes'], ['Brazil', 'Coastal Pact'], 'the Pact is open to Brazil', '2022-05-24'],
      [['Ana Lopes'], [], 'called it a mistake', '2022-07-02'],
    ]);
  });

  test('by and about narrow the list', () => {
    expect(statements(graph, { by: 'Ana Lopes', about: 'CP' })).toMatchObject([{ cue: 'said', mode: 'indirect' }]);
    expect(statements(graph, { by: 'Chile' })).toEqual([]);
    expect(() => statements(graph, { about: 'Atlantis' })).toThrow(UnknownNameError);
  });
});

describe('affiliations', () => {
  test('of a person: where they belong, with the words', () => {
    const rows = affiliations(graph, 'Ana Lopes');
    expect(rows.map((row) => [row.role, row.status, row.bodyLabel, row.quote])).toEqual([
      ['adviser', 'former', 'Chile', 'former adviser to Chile'],
      ['senior fellow', 'current', 'Tide Institute', 'a senior fellow at the Tide Institute'],
    ]);
  });

  test('of a body: who belongs to it', () => {
    expect(affiliations(graph, 'Tide Institute').map((row) => row.holderLabel)).toEqual(['Ana Lopes']);
  });

  test('as of a day before a text, what only the text says is not known', () => {
    expect(affiliations(graph, 'Ana Lopes', { asOf: '2022-06-01' }).map((row) => row.role)).toEqual(['senior fellow']);
  });

  test('for one role the newest fact wins', () => {
    const post = { kind: 'affiliation', from: 'person:li', to: 'country:CL', role: 'president' } as const;
    const marked = '{Li|person:li} and {Chile|country:CL}.';
    const told = graphOf([
      { id: 'a', meta: { published: '2020' }, marked, facts: [post] },
      { id: 'b', meta: { published: '2022' }, marked, facts: [{ ...post, role: 'President', status: 'former' }] },
    ]);
    expect(affiliations(told, 'Li').map((row) => row.status)).toEqual(['former']);
    expect(affiliations(told, 'Li', { asOf: '2021' }).map((row) => row.status)).toEqual(['current']);
  });
});
