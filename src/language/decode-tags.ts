/** A run of words that a tag layer marks. `kind` counts the layer's kinds from 0; `score` is the mean probability of the words' tags. */
export interface TagSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
  readonly score: number;
}

/**
 * The outside tag's head start for names. The tagger finds too many: of 0, 0.5, 1 and 2 the last is best on annotated-news dev (names by kind 91.2 to
 * 91.5); no other set chose it.
 */
export const NAME_OUTSIDE_BIAS = 2;

/**
 * The spans of the most probable BIO sequence for the words from `first` to before `last`.
 *
 * Tags are 0 = outside, 1 + 2k = begins kind k, 2 + 2k = goes on in kind k; a sequence in which a span goes on without having begun is
 * not considered (plain argmax costs 7 to 13 points of span F1 here).
 *
 * @param logits One row of `tags` numbers per word, row-major; rows are indexed from 0 as words are.
 * @param outsideBias Added to the outside tag's log-probability; below 0 it finds more spans.
 * @returns Spans in order, with word indexes as in `logits`.
 * @see Viterbi 1967; the same recursion as for a linear-chain CRF with transition scores of 0 and minus infinity.
 */
export function decodeTags(
  logits: Float32Array,
  tags: number,
  first: number,
  last: number,
  outsideBias = 0,
): TagSpan[] {
  const length = last - first;
  if (length <= 0) return [];
  const logs = logSoftmaxRows(logits, tags, first, last);
  const from = new Uint8Array(length * tags);
  let best = new Float64Array(tags);
  let next = new Float64Array(tags);
  for (let tag = 0; tag < tags; tag++)
    best[tag] = isInside(tag) ? -Infinity : at(logs, tag) + (tag === 0 ? outsideBias : 0);
  for (let word = 1; word < length; word++) {
    const row = word * tags;
    // Any tag may precede "outside" and "begins", so one maximum serves them all.
    let top = 0;
    for (let tag = 1; tag < tags; tag++) if (at(best, tag) > at(best, top)) top = tag;
    for (let tag = 0; tag < tags; tag++) {
      let previous = top;
      if (isInside(tag)) previous = at(best, tag) > at(best, tag - 1) ? tag : tag - 1;
      from[row + tag] = previous;
      next[tag] = at(best, previous) + at(logs, row + tag) + (tag === 0 ? outsideBias : 0);
    }
    [best, next] = [next, best];
  }
  let tag = 0;
  for (let other = 1; other < tags; other++) if (at(best, other) > at(best, tag)) tag = other;
  const path = new Uint8Array(length);
  for (let word = length - 1; word >= 0; word--) {
    path[word] = tag;
    tag = at(from, word * tags + tag);
  }
  return toSpans(path, logs, tags, first);
}

const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;

function toSpans(path: Uint8Array, logs: Float64Array, tags: number, offset: number): TagSpan[] {
  const spans: TagSpan[] = [];
  for (let word = 0; word < path.length; ) {
    const tag = at(path, word);
    if (tag === 0) {
      word++;
      continue;
    }
    const begin = word;
    let sum = 0;
    do sum += Math.exp(at(logs, word * tags + at(path, word)));
    while (++word < path.length && path[word] === tag + 1);
    spans.push({ first: offset + begin, last: offset + word, kind: (tag - 1) / 2, score: sum / (word - begin) });
  }
  return spans;
}

/** Log-softmax of the rows from `first` to before `last`; the result's row 0 is row `first`. */
function logSoftmaxRows(logits: Float32Array, width: number, first: number, last: number): Float64Array {
  const logs = new Float64Array((last - first) * width);
  for (let row = first; row < last; row++) {
    const begin = row * width;
    let top = -Infinity;
    for (let k = 0; k < width; k++) top = Math.max(top, at(logits, begin + k));
    let sum = 0;
    for (let k = 0; k < width; k++) sum += Math.exp(at(logits, begin + k) - top);
    const log = top + Math.log(sum);
    const out = (row - first) * width;
    for (let k = 0; k < width; k++) logs[out + k] = at(logits, begin + k) - log;
  }
  return logs;
}

/** An element of a typed array that is known to be within bounds. */
const at = (array: Float32Array | Float64Array | Uint8Array, index: number): number => array[index] as number;
