import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/corrections/correction.ts';
import { replay } from '../../src/corrections/replay.ts';
import type { Evidence } from '../../src/graph/schema.ts';
import { sampleGraph, second } from './sample.ts';

const text =
  'The pact is open, Lee said.\n\nThe pact is dead, Ono said. Nobody asked. The pact is a pact\n\nFin 😀 the pact is open';

/** What a passage gives as evidence of a fact that is added to an article with `text`. */
function addedTo(given: { readonly text?: string }, passage: Partial<Passage>): Evidence | string | undefined {
  const graph = sampleGraph();
  for (const edge of graph.edges()) graph.dropEdge(edge);
  const document = graph.getNodeAttributes(second);
  if (document.kind !== 'document') throw new TypeError('The sample has articles.');
  const { text: _text, ...rest } = document;
  graph.replaceNodeAttributes(second, { ...rest, ...given });
  const evidence = [{ document: second, start: 0, end: 0, quote: '', prefix: '', suffix: '', ...passage }];
  const fact = { kind: 'relation', type: 'supports' } as const;
  const { graph: after, unapplied } = replay(graph, [
    { type: 'add-edge', source: 'person:ole-dahl', target: 'country:NO', fact, evidence },
  ]);
  return unapplied[0]?.reason ?? after.getEdgeAttributes(after.edges()[0]).evidence[0];
}

const added = (passage: Partial<Passage>) => addedTo({ text }, passage);

describe('a passage', () => {
  it('is evidence with its sentence, prefix and suffix as the pipeline makes it', () => {
    expect(added({ start: 47, quote: 'Ono said' })).toEqual({
      document: second,
      start: 47,
      end: 55,
      quote: 'Ono said',
      prefix: text.slice(15, 47),
      suffix: '. Nobody asked. The pact is a pa',
      sentence: 'The pact is dead, Ono said.',
      extractor: 'correction',
    });
  });

  it('stays where it is as long as its words are there, whatever stands around them', () => {
    expect(added({ start: 4, quote: 'pact', prefix: 'asked. The ' })).toMatchObject({ start: 4 });
  });

  it('goes where the words stand now, and among several places to the one that is most like its own', () => {
    expect(added({ start: 0, quote: 'Nobody' })).toMatchObject({ start: 57 });
    expect(added({ start: 1, quote: 'pact', suffix: ' is dead, Ono' })).toMatchObject({ start: 33 });
    expect(added({ start: 1, quote: 'pact', prefix: 'is a ' })).toMatchObject({
      start: 85,
      sentence: 'The pact is a pact',
    });
  });

  it('is refused where the words are gone, or several places are alike, or there are none', () => {
    expect(added({ quote: 'treaty' })).toBe('The article does not say “treaty” any more.');
    expect(added({ start: 1, quote: 'pact is open' })).toContain('in several places');
    expect(added({ quote: '' })).toBe('A passage needs words.');
    expect(added({ document: 'document:gone', quote: 'x' })).toContain('No node `document:gone`');
    expect(added({ document: 'country:NO', quote: 'x' })).toContain('no article');
  });

  it('is taken at its word where the article is kept without its text, if it fits its offsets', () => {
    const passage = { start: 5, end: 8, quote: 'abc', prefix: 'p', suffix: 's' };
    const bare = { ...passage, document: second, sentence: 'abc', extractor: 'correction' };
    expect(addedTo({}, passage)).toEqual(bare);
    expect(addedTo({}, { ...passage, end: 9 })).toContain('does not fit from 5 to 9');
  });
});
