import { type Gender, genderOfForename, genderOfTitle } from '../../../src/resolve/person-grammar.ts';
import type { GoldEntity } from '../graphs/gold-graph.ts';
import { type Deal, wholeWord } from './deal.ts';
import type { Swap } from './edits.ts';
import tables from './swapped-names.json' with { type: 'json' };

/** Family names given so far: two people of one family stay one. */
export type Families = Map<string, string>;

/** Another name for a person, in full, by the family name alone and by the given name alone; of the same gender as far as the text shows it. */
export function swapsOfPerson({ names }: GoldEntity, text: string, families: Families, deal: Deal): Map<string, Swap> {
  const full = names.reduce(
    (longest, name) => (wordsOf(name).length > wordsOf(longest).length ? name : longest),
    names[0] ?? '',
  );
  const alone = names.find((name) => wordsOf(name).length === 1 && wordsOf(full).includes(name));
  const oldFamily = alone ?? wordsOf(full).at(-1) ?? full;
  const gender = genderIn(text, full, names) ?? (deal.random() < 0.5 ? 'masculine' : 'feminine');
  const culture = deal.pick(tables.people, () => []);
  const surnames = gender === 'feminine' ? (culture.familyOfWomen ?? culture.family) : culture.family;
  const family = families.get(oldFamily) ?? deal.pick(surnames, (name) => [name]);
  families.set(oldFamily, family);
  const given = deal.pick(gender === 'feminine' ? culture.feminine : culture.masculine, (name) => [name]);
  const whole = culture.order === 'family first' ? `${family} ${given}` : `${given} ${family}`;
  return new Map(
    names.map((name) => {
      if (name === oldFamily && name !== full) return [name, { to: family }];
      return [name, { to: wordsOf(name).length > 1 ? whole : name === full ? family : given }];
    }),
  );
}

const wordsOf = (name: string): string[] => name.split(/\s+/);

/** By the forename, by a title before a name, by the pronouns of the paragraphs that name the person, or by those of the text if all agree. */
function genderIn(text: string, full: string, names: readonly string[]): Gender | undefined {
  const name = wholeWord(names);
  const naming = text.split(/\n\s*\n/).filter((paragraph) => paragraph.search(name) >= 0);
  return genderOfForename(full) ?? genderByTitle(text, name) ?? genderByPronouns(naming.join('\n'), text);
}

function genderByPronouns(near: string, text: string): Gender | undefined {
  const [masculine, feminine] = pronounsIn(near);
  if (masculine !== feminine) return masculine > feminine ? 'masculine' : 'feminine';
  const [men, women] = pronounsIn(text);
  if (men > 0 && women > 0) return undefined;
  return men > 0 ? 'masculine' : women > 0 ? 'feminine' : undefined;
}

/** In lower case, since "He" may be a name. */
const pronounsIn = (text: string): readonly [masculine: number, feminine: number] => [
  text.match(/(?<!\p{L})(?:he|him|his)(?!\p{L})/gu)?.length ?? 0,
  text.match(/(?<!\p{L})(?:she|her|hers)(?!\p{L})/gu)?.length ?? 0,
];

function genderByTitle(text: string, name: RegExp): Gender | undefined {
  for (const { index } of text.matchAll(name)) {
    const title = /(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, index - 12), index))?.[1];
    const gender = title && genderOfTitle(title);
    if (gender) return gender;
  }
  return undefined;
}
