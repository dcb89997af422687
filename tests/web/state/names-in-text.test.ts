import { describe, expect, it } from 'vitest';
import { namesInText } from '../../../web/state/names-in-text.ts';
import { first, sampleGraph, second, texts } from '../../corrections/sample.ts';

const named = (document: string, text = texts[document] as string, graph = sampleGraph()) =>
  namesInText(graph, document, text).map(({ start, end, node }) => [text.slice(start, end), node]);

describe('names in an article', () => {
  it('are the labels and aliases of its nodes, in text order, the longer before the shorter inside it', () => {
    expect(named(second)).toEqual([
      ['M. Solberg', 'person:m-solberg'],
      ['Harbour Accord', 'framework:harbour-accord'],
      ['Ole Dahl', 'person:ole-dahl'],
      ['Port Council', 'institution:port-council'],
      ['Solberg', 'person:m-solberg'],
    ]);
  });

  it('are whole words: a name inside another word is none', () => {
    expect(named(first, 'Norwayan; Norway’s; in Norway.').map(([name]) => name)).toEqual(['Norway', 'Norway']);
  });

  it('may hold any characters: hyphens, brackets, letters of other scripts', () => {
    const graph = sampleGraph();
    graph.mergeNodeAttributes('country:NO', { aliases: ['Nor-Way (the north)', 'a.b*c', 'Норвегия', '[x]'] });
    const text = 'Nor-Way (the north) or Норвегия, also a.b*c; not aXbc.';
    expect(named(first, text, graph).map(([name]) => name)).toEqual(['Nor-Way (the north)', 'Норвегия', 'a.b*c']);
  });

  it('lead nowhere when two nodes share them', () => {
    const graph = sampleGraph();
    graph.mergeNodeAttributes('person:ole-dahl', { aliases: ['Solberg'] });
    expect(named(second, undefined, graph).map(([name]) => name)).not.toContain('Solberg');
  });

  it('are not those of nodes that the article says nothing of', () => {
    expect(named(first, 'Ole Dahl and Mira Solberg').map(([name]) => name)).toEqual(['Mira Solberg']);
  });
});
