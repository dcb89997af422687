/** What the id of an extractor means: a head of the model, a rule of the program, or a record of a table in `data/patterns`. */
import affiliation from '../../data/patterns/affiliation.json' with { type: 'json' };
import clauses from '../../data/patterns/membership-clauses.json' with { type: 'json' };
import relation from '../../data/patterns/relation.json' with { type: 'json' };

/** A record of a table of patterns. */
export interface PatternRecord {
  /** The table that holds it. */
  readonly table: string;
  /** What it looks for and what it makes of it, by the names of the table: pattern, role, status. */
  readonly fields: Readonly<Record<string, string>>;
  /** A sentence that it reads, and what it reads there. */
  readonly example: readonly string[];
  /** What it leaves alone. */
  readonly not: readonly string[];
}

/** Who found a fact. */
export interface Finder {
  readonly id: string;
  readonly meaning: string;
  readonly record?: PatternRecord;
}

const MEANINGS: Readonly<Record<string, string>> = {
  'head:affiliation': 'the model tied holder and body, and a role to the holder where one is told',
  'head:membership': 'the model tied member and body',
  'head:attribution': 'the model found the reporting words, the source and what is said',
  'rule:title': 'a title before a name, whose body or country the article implies',
  'rule:office': 'an office whose holder and body the sentence names, by its grammar',
  'rule:country-in-name': 'a country in the name of the body',
  'rule:party-people': 'a noun phrase that puts a person in a party',
  'rule:continued-quotation': 'a quotation that goes on after one with a speaker',
  'rule:signature': 'a quotation with its speaker’s name under it',
  'rule:turn': 'a turn of a transcript or interview, labelled with who speaks',
  mention: 'a name, or words that stand for one',
  import: 'a table of a GEXF or GraphML file, which does not say who found it',
};
const RULE = 'rule:';
const HEAD = 'head:';

interface Table {
  readonly file: string;
  /** What the ids of its records begin with. */
  readonly prefix: string;
  readonly meaning: string;
  /** The kind of edge that it makes. */
  readonly kind: string;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

const OF_WORDS = { prefix: 'pattern:', meaning: 'a pattern over the words of a sentence' };
const OF_CLAUSES = { prefix: 'clause:', meaning: 'a word that governs a clause, and where its parts stand' };
const TABLES: readonly Table[] = [
  { ...OF_WORDS, file: 'affiliation.json', kind: 'affiliation', records: affiliation.rules },
  {
    ...OF_CLAUSES,
    file: 'membership-clauses.json',
    kind: 'membership',
    records: [...clauses.verbs, ...clauses.nouns, ...clauses.prepositions],
  },
  { ...OF_CLAUSES, file: 'relation.json', kind: 'relation', records: [...relation.verbs, ...relation.nouns] },
];

/**
 * What an extractor's id means.
 *
 * @param kind Kind of the edge, which tells records of one id in two tables apart.
 */
export function finderOf(id: string, kind: string): Finder {
  const meaning = MEANINGS[id];
  if (meaning !== undefined) return { id, meaning };
  for (const { prefix, meaning, file, kind: of, records } of TABLES) {
    const record = of === kind && records.find((one) => `${prefix}${String(one.id)}` === id);
    if (record) return { id, meaning, record: recordOf(`data/patterns/${file}`, record) };
  }
  if (id.startsWith(RULE)) return { id, meaning: 'a rule of the program' };
  if (id.startsWith(HEAD)) return { id, meaning: 'a head of the model' };
  return { id, meaning: 'nothing that this version has' };
}

function recordOf(table: string, { id: _, example, not, ...fields }: Readonly<Record<string, unknown>>): PatternRecord {
  return {
    table,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, fieldText(value)])),
    example: textsOf(example),
    not: textsOf(not),
  };
}

function fieldText(value: unknown): string {
  if (value === true) return 'yes';
  return typeof value === 'object' ? textsOf(value).join(', ') : String(value);
}

const textsOf = (value: unknown): string[] => [value].flat(2).filter((one) => typeof one === 'string');
