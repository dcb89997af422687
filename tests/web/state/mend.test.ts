import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/corrections/correction.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { edgeMade, mayBegin, newKey, notMadeYet, passageAt, passageOf } from '../../../web/state/mend.ts';
import { asSentence, inWords, stepInWords } from '../../../web/state/mend-words.ts';
import { correct, openWorkspace, redo, renamed, undo, withoutCorrection } from '../../../web/state/workspace.ts';
import { evidence, first, membership, sampleGraph, second, texts } from '../../corrections/sample.ts';
import { ofEachType, session } from './corrections-of-all-types.ts';

const text = texts[first] as string;
const start = () => openWorkspace('w', 'Sample', sampleGraph());
const wordsOf = (...corrections: Correction[]): string[] => {
  const workspace = corrections.reduce((now, correction) => correct(correction)(now), start());
  expect(workspace.corrections).toMatchObject(corrections);
  return inWords(workspace, workspace.corrections);
};

describe('the key of a new node', () => {
  it('is made of kind and name, as the pipeline makes it', () => {
    expect(newKey(sampleGraph(), 'person', 'Éva Nagy')).toBe('person:eva-nagy');
  });

  it('is one that nothing has yet, and there is one for a name without letters', () => {
    expect(newKey(sampleGraph(), 'person', 'Ole Dahl')).toBe('person:ole-dahl~2');
    expect(newKey(sampleGraph(), 'place', '…')).toBe('place:unnamed');
  });
});

describe('a passage', () => {
  it('is the chosen words without white space at the ends, at their offsets, with the characters around as evidence has them', () => {
    const { sentence: _sentence, extractor: _extractor, ...expected } = evidence(first, 'trade minister');
    const at = text.indexOf('trade minister');
    expect(passageAt(first, text, { start: at - 1, end: at + 'trade minister'.length + 1 })).toEqual(expected);
  });

  it('counts in UTF-16 units and never keeps half a character around it', () => {
    const odd = `${'x'.repeat(8)}😀${'y'.repeat(31)} words ${'z'.repeat(30)}😀 end`;
    const at = odd.indexOf('words');
    const passage = passageAt(first, odd, { start: at, end: at + 5 });
    expect(passage).toMatchObject({ start: at, end: at + 5, quote: 'words', prefix: `${'y'.repeat(31)} ` });
    expect(passage?.suffix).toBe(` ${'z'.repeat(30)}`);
  });

  it('is none where only white space was chosen', () => {
    expect(passageAt(first, 'a  b', { start: 1, end: 3 })).toBeUndefined();
    expect(passageAt(first, text, { start: 5, end: 5 })).toBeUndefined();
  });
});

describe('words that were typed', () => {
  const find = (words: string, document: string | undefined, at = 0) =>
    passageOf(sampleGraph(), words, { document, start: at });

  it('are found in the article that is looked at before others', () => {
    expect(find('Harbour Accord', second)).toMatchObject({ document: second, quote: 'Harbour Accord' });
    expect(find('Harbour Accord', undefined)).toMatchObject({ document: first });
    expect(find('Ole Dahl', first)).toMatchObject({ document: second });
  });

  it('are, of several places, the one nearest to where they are looked for', () => {
    const last = text.lastIndexOf('Harbour Accord');
    expect(find('Harbour Accord', first)?.start).toBe(text.indexOf('Harbour Accord'));
    expect(find('Harbour Accord', first, last - 10)?.start).toBe(last);
  });

  it('may have a space where the article has a line end, and keep the article’s own', () => {
    const graph = sampleGraph();
    graph.mergeNodeAttributes(first, { text: 'They would\n open (all) ports.' });
    expect(passageOf(graph, ' would open (all) ', { document: first, start: 0 })).toMatchObject({
      start: 5,
      quote: 'would\n open (all)',
    });
  });

  it('are in no article, or are none', () => {
    expect(find('nobody said this', first)).toBeUndefined();
    expect(find('  ', first)).toBeUndefined();
    expect(find('.*', first)).toBeUndefined();
  });
});

describe('a correction in words', () => {
  it.each([
    ['rename', 'Renamed “Norway” to “Kingdom of Norway”'],
    ['retype', 'Made “Harbour Accord” an institution'],
    ['merge', 'Merged “M. Solberg” into “Mira Solberg”'],
    ['split', 'Split “Solberg the elder” off “M. Solberg”'],
    ['distinct', '“M. Solberg” and “Ole Dahl” are not the same'],
    ['mark', 'Marked right: “Mira Solberg” trade minister of “Norway”'],
    ['delete-node', 'Deleted “Ole Dahl”'],
    ['delete-edge', 'Deleted: “Norway” is a member of “Harbour Accord”'],
    ['add-node', 'Added the place “The ports”'],
    ['add-edge', 'Added a relation: “Port Council” opposes “Harbour Accord”'],
    ['note', 'Noted on “Norway”: “Since when?”'],
  ] as const)('%s', (type, words) => {
    expect(wordsOf(ofEachType[type])).toEqual([words]);
  });

  it('says that a note was taken off, and what it was on', () => {
    expect(wordsOf({ type: 'note', on: 'edge', key: membership, text: ' ' })).toEqual([
      'Took the note off “Norway” is a member of “Harbour Accord”',
    ]);
  });

  it('speaks of everything by the name it had then', () => {
    expect(
      wordsOf(
        ofEachType.rename,
        { type: 'rename', node: 'country:NO', label: 'Norge' },
        { type: 'note', on: 'node', key: 'country:NO', text: 'Look' },
        ofEachType['add-node'],
        { type: 'rename', node: 'place:ports', label: 'Ports of Norway' },
        { type: 'delete-node', node: 'place:ports' },
      ),
    ).toEqual([
      'Renamed “Norway” to “Kingdom of Norway”',
      'Renamed “Kingdom of Norway” to “Norge”',
      'Noted on “Norge”: “Look”',
      'Added the place “The ports”',
      'Renamed “The ports” to “Ports of Norway”',
      'Deleted “Ports of Norway”',
    ]);
  });

  it('has names for a fact that only a correction made and another took away', () => {
    const words = wordsOf(...session);
    expect(words[15]).toBe('Marked wrong: the affiliation of “A minister” and “Norway”');
    expect(words.join('\n')).not.toMatch(/->|person:|undefined/);
  });

  it('shows no hidden characters, and cuts what is long', () => {
    const [words = ''] = wordsOf({ type: 'rename', node: 'country:NO', label: `\u202egro${'x'.repeat(500)}` });
    expect(words).not.toContain('\u202e');
    expect(words.length).toBeLessThan(120);
  });
});

describe('a notice', () => {
  it('ends in one full stop', () => {
    expect(['Deleted “A”', 'Noted on “A”: “Why?”', 'Noted on “A”: “So.”'].map(asSentence)).toEqual([
      'Deleted “A”.',
      'Noted on “A”: “Why?”',
      'Noted on “A”: “So.”',
    ]);
  });
});

describe('a step of the history in words', () => {
  it('is what was corrected, taken out, or given a name', () => {
    const before = start();
    const made = correct(ofEachType.rename)(before);
    expect(stepInWords(made, before, made)).toBe('Renamed “Norway” to “Kingdom of Norway”');
    expect(stepInWords(undo(made), before, made)).toBe('Renamed “Norway” to “Kingdom of Norway”');
    expect(stepInWords(redo(undo(made)), before, made)).toBe('Renamed “Norway” to “Kingdom of Norway”');
    const without = withoutCorrection(0)(made);
    expect(stepInWords(without, made, without)).toBe('Took back: Renamed “Norway” to “Kingdom of Norway”');
    const named = renamed('Ports')(made);
    expect(stepInWords(named, made, named)).toBe('Named this graph “Ports”');
  });
});

describe('what is offered', () => {
  it('lets a fact begin only where some fact of its kind can', () => {
    expect(mayBegin('affiliation', 'person')).toBe(true);
    expect(mayBegin('affiliation', 'country')).toBe(false);
    expect(mayBegin('statement', 'place')).toBe(false);
    expect(mayBegin('membership', 'country')).toBe(true);
  });

  it('takes from a file only what was not made here already', () => {
    expect(notMadeYet([ofEachType.rename], [{ ...ofEachType.rename }, ofEachType.note])).toEqual([ofEachType.note]);
    // A correction of a statement is kept with the place of its words, which a file may lack.
    const { corrections } = correct(ofEachType.split)(start());
    expect(corrections[0]).toHaveProperty('places');
    const { places: _places, ...bare } = corrections[0] as typeof ofEachType.split;
    expect(notMadeYet(corrections, [bare])).toEqual([]);
  });

  it('knows the edge that a correction made, and that none was made where there was one', () => {
    const made = (correction: (typeof ofEachType)['add-edge']): string | undefined => {
      const before: EntenteGraph = start().graph;
      const { graph } = correct(correction)(start());
      return edgeMade(before, graph, correction.source, correction.target);
    };
    expect(made(ofEachType['add-edge'])).toBe('relation:institution:port-council->framework:harbour-accord:opposes');
    expect(
      made({
        ...ofEachType['add-edge'],
        source: 'country:NO',
        fact: { kind: 'membership', status: 'member', since: '2021' },
        evidence: ofEachType['add-edge'].evidence,
      }),
    ).toBeUndefined();
  });
});
