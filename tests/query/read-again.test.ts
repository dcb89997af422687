import { expect, test } from 'vitest';
import { readText } from '../../src/document/read-text.ts';
import { readAgain } from '../../src/query/read-again.ts';
import { begins, scriptedModel } from '../language/scripted-model.ts';

const document = readText(
  'The story of a post\n\nThe news came late. Torres leads Tideco, and Roca said it is fine.\n',
);
const model = () =>
  scriptedModel({
    mentions: { torres: begins('person'), roca: begins('person'), tideco: begins('institution') },
    cues: { said: 1 },
    source: { roca: 1 },
    content: { fine: 1 },
    tie: (from, to) => (from.kind === 'person' && to.kind === 'institution' ? 'affiliation:current' : 'none'),
  });
const spanOf = (words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};
const ends = ['person:torres', 'institution:tideco'];
const again = () => readAgain(document, { ends, evidence: [spanOf('Torres leads Tideco')] }, model());

test('the parse counts words from one and has its root at zero', async () => {
  const { sentences } = await again();
  expect(sentences.map(({ text }) => text)).toEqual(['Torres leads Tideco, and Roca said it is fine.']);
  expect(sentences[0]?.words.slice(0, 3).map(({ id, form, head }) => [id, form, head])).toEqual([
    [1, 'Torres', 0],
    [2, 'leads', 1],
    [3, 'Tideco', 2],
  ]);
});

test('each mention names whom it stands for', async () => {
  const { sentences } = await again();
  expect(sentences[0]?.mentions.map(({ text, entity }) => [text, entity?.key])).toEqual([
    ['Torres', 'person:torres'],
    ['Tideco', 'institution:tideco'],
    ['Roca', 'person:roca'],
    ['it', undefined],
  ]);
});

test('ties are those of the two ends alone', async () => {
  const { ties } = await again();
  expect(ties).toEqual([{ label: 'affiliation:current', score: expect.closeTo(1, 1), from: 'Torres', to: 'Tideco' }]);
});

test('attributions are those of the sentences, with their parts', async () => {
  const { attributions } = await again();
  expect(attributions).toMatchObject([{ cue: 'said', source: 'Roca', content: [expect.stringContaining('fine')] }]);
  const elsewhere = await readAgain(document, { ends, evidence: [spanOf('The news')] }, model());
  expect(elsewhere).toMatchObject({ ties: [], attributions: [] });
});
