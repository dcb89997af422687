/** Why a gold attribution was not met, or what was found beyond the gold. */
import { type FoundParts, HALF, type Match, namesSource, type Parts, sameSource } from './matching.ts';
import { shared, shareOfUnion, type TokenSet } from './tokens.ts';

export type Cause =
  | 'missed'
  | 'source missing'
  | 'source wrong'
  | 'content too short'
  | 'content too long'
  | 'found for another'
  | 'spurious';

export interface Failure {
  readonly cause: Cause;
  /** Index of the gold attribution; -1 for a spurious one. */
  readonly gold: number;
  /** Index of what was found nearest to it; -1 where nothing of the content was found. */
  readonly found: number;
}

/**
 * One failure for each gold attribution with a source that has no pair, by what was found nearest to its content; and one for everything
 * found whose content shares no token with that of any gold attribution.
 */
export function failuresOf(golden: readonly Parts[], found: readonly FoundParts[], match: Match): Failure[] {
  const failures: Failure[] = match.missed.map((gold) => {
    const one = golden[gold];
    const nearest = one ? nearestTo(one.content, found) : -1;
    const other = found[nearest];
    return { gold, found: nearest, cause: one && other ? causeOf(one, other) : 'missed' };
  });
  const beyond = match.wrong.filter((index) => {
    const content = found[index]?.content ?? new Set();
    return golden.every((one) => shared(one.content, content) === 0);
  });
  return [...failures, ...beyond.map((index) => ({ gold: -1, found: index, cause: 'spurious' as const }))];
}

/** Index of the content with most in common, by share of the union; -1 where none shares a token. */
function nearestTo(content: TokenSet, found: readonly Parts[]): number {
  let [nearest, best] = [-1, 0];
  found.forEach((other, index) => {
    const share = shareOfUnion(content, other.content);
    if (share > best) [nearest, best] = [index, share];
  });
  return nearest;
}

function causeOf(gold: Parts, found: FoundParts): Cause {
  if (shareOfUnion(gold.content, found.content) < HALF)
    return found.content.size < gold.content.size ? 'content too short' : 'content too long';
  if (!namesSource(found)) return 'source missing';
  return sameSource(gold, found) ? 'found for another' : 'source wrong';
}
