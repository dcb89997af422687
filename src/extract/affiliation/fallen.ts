/** Those who hold their offices no longer: the text says that they died, or, of one office, that they resigned or were dismissed. */
import table from '../../../data/office-words.json' with { type: 'json' };
import { overlapping, type Span } from '../../document/span.ts';
import type { ExtractContext } from '../context.ts';
import type { Affiliation } from '../fact.ts';
import { agentOf, dependents, isDenied, lowerWord, patientOf } from '../grammar.ts';
import { personOf } from './people.ts';

const DIES: ReadonlySet<string> = new Set(table.dies);
const KILLED: ReadonlySet<string> = new Set(table.killed);
const LEAVES: ReadonlySet<string> = new Set(table.leaves);
const REMOVED: ReadonlySet<string> = new Set(table.removed);
const COMING = /^(?:will|would|could|may|might|should|must|to)$/;

/** Facts about the dead, and those whose sentence tells how the office ended, become `former`. */
export function closedByEvents(context: ExtractContext, facts: readonly Affiliation[]): Affiliation[] {
  const dead = new Set<number>();
  const gone = new Set<string>();
  context.layers.words.forEach(({ upos, sentence }, at) => {
    if (upos !== 'VERB' && upos !== 'ADJ') return;
    const verb = lowerWord(context, at);
    const isDeath = DIES.has(verb) || KILLED.has(verb);
    if (!isDeath && !LEAVES.has(verb) && !REMOVED.has(verb)) return;
    if (isDenied(context, at) || isComing(context, at)) return;
    for (const head of DIES.has(verb) || LEAVES.has(verb) ? agentOf(context, at) : patientOf(context, at)) {
      const person = personOf(context, head);
      if (person < 0) continue;
      if (isDeath) dead.add(context.entityOf(person));
      else gone.add(`${context.entityOf(person)} ${sentence}`);
    }
  });
  const sentenceOf = (span: Span): number =>
    context.sentenceAt(overlapping(context.layers.sentences, span)[0]?.words.first ?? -1);
  const isOver = ({ from, evidence }: Affiliation): boolean =>
    dead.has(from) || evidence.some((span) => gone.has(`${from} ${sentenceOf(span)}`));
  return facts.map((fact) => (fact.status === 'current' && isOver(fact) ? { ...fact, status: 'former' } : fact));
}

const isComing = (context: ExtractContext, verb: number): boolean =>
  dependents(context, verb, 'aux').some((aux) => COMING.test(lowerWord(context, aux)));
