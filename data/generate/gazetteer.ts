/**
 * Writes `data/gazetteer/*.txt`: the word lists whose classes the language model sees beside each word.
 *
 * Run: `node --import tsx data/generate/gazetteer.ts --data ../shared/datasets`
 * Deterministic: the same inputs give the same bytes. Lists are cut by how often a name is written in public text of the
 * `unlabelled` set, so that they stay small and leave out names that are mostly ordinary words.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  COUNTRY_NAMES,
  DEMONYMS,
  EXTRA_BODIES,
  EXTRA_CITIES,
  EXTRA_FIRST_NAMES,
  EXTRA_PARTIES,
  NOT_NAMES,
} from './gazetteer-extras.ts';

const CHECKED = '2026-11-24';
const argument = process.argv.indexOf('--data');
const data = argument < 0 ? '../shared/datasets' : (process.argv[argument + 1] ?? '');
const lexical = join(data, 'lexical');
const out = new URL('../gazetteer/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });

/** Tab-separated file with a header line, as records. */
function readTsv(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(lexical, name), 'utf8').trimEnd().split('\n');
  const keys = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, index) => [key, (cells[index] ?? '').trim()]));
  });
}

/** Comma-separated file with quoted cells, as records. */
function readCsv(name: string): Record<string, string>[] {
  const rows: string[][] = [];
  for (const line of readFileSync(join(lexical, name), 'utf8').trimEnd().split(/\r?\n/)) {
    const cells = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(cells.map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')));
  }
  const [header = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(header.map((key, index) => [key, cells[index] ?? ''])));
}

function readCorpora(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(lexical, 'dariusk-corpora', name), 'utf8'));
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is string => typeof item === 'string');
}

/** Without diacritics: news in English mostly writes "Sao Paulo" and "Bogota". */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replace(/[‘’ʻʼ`]/g, "'");
}

function withPlain(names: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const name of names) {
    all.add(name.replace(/[‘’]/g, "'"));
    all.add(plain(name));
  }
  return all;
}

/**
 * Counts in the unlabelled text: words in lower case, runs of one to four words that
 * begin with a capital, and those of them that follow "in", as places do.
 */
function countText(): { lower: Map<string, number>; capital: Map<string, number>; within: Map<string, number> } {
  const within = new Map<string, number>();
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  const folder = join(data, 'unlabelled');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt.gz'));
  for (const file of files.sort()) {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    for (const line of text.split('\n')) {
      const words = plain(line).match(/[\p{L}][\p{L}'.&-]*/gu) ?? [];
      for (let first = 0; first < words.length; first += 1) {
        const word = (words[first] ?? '').replace(/(?:'s|\.)$/, '');
        if (word === word.toLowerCase()) lower.set(word, (lower.get(word) ?? 0) + 1);
        if (!/^\p{Lu}/u.test(word)) continue;
        let phrase = '';
        for (let last = first; last < Math.min(first + 4, words.length); last += 1) {
          const next = words[last] ?? '';
          phrase = phrase === '' ? next : `${phrase} ${next}`;
          const key = phrase.replace(/(?:'s|\.)$/, '');
          if (!/^\p{Lu}/u.test(next)) continue;
          capital.set(key, (capital.get(key) ?? 0) + 1);
          if (words[first - 1] === 'in') within.set(key, (within.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return { lower, capital, within };
}

const { lower, capital, within } = countText();

/** How often the name is written with a capital in the unlabelled text. */
function written(name: string): number {
  return capital.get(plain(name)) ?? 0;
}

/** Is this an ordinary word that only now and then is a name? */
function isOrdinary(name: string): boolean {
  const small = lower.get(plain(name).toLowerCase()) ?? 0;
  return small >= 3 && small * 2 > written(name);
}

function write(name: string, phrases: Iterable<string>, about: readonly string[]): void {
  const sorted = [...new Set(phrases)]
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase.length > 1 && !phrase.startsWith('#') && !NOT_NAMES.has(phrase));
  const lines = [...new Set(sorted)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const head = ['Generated by data/generate/gazetteer.ts; do not edit.', ...about, `Checked: ${CHECKED}`];
  writeFileSync(join(out, `${name}.txt`), `${head.map((line) => `# ${line}`).join('\n')}\n${lines.join('\n')}\n`);
  process.stderr.write(`${name}: ${lines.length}\n`);
}

function countries(): Set<string> {
  const names = new Set(COUNTRY_NAMES);
  for (const row of readCsv('country-codes.csv')) {
    for (const key of ['CLDR display name', 'UNTERM English Short', 'UNTERM English Formal', 'official_name_en']) {
      const name = (row[key] ?? '')
        .replace(/\s*[([].*?[)\]]\*?/g, '')
        .replace(/^the /i, '')
        .replaceAll('*', '')
        .trim();
      if (name === '' || name === name.toUpperCase() || /[,:]|^(Outlying|French Southern|Bouvet|Heard)/.test(name))
        continue;
      names.add(name);
      if (name.includes('&')) names.add(name.replaceAll('&', 'and'));
      if (name.startsWith('St. ')) names.add(name.replace('St. ', 'St ')).add(name.replace('St. ', 'Saint '));
      if (name.startsWith('Saint ')) names.add(name.replace('Saint ', 'St. '));
    }
  }
  return withPlain(names);
}

function demonyms(): Set<string> {
  const names = new Set<string>(DEMONYMS);
  for (const name of strings(readCorpora('nationalities.json').nationalities)) {
    if (/itizen|Stateless|Cym|Pryd|\(/.test(name)) continue;
    names.add(name);
  }
  for (const name of [...names])
    if (/(?:an|er|[^s]i|ian|ot|Turk|Kurd|Serb|Croat|Czech|Slovak|Greek|Arab|Pole|Dane|Swede|Finn|Scot)$/.test(name))
      names.add(`${name}s`);
  return names;
}

function firstNames(): Set<string> {
  const trusted = new Set<string>();
  for (const row of readTsv('names-common-forenames-by-country.tsv')) {
    for (const name of (row['Romanized Name'] ?? '').split(/[,/]/)) trusted.add(name.trim());
  }
  for (const row of readTsv('us-legislators-current.tsv'))
    for (const key of ['first', 'nickname']) trusted.add(row[key] ?? '');
  for (const row of readTsv('us-executive.tsv')) trusted.add(row.first ?? '');
  for (const name of strings(readCorpora('firstNames.json').firstNames)) trusted.add(name);
  for (const row of readCsv('us-new-top-firstnames.csv')) trusted.add(row.name ?? '');
  const names = new Set(
    [...EXTRA_FIRST_NAMES, ...trusted].filter((name) => /^\p{Lu}[\p{L}'-]+( \p{Lu}[\p{L}'-]+)?$/u.test(name)),
  );
  for (const row of readTsv('names-by-language-smashew.tsv')) {
    const name = row.name ?? '';
    if (row.kind !== 'given' || !/^\p{Lu}[\p{L}'-]{2,}$/u.test(name)) continue;
    // Short names that nobody writes and only one list has are mostly noise.
    const lists = (row.lists ?? '').split('|').length;
    if (!isOrdinary(name) && (written(name) > 0 || lists > 1 || name.length > 4)) names.add(name);
  }
  return withPlain(names);
}

function cities(): Set<string> {
  const names = new Set<string>(EXTRA_CITIES);
  for (const row of readCsv('country-codes.csv')) if ((row.Capital ?? '').length > 2) names.add(row.Capital ?? '');
  const given = firstNames();
  const states = countries();
  for (const row of readTsv('world-cities.tsv')) {
    const name = row.name ?? '';
    // The list knows no population, so a name counts when English text writes it.
    if (isOrdinary(name) || given.has(name) || states.has(plain(name)) || /^(?:al|el|de|the)\b/.test(name)) continue;
    const place = within.get(plain(name)) ?? 0;
    // Many towns are called like families ("Morales"): a place is often where something happens.
    if (plain(name).length > 3 && written(name) >= 3 && place >= 1 && place * 12 >= written(name)) names.add(name);
  }
  return withPlain(names);
}

function parties(): Set<string> {
  const names = new Set<string>(EXTRA_PARTIES);
  for (const row of readTsv('political-parties.tsv')) {
    if (row.year_last !== '' && Number(row.year_last) < 1990) continue;
    for (const part of (row.name_english ?? '').split(' / ')) {
      const name = part
        .replace(/\s*\(.*?\)/g, '')
        .replace(/^the /i, '')
        .trim();
      if (/[;:,"“[\]]| -|^\S+$/.test(name) || name.length > 60 || !/^\p{Lu}/u.test(name)) continue;
      if (/part(?:y|ies)|front|union|movement|alliance|coalition|congress|league|democrat|bloc|list|people/i.test(name))
        names.add(name);
    }
  }
  return withPlain(names);
}

const COMPANY_TAIL =
  /,? (?:Inc|Incorporated|Corp|Corporation|Company|Co|Ltd|Limited|LLC|L\.?P|PLC|plc|N\.?V|S\.?A|SE|AG|ADR|Holdings?|Group)\.?$/;

/** "Bank of X, Inc." as news writes it. */
function trimCompany(name: string): string {
  let short = name;
  for (let cut = 0; cut < 3; cut += 1) short = short.replace(COMPANY_TAIL, '');
  return short.replace(/,$/, '');
}

function bodies(): Set<string> {
  const names = new Set<string>(EXTRA_BODIES);
  for (const row of readTsv('igo-membership.tsv')) {
    names.add(row.org_name ?? '');
    const acronym = row.org_id ?? '';
    if (/^[A-Z]{3,8}$/.test(acronym) && written(acronym) >= 5) names.add(acronym);
  }
  for (const row of readTsv('international-organisations.tsv')) {
    for (const name of [row.name ?? '', ...(row.other_names ?? '').split('|')]) {
      if (/ /.test(name) && !/[,(]/.test(name) && name.length <= 80) names.add(name);
    }
    const acronym = row.abbrev ?? '';
    if (/^[A-Z]{3,8}$/.test(acronym) && written(acronym) >= 5) names.add(acronym);
  }
  for (const row of readTsv('universities.tsv')) {
    const name = (row.name ?? '').replace(/\s*\(.*?\)/g, '').replace(/,.*$/, '');
    // English names only: other spellings are rare in English news.
    if (/University|Institute of|College of|Polytechnic|School of/.test(name) && / /.test(name) && name.length <= 55)
      names.add(name);
  }
  for (const name of strings(readCorpora('newspapers.json').newspapers)) {
    const short = name.replace(/^The /, '');
    if (/ |-/.test(short)) names.add(short);
  }
  for (const name of strings(readCorpora('us_federal_agencies.json').agencies)) {
    const clean = name
      .replace(/\s*[(,].*$/, '')
      .replace(/U\. S\./, 'U.S.')
      .replace(/^The /, '')
      .replace(/ And /g, ' and ');
    if (/ /.test(clean) && !clean.includes('/')) names.add(clean);
  }
  for (const name of strings(readCorpora('fortune500.json').companies)) {
    const short = trimCompany(name);
    if (/ /.test(short) || !isOrdinary(short)) names.add(short);
  }
  for (const row of readTsv('listed-companies-us.tsv')) {
    let name = (row.name ?? '')
      .replace(/\s*\(.*?\)/g, '')
      .replace(/ Sponsored.*$/, '')
      .trim();
    const large = row.list === 'S&P 500';
    if (!large && /Fund|ETF|Trust|Acquisition|Series|Daily|Index|Bond|Vanguard|iShares|Invesco|VanEck|\d/.test(name))
      continue;
    if (/%|\bof one\b/.test(name)) continue;
    name = trimCompany(name);
    const known = written(name);
    if (name.includes(' ') ? known >= 1 || large : !isOrdinary(name) && (known >= 3 || large) && name.length > 3)
      names.add(name);
  }
  for (const row of readTsv('us-congress-committees.tsv'))
    if (row.list === 'current' && (row.parent ?? '') === '') names.add(row.name ?? '');
  const given = firstNames();
  const places = cities();
  const states = countries();
  const clean = [...names].map((name) => name.replace(/^(?:the|The) /, ''));
  return withPlain(clean.filter((name) => !given.has(name) && !places.has(name) && !states.has(name)));
}

write('country', countries(), [
  'Countries and territories, with official names, other spellings and abbreviations; ambiguous ones (Georgia, Jordan, Chad) are kept.',
  'Source: github.com/datasets/country-codes (PDDL) and own additions (Apache-2.0).',
]);
write('demonym', demonyms(), [
  "Adjectives and nouns made from a country's name, singular and plural.",
  'Source: UK nationalities list by way of github.com/dariusk/corpora (CC0; Open Government Licence) and own additions (Apache-2.0).',
]);
write('first-name', firstNames(), [
  'Given names in Latin script.',
  'Source: github.com/sigpwned/popular-names-by-country-dataset (CC0), github.com/smashew/NameDatabases (Unlicense), github.com/dariusk/corpora (CC0), github.com/unitedstates/congress-legislators (CC0), github.com/fivethirtyeight/data (CC BY 4.0).',
]);
write('city', cities(), [
  'Capitals, and cities over 15,000 people that English public text names often enough.',
  'Source: github.com/datasets/world-cities (CC BY 4.0, credit GeoNames), github.com/datasets/country-codes (PDDL).',
]);
write('party', parties(), [
  'Political parties, English names and well-known short ones.',
  'Source: Party Facts, Döring and Regel 2019 (github.com/hdigital/partyfactsdata, MIT), own additions (Apache-2.0).',
]);
write('body', bodies(), [
  'Known institutions and frameworks: international organisations, agreements, universities, agencies, newspapers, companies.',
  'Source: github.com/confirmordeny/supraverden (CC BY-SA 4.0), github.com/dieghernan/Country-Codes-and-International-Organizations (MIT), github.com/Hipo/university-domains-list (MIT), github.com/dariusk/corpora (CC0), github.com/datasets s-and-p-500-companies, nasdaq-listings, nyse-other-listings (PDDL), github.com/unitedstates/congress-legislators (CC0), own additions (Apache-2.0).',
  'Licence of this file: CC BY-SA 4.0.',
]);
