/**
 * Reader of the linked sentences of Wikipedia's Current events portal: news prose with recent names.
 *
 * A link's article title tells its kind where our lists or the title's own form do; other links and unlinked words in capitals are not scored.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitOf } from '../alignment.ts';
import type { CorpusDocument, TaggedKind } from '../document.ts';
import type { NameTables } from './name-tables.ts';
import { type MarkedSpan, textDocument } from './text-document.ts';

interface Item {
  readonly date: string;
  readonly text: string;
  readonly links: [start: number, end: number, title: string][];
}

export function readCurrentEvents(folder: string, tables: NameTables): CorpusDocument[] {
  const lines = gunzipSync(readFileSync(join(folder, 'events.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  const days = new Map<string, Item[]>();
  for (const line of lines) {
    const item = JSON.parse(line) as Item;
    // Left-over markup would teach marks that articles do not have.
    if (/[*|_[\]]/.test(item.text) || item.links.length === 0) continue;
    days.set(item.date, [...(days.get(item.date) ?? []), item]);
  }
  return [...days].map(([date, items]) => {
    let text = '';
    const spans: MarkedSpan[] = [];
    for (const item of items) {
      for (const [start, end, title] of item.links) {
        const span = markedSpan(item.text, start, end, title, tables);
        if (span) spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
      }
      text += `${item.text.replace(/\n/g, ' ')}\n`;
    }
    return textDocument(`current-events-${date}`, splitOf(date), text, spans, tables);
  });
}

function markedSpan(
  text: string,
  start: number,
  end: number,
  title: string,
  tables: NameTables,
): MarkedSpan | undefined {
  const skipped = /^the /i.test(text.slice(start, end)) ? 4 : 0;
  const name = text.slice(start + skipped, end);
  if (!/^\p{Lu}/u.test(name)) return undefined;
  // A demonym's list is read before the title: "Israeli" links to Israel.
  const kinds: TaggedKind[] = tables.isDemonym(name) ? ['demonym'] : kindsOf(title, name, tables);
  // "President Lee" or "Kyiv's" under a link to a name is more than the name.
  const isPlain = kinds[0] !== 'person' || title.endsWith(name) || title === name;
  return kinds.length > 0 && isPlain ? { start: start + skipped, end, kinds } : undefined;
}

const INSTITUTION_TITLE =
  /(?:^(?:Ministry|Department|Parliament|Supreme Court|Government|Cabinet|University|House|Bank|Federal Bureau|Office|Court) of )|(?: (?:Party|Ministry|University|Armed Forces|Army|Navy|Air Force|Police|Agency|Commission|Council|Senate|Parliament|Court|Institute|Association|Authority|Bank|Corporation|Organization|Organisation|Union|Committee|Airlines|Central Command|Guard Corps)$)/;
const EVENT_TITLE =
  /\b(?:election|elections|referendum|war|attack|attacks|crash|earthquake|protests|Olympics|World Cup|Championship|summit)$/;
const FRAMEWORK_TITLE =
  /Agreement|Treaty|Pact|Accord|Initiative|Partnership|Convention|Protocol|Framework|Charter|Group of|G7|G20|BRICS|Quad|Forum|Area|Statute|Plan/;
const OFFICE_TITLE =
  /^(?:President|Prime Minister|King|Queen|Vice President|Governor|Mayor|Speaker|Chancellor|Secretary|Minister|Premier) (?:of|for) /;

function kindsOf(title: string, name: string, tables: NameTables): TaggedKind[] {
  if (OFFICE_TITLE.test(title) || EVENT_TITLE.test(title)) return [];
  // A link's words may mean something else than its article ("Kremlin" -> Government of Russia): institutions by title form, the rest by exact name.
  if (tables.isCountry(title)) return tables.isCountry(name) ? ['country'] : [];
  if (tables.isBody(title)) return FRAMEWORK_TITLE.test(title) ? ['institution', 'framework'] : ['institution'];
  // "Police" alone may link to a body's article and name none.
  if (INSTITUTION_TITLE.test(title))
    return name === title || / /.test(name) || /^\p{Lu}+$/u.test(name) ? ['institution'] : [];
  if (tables.isCity(title)) return name === title || title.startsWith(`${name},`) ? ['place'] : [];
  return tables.isPersonLike(title) ? ['person'] : [];
}
