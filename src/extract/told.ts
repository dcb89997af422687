/** Captions and pull quotes repeat the story: what they say backs a fact that the story tells, and makes none of its own. */
import type { Block, BlockKind } from '../document/document.ts';
import { spanAt } from '../document/span.ts';
import type { Affiliation, EntityRelation, Membership } from './fact.ts';

const REPEATING: ReadonlySet<BlockKind> = new Set(['caption', 'pull-quote', 'furniture']);

/** The facts with words in the story, and of the others those whose pair the story ties too. */
export function toldInStory<F extends Affiliation | EntityRelation | Membership>(
  blocks: readonly Block[],
  facts: readonly F[],
): F[] {
  const isTold = (fact: F): boolean =>
    fact.evidence.some(({ start }) => !REPEATING.has(spanAt(blocks, start)?.kind ?? 'paragraph'));
  const pairs = new Set(facts.filter(isTold).map((fact) => `${fact.from} ${fact.to}`));
  return facts.filter((fact) => pairs.has(`${fact.from} ${fact.to}`));
}
