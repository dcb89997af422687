import { describe, expect, it } from 'vitest';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { centralities } from '../../../src/query/centrality.ts';
import { communities } from '../../../src/query/communities.ts';
import { components } from '../../../src/query/components.ts';
import { type Answer, answerCsv, answerText, isUnfinished, onlyOf, rowsOf, textOf } from '../../../web/state/answer.ts';
import { type FactQuestion, factAnswer } from '../../../web/state/answer-facts.ts';
import { groupAnswer } from '../../../web/state/answer-groups.ts';
import { firstQuestion, isAlone, type Question, readQuestion, showAlone } from '../../../web/state/ask.ts';
import { addFilter, initialState, nothing } from '../../../web/state/explorer.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { search, searchTexts, snippetOf } from '../../../web/state/search.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { fixtureGraph } from '../fixture.ts';

const compact = 'framework:coral-compact';
const graph = graphFrom(fixtureGraph());

function graphFrom(fixture: unknown): EntenteGraph {
  const loaded = loadGraph(JSON.stringify(fixture));
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.graph;
}

const ask = (question: FactQuestion, by: Partial<Parameters<typeof shownOf>[1]> = {}): Answer => {
  const state = { ...initialState, ...by };
  return factAnswer(question, { graph, shown: shownOf(graph, state), background: state.background });
};
const lines = (answer: Answer): string[] => rowsOf(answer).map(({ says }) => textOf(says));

describe('a question', () => {
  it('begins with what is selected where that fits, else with what has an answer', () => {
    const reyes = { type: 'node', key: 'person:ana-reyes' } as const;
    expect(firstQuestion('affiliations', graph, reyes)).toEqual({ type: 'affiliations', of: reyes.key });
    expect(firstQuestion('statements', graph, reyes)).toEqual({ type: 'statements', about: reyes.key });
    expect(firstQuestion('members', graph, reyes)).toEqual({ type: 'members', of: compact });
    expect(firstQuestion('members', graph, nothing)).toEqual({ type: 'members', of: compact });
    expect(firstQuestion('paths', graph, { type: 'node', key: 'document:fiji-applies' })).toEqual({
      type: 'paths',
      from: '',
      to: '',
    });
    expect(firstQuestion('', graph, nothing)).toBeUndefined();
  });

  it('is not finished while a name is missing', () => {
    expect(isUnfinished({ type: 'paths', from: 'country:JP', to: '' })).toBe(true);
    expect(isUnfinished({ type: 'paths', from: 'country:JP', to: 'country:FJ' })).toBe(false);
    expect(isUnfinished({ type: 'statements' })).toBe(false);
    expect(isUnfinished({ type: 'communities' })).toBe(false);
  });

  const questions: readonly Question[] = [
    { type: 'members', of: compact, asOf: '2024-06-01' },
    { type: 'affiliations', of: 'country:NZ' },
    { type: 'statements', by: 'person:ana-reyes', about: 'country:FJ', from: '2024-01-01', to: '2024-12-31' },
    { type: 'statements', stance: 'oppose' },
    { type: 'paths', from: 'country:JP', to: 'country:FJ' },
    { type: 'neighbours', of: compact, distance: 2 },
    { type: 'communities' },
    { type: 'components' },
    { type: 'centralities' },
  ];
  it.each(questions)('is data that an address holds: $type', (question) => {
    expect(readQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
  });

  it.each([
    null,
    'members',
    { type: 'members' },
    { type: 'paths', from: 'a' },
    { type: 'neighbours', of: compact, distance: 1e9 },
    { type: 'neighbours', of: compact, distance: -1 },
    { type: 'everything' },
  ])('is none out of %j', (value) => expect(readQuestion(value)).toBeUndefined());

  it('drops parts that mean nothing', () => {
    expect(readQuestion({ type: 'statements', by: 7, stance: 'angry', about: 'country:FJ' })).toEqual({
      type: 'statements',
      about: 'country:FJ',
    });
  });
});

describe('an answer', () => {
  it('lists members with status, sentence and the edge that a click opens', () => {
    const answer = ask({ type: 'members', of: compact });
    expect(answer.title).toBe('Members of Coral Compact');
    expect(lines(answer)).toEqual([
      'Australia: member',
      'Chile: observer',
      'China: non-member',
      'Fiji: candidate',
      'Japan: member',
      'New Zealand: member',
    ]);
    const [australia] = rowsOf(answer);
    expect(australia).toMatchObject({
      words: expect.stringContaining('include Japan, Australia and New Zealand'),
      opens: { type: 'edge', key: `membership|country:AU|${compact}|member` },
      nodes: ['country:AU', compact],
    });
  });

  it('is as of a day, and takes in the tables when asked', () => {
    expect(lines(ask({ type: 'members', of: compact, asOf: '2024-05-03' }))).not.toContain('Fiji: candidate');
    const known = ask({ type: 'members', of: compact }, { background: true });
    expect(lines(known)).toContain('Peru: observer, since 1 September 2024, background');
    expect(ask({ type: 'members', of: compact, asOf: '2024-05-03' }).title).toContain('as of 3 May 2024');
  });

  it('tells affiliations with their ends', () => {
    expect(lines(ask({ type: 'affiliations', of: 'person:mere-tautahi' }))).toEqual([
      'Mere Tautahi: former affiliated, New Zealand, until November 2024, inferred',
      'Mere Tautahi: trade minister, New Zealand',
    ]);
  });

  it('lists statements by speaker, subject, time and stance, each once', () => {
    const about = ask({ type: 'statements', about: 'country:FJ' });
    expect(about.title).toBe('Statements about Fiji');
    expect(rowsOf(about).map(({ edges }) => edges.length)).toEqual([2, 1]);
    expect(lines(ask({ type: 'statements', stance: 'oppose' }))).toEqual([
      'Kenji Morita about Australia, Coral Compact, opposed, 3 May 2024',
    ]);
    expect(lines(ask({ type: 'statements', from: '2025-01-01' }))).toEqual(['Ana Reyes about Fiji, 20 January 2025']);
    expect(ask({ type: 'statements', by: 'person:ana-reyes', stance: 'support' }).title).toBe(
      'Statements by Ana Reyes that support',
    );
  });

  it('gives paths one by one, each step as the fact runs', () => {
    const answer = ask({ type: 'paths', from: 'person:mere-tautahi', to: 'country:FJ' });
    expect(answer.title).toBe('Between Mere Tautahi and Fiji, 3 steps');
    expect(answer.sections[0]?.title).toMatch(/^Path 1, \d\d % sure$/);
    expect(answer.sections[0]?.rows.map(({ says }) => textOf(says))).toEqual([
      'Mere Tautahi trade minister of New Zealand, and 1 more fact',
      'New Zealand is a member of Coral Compact',
      'Fiji is a candidate for Coral Compact',
    ]);
  });

  it('lists neighbours by distance, without articles', () => {
    const answer = ask({ type: 'neighbours', of: 'institution:harbour-institute', distance: 2 });
    expect(answer.sections.map(({ title }) => title)).toEqual(['1 step', '2 steps']);
    expect(answer.sections[0]?.rows.map(({ says }) => textOf(says))).toEqual([
      'Ana Reyes: person, 1 fact',
      'Kenji Morita: person, 1 fact',
    ]);
    expect(lines(answer).join()).not.toContain('article');
  });

  it('keeps to what the filters let through, and says how much they hide', () => {
    const filters = [{ rule: { type: 'status', values: ['member'] }, on: true }] as const;
    const answer = ask({ type: 'members', of: compact }, { filters });
    expect(lines(answer)).toEqual(['Australia: member', 'Japan: member', 'New Zealand: member']);
    expect(answer.note).toBe('Filters hide 3 more.');
    expect(ask({ type: 'members', of: compact }).note).toBeUndefined();
  });

  it('tells what a question cannot name or date', () => {
    expect(() => ask({ type: 'members', of: 'framework:gone' })).toThrow('The graph has no "framework:gone"');
    expect(() => ask({ type: 'members', of: compact, asOf: 'May' })).toThrow('"May" is no date');
    expect(rowsOf(ask({ type: 'neighbours', of: 'framework:gone', distance: 1 }))).toEqual([]);
  });
});

describe('an answer about the whole', () => {
  const part = shownOf(graph, initialState);

  it('has groups with their most important nodes first', () => {
    const answer = groupAnswer({ what: 'communities', value: communities(graph, part) }, graph);
    expect(answer.sections[0]?.group).toBe(0);
    const all = rowsOf(answer).map(({ key }) => key);
    expect(new Set(all).size).toBe(all.length);
    for (const { title, rows } of answer.sections) expect(title).toContain(`, ${rows.length} node`);
  });

  it('has parts, and how many nodes stand alone', () => {
    const nodes = new Set([...part.nodes].filter((key) => !key.startsWith('document')));
    const edges = new Set([...part.edges].filter((key) => key.includes('|country:NZ|')));
    const answer = groupAnswer({ what: 'components', value: components(graph, { nodes, edges }) }, graph);
    expect(answer.sections.map(({ title }) => title)).toEqual(['Part 1, 3 nodes']);
    expect(answer.note).toBe(`${nodes.size - 3} nodes without facts stand alone.`);
  });

  it('has measures of each node, the most central first', () => {
    const answer = groupAnswer({ what: 'centralities', value: centralities(graph, part) }, graph);
    expect(answer.columns).toEqual(['name', 'kind', 'facts', 'rank', 'between']);
    expect(rowsOf(answer)[0]?.cells.slice(0, 3)).toEqual(['Coral Compact', 'framework', 9]);
    const without = groupAnswer(
      { what: 'centralities', value: { ...centralities(graph, part), betweenness: undefined } },
      graph,
    );
    expect(without.columns).not.toContain('between');
    expect(without.note).toContain('filter first');
  });
});

describe('what is done with an answer', () => {
  const answer = ask({ type: 'members', of: compact });
  const rule = onlyOf(answer.title, rowsOf(answer));

  it('shows it alone as a filter, in the place of another answer, and lets it go again', () => {
    const state = showAlone(rule)(addFilter({ type: 'role', text: 'x' })(initialState));
    expect(state.filters.map(({ rule }) => rule.type)).toEqual(['role', 'only']);
    expect(isAlone(answer.title)(state)).toBe(true);
    const other = showAlone({ ...rule, title: 'Another' })(state);
    expect(other.filters.map(({ rule }) => ('title' in rule ? rule.title : rule.type))).toEqual(['role', 'Another']);
    expect(showAlone({ ...rule, title: 'Another' })(other).filters).toHaveLength(1);
    expect(shownOf(graph, showAlone(rule)(initialState)).edges.size).toBe(6);
  });

  it('shows all facts among nodes when its rows name none', () => {
    const near = ask({ type: 'neighbours', of: 'institution:harbour-institute', distance: 1 });
    expect(onlyOf(near.title, rowsOf(near))).not.toHaveProperty('edges');
  });

  it('copies it as text with the words below each row', () => {
    expect(answerText(answer)).toMatch(
      /^Members of Coral Compact\nAustralia: member\n {2}The compact's members include/,
    );
  });

  it('copies it as CSV that no spreadsheet takes for a formula', () => {
    const hostile = fixtureGraph();
    for (const { key, attributes } of hostile.nodes)
      if (key === 'country:AU') Object.assign(attributes, { label: '=HYPERLINK("http://evil.example")' });
    const bad = graphFrom(hostile);
    const asked = { graph: bad, shown: shownOf(bad, initialState), background: false };
    const [head, ...rows] = answerCsv(factAnswer({ type: 'members', of: compact }, asked)).split('\r\n');
    expect(head).toBe('member,status,since,until,disputed,basis,confidence,sentence,document');
    expect(rows[0]).toMatch(/^"'=HYPERLINK/);
  });
});

describe('search over all words', () => {
  it('has groups of names, roles and statements', () => {
    const groups = searchTexts(graph, 'fiji');
    expect(groups.map(({ name, hits }) => [name, hits.length])).toEqual([
      ['Names', 2],
      ['Statements', 2],
    ]);
    expect(searchTexts(graph, 'minister').map(({ name }) => name)).toEqual(['Roles']);
    expect(searchTexts(graph, 'nothing of the kind')).toEqual([]);
  });

  it('asks whether a hit may be shown', () => {
    expect(searchTexts(graph, 'peru', (_, key) => key !== 'country:PE')).toEqual([]);
    expect(search(graph, 'fiji', (node) => node.startsWith('country:'))).toMatchObject([{ node: 'country:FJ' }]);
  });

  it('cuts a text at words around what matched, without what reorders its neighbours', () => {
    const text = `${'one two three four five six seven eight nine '.repeat(2)}ports ${'and so on '.repeat(20)}`;
    const start = text.indexOf('ports');
    const { before, match, after } = snippetOf({ text, start, end: start + 5 });
    expect(before).toMatch(/^…\w[\w ]{10,40} $/);
    expect(match).toBe('ports');
    expect(after).toMatch(/^ and so on.*…$/);
    expect(snippetOf({ text: 'a \u202eport\u202c b', start: 3, end: 7 })).toEqual({
      before: 'a ',
      match: 'port',
      after: ' b',
    });
  });
});
