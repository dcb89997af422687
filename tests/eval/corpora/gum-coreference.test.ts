import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ChainDocument, readGumChains } from './gum-coreference.ts';

/** Rows of form, part of speech, Penn tag, head, relation and entity brackets. */
const SENTENCE = [
  'President PROPN NNP 2 nmod:desc (1-person-new-s-cf1-1,2-coref',
  'Torres PROPN NNP 10 nsubj 1)',
  'of ADP IN 5 case _',
  'the DET DT 5 det (2-place-new-s-cf2-3-coref',
  'States PROPN NNPS 2 nmod 2)',
  'and CCONJ CC 8 cc _',
  'her PRON PRP$ 8 nmod:poss (3-person-new-s-cf3-2-sgl(1-person-giv-s-cf1-1-ana)',
  'brother NOUN NN 2 conj 3)',
  'never ADV RB 10 advmod _',
  'met VERB VBD 0 root _',
  'Bo PROPN NNP 10 obj (4-person-new-s-cf4-1,3-sgl(5-person-new-s-cf5-1-sgl)',
  'or CCONJ CC 13 cc _',
  'Li PROPN NNP 11 conj (6-person-new-s-cf6-1-sgl)4)',
];

function read(): ChainDocument | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'gum-'));
  const rows = SENTENCE.map((row, k) => {
    const [form, upos, xpos, head, relation, entity] = row.split(' ');
    return [k + 1, form, '_', upos, xpos, '_', head, relation, '_', entity === '_' ? '_' : `Entity=${entity}`].join(
      '\t',
    );
  });
  const text = SENTENCE.map((row) => row.split(' ')[0]).join(' ');
  writeFileSync(join(folder, 'a.conllu'), `# newdoc id = a\n# newpar\n# text = ${text}\n${rows.join('\n')}\n\n`);
  const [document] = readGumChains(folder);
  rmSync(folder, { recursive: true });
  return document;
}

test('brackets become mentions of our contract, names without titles, pairs as descriptions', () => {
  const found = read();
  const mentions = found?.mentions.map(({ start, end, form, kind, chain }) => [
    chain,
    found.document.text.slice(start, end),
    form,
    kind,
  ]);
  expect(mentions).toEqual([
    ['1', 'Torres', 'name', 'person'],
    ['2', 'States', 'name', 'place'],
    ['3', 'her brother', 'description', undefined],
    ['1', 'her', 'pronoun', undefined],
    ['4', 'Bo or Li', 'description', undefined],
    ['5', 'Bo', 'name', 'person'],
    ['6', 'Li', 'name', 'person'],
  ]);
  expect(found?.words[1]).toMatchObject({ head: 9, relation: 'nsubj', upos: 'PROPN', sentence: 0 });
  expect(found?.sentences).toEqual([{ start: 0, end: 65, block: 0, words: { first: 0, last: 13 } }]);
});
