import { join } from 'node:path';
import type { Span } from '../../../src/document/span.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { type PolnearArticle, readPolnear } from '../corpora/polnear.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, type Figure, f1Figure } from '../metrics.ts';
import { type Failure, failuresOf } from './causes.ts';
import { type Claim, claimsOfAttributions, joinedClaims, type Understood, understand } from './claims.ts';
import { type FoundParts, type Match, matchWithSources, type Parts, pairOff } from './matching.ts';
import { keyOfTokens, shared, type TokenSet, Tokens } from './tokens.ts';

const LAYER = 'statements';
const DATA = 'PolNeAR dev';
const NONE: TokenSet = new Set();
const PARTS = ['source', 'cue', 'content'] as const;

/** What was found in one article, laid beside the gold annotation. */
interface Compared {
  readonly article: PolnearArticle;
  readonly tokens: Tokens;
  readonly golden: readonly Parts[];
  readonly claims: readonly Claim[];
  readonly found: readonly FoundParts[];
  readonly match: Match;
  readonly failures: readonly Failure[];
}

/**
 * Attributions on PolNeAR dev, 84 articles that never train, once as the attribution layer has them and once as extracted statements:
 *
 * - each part exact (the set of its tokens, each set of an article once) and by tokens, of all parts of an article together ("pooled") and
 *   of pairs of attributions with a token of content in common ("paired");
 * - content IoU >= 0.5 over tokens and a source that overlaps, one to one, over attributions with a gold source. A statement's source
 *   overlaps when its own words do, or any mention of the entity that speaks;
 * - the same for direct ones: gold content with half its tokens or more between double quotation marks. Found ones that are direct and in
 *   no pair are wrong.
 *
 * The reader keeps these texts as they are, so that offsets hold.
 */
export async function polnearMeasured(data: string, model: LanguageModel): Promise<Measured> {
  const read = await readAll(readPolnear(join(data, 'polnear', 'dev')), model);
  const layer = read.map(([article, own]) => compare(article, claimsOfAttributions(own)));
  const statements = read.map(([article, own]) => compare(article, joinedClaims(own)));
  return {
    figures: [...figuresOf('attributions', layer), ...figuresOf('statements', statements)],
    misses: statements.flatMap(missesOf),
  };
}

/** Reads the articles through the whole pipeline. */
async function readAll(
  articles: readonly PolnearArticle[],
  model: LanguageModel,
): Promise<(readonly [PolnearArticle, Understood])[]> {
  const all: (readonly [PolnearArticle, Understood])[] = [];
  for (const article of articles) {
    const { id, date, text } = article;
    all.push([article, await understand(text, model, { id, ...(date && { date }) })]);
  }
  return all;
}

/** Lays claims beside the gold annotation of their article. */
function compare(article: PolnearArticle, claims: readonly Claim[]): Compared {
  const tokens = new Tokens(article.text);
  const partsOf = ({ source, cue, content }: Record<(typeof PARTS)[number], readonly Span[]>): Parts => ({
    source: tokens.under(source),
    cue: tokens.under(cue),
    content: tokens.under(content),
  });
  const golden = article.attributions.map(partsOf);
  const found = claims.map((claim) => ({ ...partsOf(claim), speakers: tokens.under(claim.speakers) }));
  const match = matchWithSources(golden, found);
  return { article, tokens, golden, claims, found, match, failures: failuresOf(golden, found, match) };
}

function figuresOf(of: string, all: readonly Compared[]): Figure[] {
  const figure = (measure: string, counts: Counts) => f1Figure(LAYER, DATA, `${of}: ${measure}`, counts);
  const whole = new Counts();
  const direct = new Counts();
  for (const one of all) {
    const { tokens, golden, found, match } = one;
    const correct = match.pairs.length;
    whole.add({ gold: correct + match.missed.length, predicted: correct + match.wrong.length, correct });
    const isDirect = (parts: Parts | undefined) => parts !== undefined && tokens.isDirect(parts.content);
    const right = match.pairs.filter(({ gold }) => isDirect(golden[gold])).length;
    direct.add({
      gold: right + match.missed.filter((gold) => isDirect(golden[gold])).length,
      predicted: right + match.wrong.filter((index) => isDirect(found[index])).length,
      correct: right,
    });
  }
  return [
    ...PARTS.flatMap((part) => {
      const { exact, pooled, paired } = partCounts(part, all);
      return [
        figure(`${part}, exact`, exact),
        figure(`${part}, tokens, pooled`, pooled),
        figure(`${part}, tokens, paired`, paired),
      ];
    }),
    figure('content IoU >= 0.5 and source overlaps', whole),
    figure('content IoU >= 0.5 and source overlaps, direct', direct),
  ];
}

function partCounts(part: (typeof PARTS)[number], all: readonly Compared[]) {
  const [exact, pooled, paired] = [new Counts(), new Counts(), new Counts()];
  for (const { golden, found } of all) {
    const keys = (list: readonly Parts[]) =>
      list.filter((one) => one[part].size > 0).map((one) => keyOfTokens(one[part]));
    exact.compare(keys(golden), keys(found));
    const union = (list: readonly Parts[]) => new Set(list.flatMap((one) => [...one[part]]));
    const [gold, predicted] = [union(golden), union(found)];
    pooled.add({ gold: gold.size, predicted: predicted.size, correct: shared(gold, predicted) });
    for (const pair of pairOff(golden, found, 0)) {
      const [one, other] = [golden[pair.gold]?.[part] ?? NONE, found[pair.found]?.[part] ?? NONE];
      paired.add({ gold: one.size, predicted: other.size, correct: shared(one, other) });
    }
  }
  return { exact, pooled, paired };
}

/** A wrong claim weighs its confidence, an attribution not found at all its length: 1 from 50 tokens on. */
function missesOf({ article, golden, claims, failures }: Compared): Miss[] {
  const { text, attributions } = article;
  return failures.map(({ cause, gold, found }) => {
    const own = attributions[gold];
    const claim = claims[found];
    const length = golden[gold]?.content.size ?? 0;
    return {
      text: paragraphAt(text, (own ?? claim)?.content[0]?.start ?? 0),
      gold: own ? told(text, own) : 'nothing',
      predicted: `${cause}${claim ? `: ${told(text, claim)}` : ''}`,
      by: claim?.by ?? '',
      weight: claim?.confidence ?? Math.min(1, length / 50),
    };
  });
}

const told = (text: string, { source, cue, content }: Omit<Claim, 'speakers' | 'by' | 'confidence'>): string =>
  [source, cue, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).join(' | ');

const paragraphAt = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end < 0 ? text.length : end);
};
