/** Whether documents that measure were seen in training, by their names and by the words that they share. */

/** A document by name, in words or tokens of any tokeniser. */
export interface NamedWords {
  readonly name: string;
  readonly words: readonly string[];
}

/** How much of a document stands in training documents. */
export interface Likeness {
  readonly name: string;
  /** Share of its runs of words that stand in training documents, 0 to 1; 1 for a document of the same name. */
  readonly share: number;
  /** The training document that it shares its first known run or its name with. */
  readonly with?: string;
}

/** Words of a run: two texts seldom have thirteen on end in common by chance. */
const RUN = 13;
/** A document shorter than a run is compared whole, unless it is shorter than this too. */
const MIN_WORDS = 6;
/**
 * From this share on a document counts as seen. Below lie passages that articles of one series repeat ("The party uses primary elections
 * ..."), sentences built alike ("The 2017 summit was the ninth ...") and lists.
 */
const SEEN = 0.5;

export const isSeen = ({ share }: Likeness): boolean => share >= SEEN;

/** The training documents' names and runs of words, each run with the first document that has it. */
export interface TrainingIndex {
  readonly names: ReadonlySet<string>;
  readonly runs: ReadonlyMap<number, string>;
}

export function indexTraining(documents: Iterable<NamedWords>): TrainingIndex {
  const names = new Set<string>();
  const runs = new Map<number, string>();
  for (const { name, words } of documents) {
    names.add(name);
    for (const run of runsOf(words)) if (!runs.has(run)) runs.set(run, name);
  }
  return { names, runs };
}

/**
 * How much of a document training knows. Letters and digits alone are compared, in lower case, so that tokenisers and inverted commas make
 * no difference.
 *
 * @see Brown et al. 2020, Language Models are Few-Shot Learners, appendix C: runs of 13 words as the sign of a known text.
 */
export function likenessOf({ name, words }: NamedWords, { names, runs }: TrainingIndex): Likeness {
  if (names.has(name)) return { name, share: 1, with: name };
  const own = runsOf(words);
  const known = own.flatMap((run) => runs.get(run) ?? []);
  return { name, share: own.length === 0 ? 0 : known.length / own.length, ...(known[0] && { with: known[0] }) };
}

/** A number of 53 bits for each run, in text order. */
function runsOf(words: readonly string[]): number[] {
  const codes = words
    .flatMap(
      (word) =>
        word
          .normalize('NFKC')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    )
    .map((word) => codeOf(word));
  if (codes.length < MIN_WORDS) return [];
  const length = Math.min(RUN, codes.length);
  return Array.from({ length: codes.length - length + 1 }, (_, first) => {
    let [high, low] = [0, 0];
    for (let k = first; k < first + length; k++) {
      high = Math.imul(high, 0x01000193) ^ (codes[k] ?? 0);
      low = Math.imul(low, 0x5bd1e995) + (codes[k] ?? 0);
    }
    return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
  });
}

/** FNV-1a over a word's UTF-16 units, 32 bits. */
function codeOf(word: string): number {
  let code = 0x811c9dc5;
  for (let k = 0; k < word.length; k++) code = Math.imul(code ^ word.charCodeAt(k), 0x01000193);
  return code;
}
