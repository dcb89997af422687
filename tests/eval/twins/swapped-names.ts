import type { GoldCase, GoldEntity } from '../graphs/gold-graph.ts';
import { mulberry32 } from '../random.ts';
import { swapsOfBody } from './bodies.ts';
import { swapsOfCountry } from './countries.ts';
import { Deal, standsIn } from './deal.ts';
import { applyEdits, type Edit, editsOf, type Swap, spanAfter } from './edits.ts';
import { type Families, swapsOfPerson } from './people.ts';

/**
 * A twin of a case: every proper name of its gold graph is another of its kind, the same wherever it stands, in text and graph alike.
 *
 * People keep their gender and are called by their family names as before; countries take their adjectives, people and capitals along,
 * also where the graph does not list them; bodies and frameworks keep the nouns that say what they are. What the graph does not name
 * ("Asia-Pacific") stays. The text is never written anywhere.
 *
 * @param seed Same case and seed, same twin.
 */
export function swapNames({ text, gold }: GoldCase, seed: number): GoldCase {
  const swaps = swapsOf(gold.entities, text, new Deal(text, mulberry32(Math.imul(seed, SPREAD))));
  const edits = editsOf(text, swaps);
  const twin = applyEdits(text, edits);
  const renamed = (words: string) => applyEdits(words, editsOf(words, swaps));
  const namesAfter = (name: string) => {
    const { to = name, beforeNoun } = swaps.get(name) ?? {};
    return beforeNoun !== undefined && standsIn(twin, beforeNoun) ? [to, beforeNoun] : [to];
  };
  return {
    text: twin,
    gold: {
      ...gold,
      document: gold.document.replace(/(?=\.\w+$)/, `-twin-${seed}`),
      entities: gold.entities.map((entity) => ({ ...entity, names: [...new Set(entity.names.flatMap(namesAfter))] })),
      affiliations: gold.affiliations.map((tie) => ({ ...tie, ...(tie.role && { role: renamed(tie.role) }) })),
      statements: gold.statements.map((item) => ({
        ...item,
        anchor: anchorAfter(text, edits, item.anchor) ?? renamed(item.anchor),
      })),
    },
  };
}

/** Seeds that follow on each other are to give streams that have nothing in common. */
const SPREAD = 0x9e3779b1;

function anchorAfter(text: string, edits: readonly Edit[], anchor: string): string | undefined {
  const start = text.indexOf(anchor);
  return start < 0 ? undefined : spanAfter(text, edits, start, start + anchor.length);
}

/** What each form becomes; where two entities share one, people go before countries and those before bodies. */
function swapsOf(entities: readonly GoldEntity[], text: string, deal: Deal): Map<string, Swap> {
  const swaps = new Map<string, Swap>();
  const add = (more: ReadonlyMap<string, Swap>) => {
    for (const [form, swap] of more) if (!swaps.has(form)) swaps.set(form, swap);
  };
  const ofKind = (...kinds: string[]) => entities.filter(({ kind }) => kinds.includes(kind));
  const families: Families = new Map();
  for (const person of ofKind('person')) add(swapsOfPerson(person, text, families, deal));
  const people = new Set(swaps.keys());
  for (const country of ofKind('country')) {
    const taken = new Set(entities.flatMap((other) => (other === country ? [] : other.names)));
    add(swapsOfCountry(country, taken, deal));
  }
  // A name that holds another's ("Agreement for Trans-Pacific Partnership") comes after it.
  const length = ({ names }: GoldEntity) => Math.max(...names.map((name) => name.length));
  for (const body of ofKind('institution', 'framework').sort((a, b) => length(a) - length(b)))
    add(swapsOfBody(body, new Map([...swaps].filter(([form]) => !people.has(form))), deal));
  return swaps;
}
