/** What the clauses of a document say of pairs of entities, sentence by sentence. */
import type { Membership } from '../fact.ts';

export class ToldPairs {
  readonly #bySentence = new Map<number, Map<string, readonly Membership[]>>();

  /** Adds what a clause says; without a fact it speaks of the two and leaves open how they stand ("should join"). */
  add(sentence: number, from: number, to: number, fact: Membership | undefined): void {
    const pairs = this.#bySentence.get(sentence) ?? new Map<string, readonly Membership[]>();
    this.#bySentence.set(sentence, pairs);
    const pair = `${from} ${to}`;
    pairs.set(pair, withLater(pairs.get(pair) ?? [], fact));
  }

  /** What a sentence says of a pair: nothing where it leaves that open, undefined where no clause speaks of the two. */
  of(sentence: number, from: number, to: number): readonly Membership[] | undefined {
    return this.#bySentence.get(sentence)?.get(`${from} ${to}`);
  }

  /** Whether a sentence puts both into a third, or a third into both: two that stand alike are not members of each other. */
  areAlike(sentence: number, a: number, b: number): boolean {
    const facts = [...(this.#bySentence.get(sentence)?.values() ?? [])].flat();
    const bodies = new Set(facts.flatMap(({ from, to }) => (from === a ? [to] : [])));
    const parties = new Set(facts.flatMap(({ from, to }) => (to === a ? [from] : [])));
    return facts.some(({ from, to }) => (from === b && bodies.has(to)) || (to === b && parties.has(from)));
  }

  get facts(): Membership[] {
    return [...this.#bySentence.values()].flatMap((pairs) => [...pairs.values()].flat());
  }
}

/**
 * Of several clauses of a sentence the last says how a pair stands ("applied in 2021 and acceded in 2024"). But what was signed and is
 * "not ratified" stays what the signing makes it, and an observer may apply to be more.
 */
function withLater(held: readonly Membership[], fact: Membership | undefined): readonly Membership[] {
  const has = (status: Membership['status']): boolean => held.some((one) => one.status === status);
  if (!fact || (fact.status === 'non-member' && has('candidate'))) return held;
  const isMore = (fact.status === 'candidate' && has('observer')) || (fact.status === 'observer' && has('candidate'));
  return isMore ? [...held.filter(({ status }) => status !== fact.status), fact] : [fact];
}
