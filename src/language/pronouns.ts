/** Pronouns that may stand for a named thing; a word list finds them, not the model. */

// The model was trained with these words and no others ("mine" and "itself" make no mention), so they are kept apart from
// `data/pronouns.json`, which may grow for coreference.
const THIRD_PERSON = new Set([
  'he',
  'she',
  'him',
  'his',
  'her',
  'hers',
  'himself',
  'herself',
  'they',
  'them',
  'their',
  'theirs',
  'it',
  'its',
]);
/** They stand for a speaker inside a quotation only; outside it is the author who speaks. */
const FIRST_PERSON = new Set(['i', 'we', 'me', 'my', 'our', 'us']);
const NEVER_TIED = new Set(['hers', 'theirs', 'me', 'us']);

/**
 * Whether a word is a pronoun that makes a mention.
 *
 * @param word Surface form in any case; "IT" and "US" in capitals are no pronouns.
 * @param quoted Whether it stands inside a quotation.
 */
export function isPronoun(word: string, quoted: boolean): boolean {
  if (word === 'IT' || word === 'US') return false;
  const lower = word.toLowerCase();
  return THIRD_PERSON.has(lower) || (quoted && FIRST_PERSON.has(lower));
}

/** Whether a pronoun is among those that ties are scored for. */
export const isTiedPronoun = (word: string): boolean => isPronoun(word, true) && !NEVER_TIED.has(word.toLowerCase());
