import type { Context } from '../context.ts';

/**
 * For each mention inside a direct quotation, who speaks it where a name says so: "I" is the speaker there, and "he" is not.
 *
 * @param entityOf Parallel to the mentions, -1 where it is open whom one refers to.
 */
export function quotedSpeakers(
  { document, layers: { attributions, mentions, words } }: Context,
  entityOf: readonly number[],
): ReadonlyMap<number, number> {
  const speakers = new Map<number, number>();
  for (const { source, content } of attributions) {
    const names = source ? within(source.first, source.last) : [];
    const speaker = names.map((name) => entityOf[name] ?? -1).find((entity) => entity >= 0);
    if (speaker === undefined) continue;
    for (const { first, last } of content)
      if (OPENING.test(document.text.slice(words[first]?.start, words[first]?.end)))
        for (const mention of within(first, last)) speakers.set(mention, speaker);
  }
  return speakers;

  /** Mentions are sorted by their first word. */
  function within(first: number, last: number): number[] {
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.words.first ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let i = low; i < mentions.length && (mentions[i]?.words.first ?? last) < last; i++) found.push(i);
    return found;
  }
}

const OPENING = /^["“‘'«„]/u;
