/** Which offices a tie between a person and a body may speak of. */
import type { Tie } from '../../language/layers.ts';
import { type ExtractContext, roleOf } from '../context.ts';
import { bodyEntity, bodyFor } from './body-of-office.ts';
import type { HeldOffice } from './office.ts';
import { isMinister, speaksForCountry } from './office-kind.ts';

/** A role tie weaker than this names no role of the mention. */
const MIN_ROLE = 0.5;

/** The offices of a document by where they stand and by the mentions that the head gives them to. */
export interface OfficeIndex {
  readonly bySentence: ReadonlyMap<number, readonly HeldOffice[]>;
  readonly byMention: ReadonlyMap<number, readonly HeldOffice[]>;
}

export function indexOffices(context: ExtractContext, offices: readonly HeldOffice[]): OfficeIndex {
  const bySentence = new Map<number, HeldOffice[]>();
  const byMention = new Map<number, HeldOffice[]>();
  const add = (map: Map<number, HeldOffice[]>, key: number, office: HeldOffice): void => {
    const held = map.get(key);
    if (held) held.push(office);
    else map.set(key, [office]);
  };
  for (const office of offices) add(bySentence, context.sentenceAt(office.role.words.first), office);
  const byWord = new Map(offices.map((office) => [office.role.words.first, office]));
  for (const tie of context.layers.ties) {
    const role = tie.label === 'role' && tie.score >= MIN_ROLE ? roleOf(context, tie.to) : undefined;
    const office = role && byWord.get(role.words.first);
    if (office) add(byMention, tie.from, office);
  }
  return { bySentence, byMention };
}

/** Those whose words say so, else the nearest that the holder has or that the head gives the holder, and that nothing keeps from the body. */
export function officesOfTie(
  context: ExtractContext,
  tie: Tie,
  { bySentence, byMention }: OfficeIndex,
): readonly HeldOffice[] {
  const holder = context.entityOf(tie.from);
  const body = context.entityOf(tie.to);
  const sentences = new Set([tie.from, tie.to].map((mention) => sentenceOf(context, mention)));
  const near = [...sentences].flatMap((sentence) => bySentence.get(sentence) ?? []);
  const holds = (office: HeldOffice): boolean => office.holders.some((one) => context.entityOf(one) === holder);
  const placeOf = (office: HeldOffice) => {
    const own = office.holders.find((one) => context.entityOf(one) === holder);
    return own === undefined ? office.body : bodyFor(context, office, own);
  };
  const isThere = (office: HeldOffice): boolean => {
    const place = placeOf(office);
    return place === undefined ? isOpen(context, office, body) : bodyEntity(context, place) === body;
  };
  const held = near.filter(holds);
  const said = held.filter((office) => bodyEntity(context, placeOf(office)) === body);
  if (said.length > 0) return said;
  const free = held.filter(isThere);
  if (free.length > 0) return [nearest(context, free, tie)];
  const given = (byMention.get(tie.from) ?? []).filter(
    (office) => (office.holders.length === 0 || holds(office)) && isThere(office),
  );
  return given.length > 0 ? [nearest(context, given, tie)] : [];
}

/** Whether an office whose words name no body may be one at this body. */
function isOpen(context: ExtractContext, office: HeldOffice, body: number): boolean {
  if (office.isIndefinite || office.aims.some((mention) => context.entityOf(mention) === body)) return false;
  const title = context.textOf(office.role);
  return context.kindOf(body) === 'country' ? speaksForCountry(title) : !isMinister(title);
}

function nearest(context: ExtractContext, offices: readonly HeldOffice[], tie: Tie): HeldOffice {
  const body = context.layers.mentions[tie.to]?.words.first ?? 0;
  const far = ({ role }: HeldOffice): number => Math.abs(role.words.first - body);
  return offices.reduce((best, office) => (far(office) < far(best) ? office : best));
}

const sentenceOf = (context: ExtractContext, mention: number): number =>
  context.sentenceAt(context.layers.mentions[mention]?.words.first ?? -1);
