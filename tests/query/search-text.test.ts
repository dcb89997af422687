import { describe, expect, it } from 'vitest';
import { emptyGraph } from '../../src/graph/build.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { foldText, unfolded } from '../../src/query/fold-text.ts';
import { type FindTextOptions, findText } from '../../src/query/search-text.ts';
import { textIndexing, textIndexOf } from '../../src/query/text-index.ts';
import { first, sampleGraph } from '../corrections/sample.ts';

const index = textIndexOf(sampleGraph());
const found = (query: string, options?: FindTextOptions) =>
  findText(index, query, options).map(({ key, place, text, start, end }) => [key, place, text.slice(start, end)]);

describe('search over words', () => {
  it('finds names, roles and statements, in this order, and tells which words matched', () => {
    expect(found('minister')).toEqual([
      ['affiliation:person:m-solberg->country:NO:trade-minister', 'role', 'minister'],
      ['affiliation:person:mira-solberg->country:NO:trade-minister', 'role', 'minister'],
    ]);
    expect(found('accord')).toEqual([
      ['framework:harbour-accord', 'label', 'Accord'],
      ['statement:person:m-solberg->framework:harbour-accord:s-2', 'statement', 'Accord'],
      ['statement:person:mira-solberg->framework:harbour-accord:s-1', 'statement', 'Accord'],
    ]);
    expect(found('second')).toEqual([['document:second', 'title', 'Second']]);
  });

  it('wants all words, in any order', () => {
    expect(found('ports accord').map(([key]) => key)).toEqual([
      'statement:person:mira-solberg->framework:harbour-accord:s-1',
    ]);
    expect(found('ports nowhere')).toEqual([]);
  });

  it('takes words of the names at the ends for a part of the query, and not for all of it', () => {
    expect(found('mira ports').map(([, place, words]) => [place, words])).toEqual([['statement', 'ports']]);
    expect(found('norway minister').map(([, place]) => place)).toEqual(['role', 'role']);
    expect(found('norway').map(([key]) => key)).toEqual(['country:NO']);
  });

  it('lists a node once, by its best name', () => {
    expect(found('solberg', { places: new Set(['label', 'alias']) })).toEqual([
      ['person:m-solberg', 'alias', 'Solberg'],
      ['person:mira-solberg', 'label', 'Solberg'],
    ]);
  });

  it('puts the whole name before its beginning, a word of it and a part of a word', () => {
    const graph = people('Vandal', 'Ole Dahl', 'Dahl', 'Dahlia Berg', 'Odahl');
    const labels = findText(textIndexOf(graph), 'dahl').map(({ text }) => text);
    expect(labels).toEqual(['Dahl', 'Dahlia Berg', 'Ole Dahl', 'Odahl']);
  });

  it('takes a letter or two for the beginning of a word', () => {
    const graph = people('Kofi Mensah', 'Malik Mensah', 'Mensah');
    const labels = (query: string) => findText(textIndexOf(graph), query).map(({ text }) => text);
    expect(labels('k. mensah')).toEqual(['Kofi Mensah']);
    expect(labels('mens lik')).toEqual(['Malik Mensah']);
  });

  it('is blind to case, accents, apostrophes and letters that only look accented', () => {
    const graph = people('Zoë Łukasz-Ørn', 'Séan O’Hara', 'Jürgen Strauß', 'İnci Kaya');
    const text = (query: string) =>
      findText(textIndexOf(graph), query).map(({ text, start, end }) => text.slice(start, end));
    expect(text('ZOE LUKASZ')).toEqual(['Zoë Łukasz']);
    expect(text('orn')).toEqual(['Ørn']);
    expect(text("o'hara")).toEqual(['O’Hara']);
    expect(text('strauss')).toEqual(['Strauß']);
    expect(text('inci')).toEqual(['İnci']);
  });

  it('limits each sort of hits, and asks whether each may be shown', () => {
    expect(found('solberg', { limit: 1 }).map(([, place]) => place)).toEqual(['alias', 'statement']);
    const accept = (type: string, key: string) => type === 'node' && key !== 'person:m-solberg';
    expect(found('solberg', { accept }).map(([key]) => key)).toEqual(['person:mira-solberg']);
  });

  it('gives a role of a person only when no fact tells it', () => {
    const graph = sampleGraph();
    graph.setNodeAttribute('person:ole-dahl', 'roles' as never, ['harbour master'] as never);
    const hits = findText(textIndexOf(graph), 'dahl master');
    expect(hits.map(({ type, key, place }) => [type, key, place])).toEqual([['node', 'person:ole-dahl', 'role']]);
    expect(found('trade minister').every(([, place]) => place === 'role')).toBe(true);
    expect(found('trade minister')).toHaveLength(2);
  });

  it('lists a statement once, however many edges carry it', () => {
    const graph = sampleGraph();
    const [edge = ''] = graph.filterEdges((_, { kind }) => kind === 'statement');
    graph.addDirectedEdgeWithKey('a', 'person:ole-dahl', 'country:NO', { ...graph.getEdgeAttributes(edge) });
    const hits = findText(textIndexOf(graph), 'norway accord');
    expect(hits.map(({ key }) => key)).toEqual(['a']);
  });

  it.each(['', '   ', '.', '“”'])('finds nothing for %j', (query) => expect(found(query)).toEqual([]));

  it('makes the same index in slices', () => {
    const graph = people(...Array.from({ length: 3000 }, (_, i) => `Name ${i}`));
    const work = textIndexing(graph);
    const pauses: number[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) pauses.push(step.value);
    expect(pauses).toEqual([1000, 2000, 3000]);
    expect(step.value).toEqual(textIndexOf(graph));
  });
});

describe('folding', () => {
  it('folds each character by itself, so that places can be traced back', () => {
    const text = 'ﬁ Ærø İstanbul Straße e\u0301te\u0301 가나 Σίσυφος ΟΔΟΣ';
    expect(foldText(text)).toBe(Array.from(text, foldText).join(''));
    for (const part of ['aero', 'istanbul', 'strasse', 'ete', 'οδοσ']) {
      const start = foldText(text).indexOf(part);
      const span = unfolded(text, start, start + part.length);
      expect(foldText(text.slice(span.start, span.end))).toBe(part);
    }
    const marked = foldText(text).indexOf('ete');
    const span = unfolded(text, marked, marked + 3);
    expect(text.slice(span.start, span.end)).toBe('e\u0301te\u0301');
  });
});

function people(...labels: readonly string[]): EntenteGraph {
  const graph = emptyGraph({ schema: '1', generator: 'test', documents: [first] });
  for (const label of labels) graph.addNode(label, { kind: 'person', label, aliases: [], roles: [], mentions: 1 });
  return graph;
}
