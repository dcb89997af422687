/**
 * The role phrases of a document: those the tagger marked, adjacent ones joined ("chief" and "executive officer"), and those it missed whose
 * head noun the tables know ("senior fellow", "think tank").
 */
import type { Layers, RolePhrase, Word } from '../language/layers.ts';
import { CLASS_BY_INSTITUTION_NOUN, DESIGNATE_MARKERS, FORMER_MARKERS, ROLES_BY_FORM } from '../resolve/word-tables.ts';

/** Words of a phrase before its head noun; longer runs are rarely one office. */
const MAX_MODIFIERS = 3;
/** Words that say when an office is held; they are no part of its name. */
const MARKERS: ReadonlySet<string> = new Set(
  [...FORMER_MARKERS, ...DESIGNATE_MARKERS].map((marker) => marker.words.toLowerCase()),
);
const MODIFIER: ReadonlySet<Word['upos']> = new Set(['ADJ', 'NOUN', 'PROPN']);

export interface FoundRole extends RolePhrase {
  /** Index into `layers.roles` of the tagger's phrase that this one begins with; -1 for one found by the tables. */
  readonly tagged: number;
}

/** Role phrases in text order, without overlaps. */
export function findRoles(text: string, layers: Layers): FoundRole[] {
  const { words, roles } = layers;
  const found: FoundRole[] = [];
  roles.forEach((role, index) => {
    const last = found.at(-1);
    if (
      last &&
      last.words.last === role.words.first &&
      words[role.words.first]?.sentence === words[last.words.first]?.sentence
    )
      found[found.length - 1] = {
        ...last,
        end: role.end,
        words: { first: last.words.first, last: role.words.last },
        score: Math.min(last.score, role.score),
      };
    else found.push({ ...role, tagged: index });
  });
  for (const [index, role] of found.entries()) found[index] = lengthened(text, words, role);
  const taken = new Uint8Array(words.length);
  const take = (range: { first: number; last: number }): void => void taken.fill(1, range.first, range.last);
  for (const mention of layers.mentions) if (mention.form === 'name' || mention.form === 'demonym') take(mention.words);
  for (const role of found) take(role.words);
  const lower = (at: number): string => text.slice(words[at]?.start ?? 0, words[at]?.end ?? 0).toLowerCase();
  const isHead = (first: number, last: number): boolean => {
    const noun = Array.from({ length: last - first }, (_, i) => lower(first + i)).join(' ');
    return ROLES_BY_FORM.has(noun) || (last - first > 1 && CLASS_BY_INSTITUTION_NOUN.has(noun));
  };
  words.forEach((word, at) => {
    if (taken[at] || (word.upos !== 'NOUN' && word.upos !== 'PROPN')) return;
    const isFree = (other: number): boolean => !taken[other] && words[other]?.sentence === word.sentence;
    const begin = isFree(at - 1) && isHead(at - 1, at + 1) ? at - 1 : isHead(at, at + 1) ? at : -1;
    // The head of a compound is its last noun: "party" in "party leader" is none.
    if (begin < 0 || (isFree(at + 1) && words[at + 1]?.upos === 'NOUN')) return;
    let first = begin;
    while (
      begin - first < MAX_MODIFIERS &&
      isFree(first - 1) &&
      MODIFIER.has(words[first - 1]?.upos ?? 'X') &&
      !MARKERS.has(lower(first - 1))
    )
      first--;
    const range = { first, last: at + 1 };
    take(range);
    found.push({
      start: words[first]?.start ?? 0,
      end: word.end,
      words: range,
      score: word.upos === 'NOUN' ? 0.5 : 0.4,
      tagged: -1,
    });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** "Secretary" before "of State": a phrase that the tables know in a longer form takes the rest of it. */
function lengthened(text: string, words: readonly Word[], role: FoundRole): FoundRole {
  const head = words[role.words.last - 1];
  const rest = words.slice(role.words.last, role.words.last + 2);
  const end = rest.at(-1);
  if (!head || !end || rest.length < 2 || end.sentence !== head.sentence) return role;
  return ROLES_BY_FORM.has(text.slice(head.start, end.end).toLowerCase())
    ? { ...role, end: end.end, words: { first: role.words.first, last: role.words.last + 2 } }
    : role;
}
