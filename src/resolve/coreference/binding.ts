/**
 * Whom a pronoun cannot stand for, by the grammar of its sentence: "Torres saw her" (not Torres), "his brother Luis" (not Luis), "he and
 * Luis" (not Luis), "she said Torres left" (not Torres).
 *
 * @see Chomsky 1981, Lectures on Government and Binding: principles B and C, here over Universal Dependencies.
 */
import type { Relation, Word } from '../../language/layers.ts';

/** @returns Whether the name or reference headed by word `other` is another one than the pronoun at word `pronoun` of the same sentence. */
export function isBarred(words: readonly Word[], pronoun: number, other: number, possessive: boolean): boolean {
  const own = words[pronoun];
  const its = words[other];
  if (!own || !its || own.sentence !== its.sentence) return false;
  if (possessive) return isOwned(words, own.head, other) || isWithin(words, other, own.head);
  if (isJoined(words, pronoun, other)) return true;
  if (OBJECTS.has(own.relation) && subjectOf(words, own.head) === other) return true;
  // A name that the pronoun's own clause goes on to say is somebody else.
  return SUBJECTS.has(own.relation) && other > pronoun && isBelow(words, other, own.head);
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'csubj']);
const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj']);
/** How far up a tree is looked; parses of news are rarely deeper. */
const MOST_STEPS = 12;

/** The thing possessed, what it is called, and who the sentence says it is: "his sister", "his sister Ana", "Ana is his sister". */
function isOwned(words: readonly Word[], possessed: number, other: number): boolean {
  const its = words[other];
  if (other === possessed) return true;
  if (its?.head === possessed) return NAMING.has(its.relation) || SUBJECTS.has(its.relation);
  const thing = words[possessed];
  return thing?.head === other && NAMING.has(thing.relation);
}

const NAMING: ReadonlySet<string> = new Set(['appos', 'flat', 'compound']);

/** Whether the possessed thing has the other as its complement: "its office in Lima" is not Lima's. */
function isWithin(words: readonly Word[], other: number, possessed: number): boolean {
  let at = other;
  for (let step = 0; step < MOST_STEPS && at > possessed; step++) {
    const { head = -1, relation = 'root' } = words[at] ?? {};
    if (!NOMINAL.has(relation)) return false;
    if (head === possessed) return true;
    at = head;
  }
  return false;
}

const NOMINAL: ReadonlySet<string> = new Set(['nmod', 'appos', 'flat', 'compound']);

function isJoined(words: readonly Word[], a: number, b: number): boolean {
  return (
    (words[a]?.relation === 'conj' && words[a]?.head === b) || (words[b]?.relation === 'conj' && words[b]?.head === a)
  );
}

/** The subject of a verb, or the one that it shares with the verb it is joined to or completes: "Torres came and saw", "Torres wants to see". */
function subjectOf(words: readonly Word[], verb: number): number {
  let at = verb;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const subject = childWith(words, at, SUBJECTS);
    if (subject >= 0) return subject;
    const { relation = 'root', head = -1 } = words[at] ?? {};
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
    // "Torres asked Roca to help": who helps is the object.
    const object = relation === 'xcomp' ? childWith(words, head, OBJECTS) : -1;
    if (object >= 0) return object;
    at = head;
  }
  return -1;
}

function childWith(words: readonly Word[], head: number, relations: ReadonlySet<string>): number {
  const sentence = words[head]?.sentence;
  for (let i = head - 1; i >= 0 && words[i]?.sentence === sentence; i--)
    if (words[i]?.head === head && relations.has(words[i]?.relation ?? '')) return i;
  for (let i = head + 1; i < words.length && words[i]?.sentence === sentence; i++)
    if (words[i]?.head === head && relations.has(words[i]?.relation ?? '')) return i;
  return -1;
}

function isBelow(words: readonly Word[], word: number, above: number): boolean {
  let at = word;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    if (at === above) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

/** Whether a pronoun's phrase comes before the subject of the clause that it belongs to: "in her speech, Ana said", "when he came, Luis". */
export function isAnticipated(words: readonly Word[], pronoun: number, subject: number): boolean {
  const verb = words[subject]?.relation === 'nsubj' ? (words[subject]?.head ?? -1) : -1;
  if (verb < subject) return false;
  let at = pronoun;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const { head = -1, relation = 'root' } = words[at] ?? {};
    if (head === verb) return FRONTED.has(relation);
    at = head;
  }
  return false;
}

const FRONTED: ReadonlySet<string> = new Set(['obl', 'advcl', 'nmod']);

/** The part that a name plays in its clause, which for "Luis" of "their chairman, Luis, said" is the chairman's. */
export function partOf(words: readonly Word[], name: number): Relation | undefined {
  let word = words[name];
  for (let step = 0; step < MOST_STEPS && word && NAMING.has(word.relation); step++) word = words[word.head];
  return word?.relation;
}
