/**
 * Trains linear taggers and a linear parser on the encoder's own training data and measures them on the same dev data and kinds, so that one
 * sees whether the encoder earns its weight. Prints one table; about four minutes of one core.
 *
 *   node --import tsx training/baseline/run.ts [--data FOLDER]
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Figure } from '../../tests/eval/metrics.ts';
import { newsAttributionsMeasured } from '../../tests/eval/news/attributions.ts';
import { newsMentionsMeasured } from '../../tests/eval/news/mentions.ts';
import { formatTable } from '../../tests/eval/table.ts';
import { attribute, trainPartTaggers } from './attributions.ts';
import { Parser } from './parser.ts';
import { groupFigure, parseFigures, readArticles, toMentions, uposFigure } from './scores.ts';
import { type Example, SequenceTagger } from './sequence-tagger.ts';
import { readTexts, sequenceOf, setUpos, spansOf, type Text, treesOf } from './texts.ts';
import { WORD_COLUMNS } from './word-columns.ts';

const UPOS_TEMPLATES = `form, lower, shape, short, p1, p2, p3, p4, s1, s2, s3, s4, short loud, usual short, gazetteer,
lower-1, lower+1, lower-2, lower+2, lower-1 lower, lower lower+1, lower-1 lower+1, lower-2 lower-1, lower+1 lower+2,
s3-1, s3+1, s2-1 s2, s2 s2+1, short-1 short, short short+1, s3-1 s3+1`;
const NAME_TEMPLATES = `form, lower, shape, short, p2, p3, p4, s2, s3, s4, quoted short, loud short, usual short, usual lower,
form-1, form+1, form-2, form+2, lower-1 lower, lower lower+1, lower-1 lower+1, lower-2 lower-1, lower+1 lower+2,
short-1 short, short short+1, short-1 short short+1, short-2 short-1 short, short short+1 short+2, s3-1, s3+1, shape-1, shape+1,
gazetteer, gazetteer short, gazetteer-1 gazetteer, gazetteer gazetteer+1, gazetteer-1, gazetteer+1, gazetteer-1 gazetteer gazetteer+1, lower-1 short, lower+1 short,
upos, upos-1 upos, upos upos+1, upos-1 upos upos+1, lower-1 upos, lower+1 upos, gazetteer upos,
corpus, corpus short, corpus lower, corpus gazetteer, corpus upos`;
const CUE_TEMPLATES = `form, lower, shape, p4, s2, s3, s4, quoted, quoted-1 quoted, quoted quoted+1, lower quoted, lower-1, lower+1, lower-2, lower+2,
lower-1 lower, lower lower+1, lower-1 lower+1, lower-2 lower-1, lower+1 lower+2, lower lower+1 lower+2, upos, upos-1, upos+1, upos-1 upos, upos upos+1, upos-1 upos upos+1,
upos-2 upos-1 upos, upos upos+1 upos+2, lower upos-1, lower upos+1, lower upos-1 upos+1, lower short+1, lower short-1, lower gazetteer-1, lower gazetteer+1, quoted-2 upos, quoted+2 upos`;
const FOLDS = 4;
const LAYERS = {
  upos: { tags: 17, bio: false, templates: UPOS_TEMPLATES, epochs: 5 },
  mentions: { tags: 17, bio: true, templates: NAME_TEMPLATES, epochs: 8 },
  cues: { tags: 3, bio: true, templates: CUE_TEMPLATES, epochs: 10 },
} as const;
const PARSER_EPOCHS = 6;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { data: { type: 'string', default: join(root, '../shared/datasets') } } });
const data = resolve(values.data);
const figures: Figure[] = [];
const times: string[] = [];
const texts = await readTexts(data, join(root, 'data'));
const part = (split: 'train' | 'dev', ...corpora: string[]): Text[] =>
  corpora.flatMap((corpus) => texts.filter((text) => text.split === split && text.corpus === corpus));

// Parts of speech: the parser and the other taggers read predicted ones, on training trees by jackknife.
const trees = part('train', 'ewt', 'gum');
const devTrees = part('dev', 'ewt', 'gum');
const uposTagger = timed('parts of speech, training', trees, () => trainTagger(trees, 'upos'));
for (const text of texts.filter(({ corpus }) => corpus !== 'ewt' && corpus !== 'gum')) setUpos(text, uposTagger);
timed('parts of speech', devTrees, () => devTrees.map((text) => setUpos(text, uposTagger)));
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeld = (_: Text, index: number): boolean => index % FOLDS === fold;
  const tagger = trainTagger(
    trees.filter((text, i) => !isHeld(text, i)),
    'upos',
  );
  for (const text of trees.filter(isHeld)) setUpos(text, tagger);
}

const whole = trees.flatMap(treesOf).filter(({ gold }) => gold.heads.every((head) => head >= -1));
const parser = timed('parser, training', trees, () => new Parser(whole, PARSER_EPOCHS));
const parses = timed(
  'parser',
  devTrees,
  () => new Map(devTrees.map((text) => [text, treesOf(text).map((tree) => parser.parse(tree))])),
);
for (const corpus of ['ewt', 'gum']) figures.push(uposFigure(`${corpus} dev`, part('dev', corpus)));
for (const corpus of ['ewt', 'gum'])
  figures.push(
    ...parseFigures(
      `${corpus} dev`,
      part('dev', corpus),
      part('dev', corpus).flatMap((text) => parses.get(text) ?? []),
    ),
  );

const news = part('dev', 'annotated-news');
const articles = await readArticles(join(data, 'annotated-news'), news);
const tagged = [
  ...new Set(texts.flatMap(({ split, mentions, corpus }) => (split === 'train' && mentions ? [corpus] : []))),
];
for (const [layer, corpora] of [
  ['mentions, two corpora', ['annotated-news', 'crossner']],
  ['mentions, all corpora', tagged],
] as const) {
  const train = part('train', ...corpora);
  const dev = part('dev', 'annotated-news', 'crossner', 'uner');
  const tagger = timed(`${layer}, training`, train, () => trainTagger(train, 'mentions'));
  const found = timed(layer, dev, () => new Map(dev.map((text) => [text, spansOf(text, tagger)])));
  const read = articles.map(({ gold, layers }, i) => ({
    gold,
    layers: { ...layers, mentions: toMentions(layers, found.get(news[i] as Text) ?? []) },
  }));
  const ofNews = newsMentionsMeasured(read).figures.filter(({ measure }) => measure !== 'descriptions');
  figures.push(...ofNews.map((figure) => ({ ...figure, layer })));
  for (const corpus of ['crossner', 'uner']) {
    const own = part('dev', corpus);
    figures.push(
      groupFigure(
        layer,
        `${corpus} dev`,
        own,
        own.map((text) => found.get(text) ?? []),
      ),
    );
  }
}

const quoting = part('train', 'annotated-news');
const cueTagger = timed('cues, training', quoting, () => trainTagger(quoting, 'cues'));
const cues = timed('cues', news, () => news.map((text) => spansOf(text, cueTagger)));
const partTaggers = timed('sources and contents, training', quoting, () => trainPartTaggers(quoting));
const found = timed('sources and contents', news, () =>
  news.map((text, i) => attribute(text, cues[i] ?? [], partTaggers)),
);
const given = news.map((text) => attribute(text, text.attributions?.map(({ cue }) => cue) ?? [], partTaggers));
for (const [layer, attributions] of [
  ['attributions', found],
  ['attributions, gold cues', given],
] as const) {
  const read = articles.map(({ gold, layers }, i) => ({
    gold,
    layers: { ...layers, attributions: attributions[i] ?? [] },
  }));
  figures.push(...newsAttributionsMeasured(read).figures.map((figure) => ({ ...figure, layer })));
}

const { user, system } = process.cpuUsage();
console.log(formatTable(figures));
console.log(
  `\n${times.join('\n')}\nall: ${((user + system) / 1e6).toFixed(0)} s of CPU\nall corpora: ${tagged.join(', ')}`,
);

function trainTagger(list: readonly Text[], layer: keyof typeof LAYERS): SequenceTagger {
  const examples = list.flatMap((text) => {
    const gold = layer === 'upos' ? text.syntax?.upos : text[layer];
    const masks = layer === 'mentions' ? gold : gold?.map((tag) => (tag < 0 ? 0 : 1 << tag));
    if (!masks) return [];
    return text.sentences.map(
      ({ words }): Example => ({ ...sequenceOf(text, words), allowed: masks.slice(words.first, words.last) }),
    );
  });
  return new SequenceTagger(examples, { ...LAYERS[layer], columns: WORD_COLUMNS, bits: 19 });
}

/** Runs a step and keeps how fast it was. */
function timed<Result>(name: string, list: readonly Text[], step: () => Result): Result {
  const before = process.cpuUsage();
  const result = step();
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const words = list.reduce((sum, text) => sum + text.words.length, 0);
  times.push(
    `${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s of CPU, ${Math.round(words / seconds)} words a CPU second`,
  );
  return result;
}
