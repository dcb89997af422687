import { sentencesWithin } from '../../../src/language/annotate.ts';
import { decodeTies } from '../../../src/language/decode-ties.ts';
import { decodeWindow } from '../../../src/language/decode-window.ts';
import type { LanguageModel, TieSpan } from '../../../src/language/encoder.ts';
import type { Attribution, Layers, Mention, RolePhrase, Tie, WordRange } from '../../../src/language/layers.ts';
import { isTiedPronoun } from '../../../src/language/pronouns.ts';
import { quotedWords } from '../../../src/language/quoted-words.ts';
import { encodeWords, packWindows, windowInputs } from '../../../src/language/windows.ts';
import type { ChainDocument } from '../corpora/gum-coreference.ts';

/**
 * Layers of a document whose words, parse and mentions are given: the model adds ties between those mentions, roles and attributions,
 * window by window as the language stage does.
 */
export async function goldMentionLayers(
  { document, sentences, words, mentions: given }: ChainDocument,
  model: LanguageModel,
): Promise<Layers> {
  const forms = words.map(({ start, end }) => document.text.slice(start, end));
  const quoted = quotedWords(forms, sentences);
  const features = encodeWords(forms, sentences, model.wordPiece, model.gazetteer);
  const pieceCounts = features.encoded.map(({ pieces }) => pieces.length);
  const sentenceOf = Int32Array.from(words, ({ sentence }) => sentence);
  const mentions = given.map(({ start, end, words: range, form, kind }): Mention => {
    return { start, end, words: range, form, ...(kind && { kind }), score: 1 };
  });
  const roles: RolePhrase[] = [];
  const attributions: Attribution[] = [];
  const ties: Tie[] = [];
  for (const window of packWindows(sentences, pieceCounts)) {
    const { first, last } = window;
    const inputs = windowInputs(window, features, model.wordPiece);
    const scores = await model.scores(inputs);
    const own = mentions.flatMap((mention, index) =>
      mention.words.first >= first && mention.words.last <= last && isTied(forms, mention) ? [index] : [],
    );
    // Roles and attributions do not hang on mentions: they are as the language stage decodes them.
    const found = await decodeWindow({ ...model, scores: async () => scores }, inputs, {
      words: forms.slice(first, last),
      sentences: sentencesWithin(window, sentenceOf),
      quoted: quoted.slice(first, last),
    });
    const spans: TieSpan[] = [
      ...own.map((index) => tieSpan(mentions[index] as Mention, first)),
      ...found.roles.map((role) => ({ first: role.first, last: role.last, kind: 'role' }) as const),
    ];
    const decoded = decodeTies(
      await model.ties(scores, spans),
      spans.map(({ kind }) => kind),
    );
    for (const { label, from, to, score } of decoded)
      ties.push({
        label,
        from: own[from] ?? -1,
        to: label === 'role' ? roles.length + to - own.length : (own[to] ?? -1),
        score,
      });
    const shift = (range: WordRange): WordRange => ({ first: range.first + first, last: range.last + first });
    const offsets = (range: WordRange) => ({
      start: words[range.first]?.start ?? 0,
      end: words[range.last - 1]?.end ?? 0,
    });
    for (const role of found.roles) roles.push({ ...offsets(shift(role)), words: shift(role), score: role.score });
    for (const { cue, source, content, score } of found.attributions)
      attributions.push({
        cue: shift(cue),
        ...(source && { source: shift(source) }),
        content: content.map(shift),
        score,
      });
  }
  return { sentences, words, mentions, roles, attributions, ties };
}

const isTied = (forms: readonly string[], { form, words }: Mention): boolean =>
  form !== 'pronoun' || isTiedPronoun(forms[words.first] ?? '');

const tieSpan = ({ words, form, kind }: Mention, offset: number): TieSpan => ({
  first: words.first - offset,
  last: words.last - offset,
  kind: form === 'name' ? (kind ?? 'other') : form,
});
