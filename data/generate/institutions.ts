/**
 * Writes `data/institutions-listed.json`: members of international bodies as a public list has them.
 *
 * Run: `node --import tsx data/generate/institutions.ts --data ../shared/datasets`
 * Source: github.com/dieghernan/Country-Codes-and-International-Organizations (MIT, from the CIA World Factbook as of 2020).
 * The list knows no dates. It fills gaps only: bodies that the hand-made tables call complete are left out, and a party that a
 * hand-made row already has keeps its row.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import countries from '../countries.json' with { type: 'json' };
import frameworks from '../frameworks.json' with { type: 'json' };
import institutions from '../institutions.json' with { type: 'json' };

interface Row {
  readonly key: string;
  readonly label: string;
  readonly acronym: string;
  readonly complete: boolean;
  readonly members: readonly { readonly party: string }[];
}

/** Statuses of the list in the words of the graph model; what is not here (branches of private bodies) is left out. */
const STATUSES: Readonly<Record<string, string>> = {
  member: 'member',
  permanent: 'member',
  'nonregional member': 'member',
  'nonregional members': 'member',
  regional: 'member',
  temporary: 'member',
  'de facto member': 'member',
  'participating member': 'member',
  'implementing country': 'member',
  observer: 'observer',
  associate: 'observer',
  'associate member': 'observer',
  'associated member': 'observer',
  'associate observer': 'observer',
  partner: 'observer',
  partners: 'observer',
  'dialogue partner': 'observer',
  'dialogue member': 'observer',
  'cooperating state': 'observer',
  subscriber: 'observer',
  correspondent: 'observer',
  'enhanced engagement': 'observer',
  'candidate country': 'candidate',
  candidate: 'candidate',
  candidates: 'candidate',
  signatory: 'candidate',
  'pending member': 'candidate',
  suspended: 'suspended',
  'temporarily suspended': 'suspended',
};

/** The list's id for bodies whose acronym there differs from ours, or that ours writes by name only. */
const KEY_BY_ID: Readonly<Record<string, string>> = {
  AU: 'institution:african-union',
  AFDB: 'institution:african-development-bank',
  C: 'institution:commonwealth',
  CDB: 'institution:caribbean-development-bank',
  ACP: 'institution:acp',
  CE: 'institution:council-of-europe',
  CBSS: 'institution:council-of-the-baltic-sea-states',
  'G-77': 'framework:g77',
  'G-24': 'framework:g24',
  'G-10': 'framework:g10',
  IADB: 'institution:idb',
  IBRD: 'institution:world-bank',
  ICCT: 'institution:icc',
  IDB: 'institution:isdb',
  IGAD: 'institution:igad',
  INOC: 'institution:ioc-indian-ocean',
  IFRCS: 'institution:ifrc',
  INTERPOL: 'institution:interpol',
  NAM: 'framework:non-aligned-movement',
  NSG: 'framework:nuclear-suppliers-group',
  OAPEC: 'institution:oapec',
  OIC: 'institution:oic',
  PARIS_CLUB: 'framework:paris-club',
  PFP: 'framework:partnership-for-peace',
  UNWTO: 'institution:unwto',
  ILO: 'institution:ilo',
  IOM: 'institution:iom',
  AUSTRALIA_GROUP: 'framework:australia-group',
};

/** Bodies of the list that are not taken: missions that ended, organs whose members change yearly, private bodies, old names. */
const LEFT_OUT = new Set(
  'UN_SECURITY_COUNCIL UNOCI UNMIL UNAMID MINUSTAH UNDOF UNTSO UNIFIL UNISFA UNMISS MINUSMA MONUSCO UNFICYP UNMOGIP MINURSO UNITAR UNHCR UNRWA ICC ICRM IFRCS IOC ISO ITUC WFTU GCTU IPU ACCT FZ G-3 G-5 G-6 G-7 G-8 G-9 G-11 G-20 G-15 BIS SCHENGEN_CONVENTION NAFTA PACIFIC_ALLIANCE PA MERCOSUR LAS UNCTAD EMU ECB EAEC EAPC UNION_LATINA UNASUR USAN CACM EuroArea'.split(
    ' ',
  ),
);

const FRAMEWORK_NAME =
  /\b(?:Group|Club|Convention|Agreement|Movement|Committee|Initiative|Alliance|Partnership|Petrocaribe)\b/;

const argument = process.argv.indexOf('--data');
const data = argument < 0 ? '../shared/datasets' : (process.argv[argument + 1] ?? '');
const [header = '', ...lines] = readFileSync(join(data, 'lexical', 'igo-membership.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const columns = header.split('\t');
const codes = new Set(countries.countries.map((country) => country.iso2));
/** Territories that join bodies in their own name; of others the list mostly means the state they belong to. */
const OWN_NAME = new Set(['CK', 'NU', 'HK', 'MO']);
const territories = new Set(
  countries.countries.filter((row) => row.partOf && !OWN_NAME.has(row.iso2)).map((row) => row.iso2),
);
const WITH_TERRITORIES = new Set(['OECS', 'SPC']);
const hand: readonly Row[] = [...frameworks.frameworks, ...institutions.institutions];
const handByKey = new Map(hand.map((row) => [row.key, row]));
const handByName = new Map(
  hand.flatMap((row) => [row.label, row.acronym].filter(Boolean).map((name) => [name.toLowerCase(), row.key])),
);

interface Listed {
  key: string;
  label: string;
  acronym: string;
  members: Map<string, string>;
}
const listed = new Map<string, Listed>();

for (const line of lines) {
  const cells = line.split('\t');
  const cell = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim();
  const id = cell('org_id');
  const status = STATUSES[cell('status')];
  const party = cell('iso2');
  if (!status || !codes.has(party) || LEFT_OUT.has(id)) continue;
  if (territories.has(party) && !WITH_TERRITORIES.has(id)) continue;
  const label = cell('org_name');
  const key = KEY_BY_ID[id] ?? handByName.get(id.toLowerCase()) ?? handByName.get(label.toLowerCase()) ?? newKey(label);
  if (handByKey.get(key)?.complete) continue;
  const body = listed.get(key) ?? { key, label, acronym: /^[A-Z]{3,}$/.test(id) ? id : '', members: new Map() };
  listed.set(key, body);
  const known = handByKey.get(key)?.members.some((member) => member.party === party) ?? false;
  if (!known && !body.members.has(party)) body.members.set(party, status);
}

function newKey(label: string): string {
  const slug = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${FRAMEWORK_NAME.test(label) ? 'framework' : 'institution'}:${slug}`;
}

const rows = [...listed.values()]
  .filter((body) => body.members.size > 0)
  .sort((a, b) => (a.key < b.key ? -1 : 1))
  .map((body) => {
    const members: Record<string, string[]> = { member: [], observer: [], candidate: [], suspended: [] };
    for (const [party, status] of body.members) members[status]?.push(party);
    for (const parties of Object.values(members)) parties.sort();
    return JSON.stringify({ key: body.key, label: body.label, acronym: body.acronym, ...members });
  });

const about = {
  what: 'Members of international bodies as a public list had them in 2020, without dates; fills the gaps of the hand-made tables.',
  fields: 'key; label and acronym as the list has them; codes of the parties by status.',
  source: 'github.com/dieghernan/Country-Codes-and-International-Organizations, from the CIA World Factbook',
  licence: 'MIT',
  checked: '2020',
};
const body = `{"generator": "data/generate/institutions.ts; do not edit",\n "about": ${JSON.stringify(about)},\n "bodies": [\n  ${rows.join(',\n  ')}\n ]}\n`;
writeFileSync(new URL('../institutions-listed.json', import.meta.url), body);
process.stderr.write(`${rows.length} bodies, ${body.length} characters\n`);
