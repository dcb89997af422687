import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/document/read-text.ts';
import { extractContext } from '../../src/extract/context.ts';
import { membershipsOf } from '../../src/extract/membership/memberships.ts';
import { annotate } from '../../src/language/annotate.ts';
import { type LanguageModel, openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { resolve } from '../../src/resolve/resolve.ts';

let model: LanguageModel;
beforeAll(async () => {
  const data = new URL('../../data', import.meta.url).pathname;
  model = await openLanguageModel(await readLanguageResources(data), await nodeRuntime());
}, 60_000);
afterAll(() => model.close());

/** The memberships of a text, one a line: "Peru member Lake Pact 2004..". */
async function read(text: string): Promise<string[]> {
  const document = readText(text, { id: 'text', date: '2024-05-06' });
  const layers = await annotate(document, model);
  const entities = resolve(document, layers);
  return membershipsOf(extractContext(document, layers, entities)).map(({ from, to, status, since, until }) => {
    const [member, body] = [entities.entities[from]?.label, entities.entities[to]?.label];
    return `${member} ${status} ${body}${since || until ? ` ${since ?? ''}..${until ?? ''}` : ''}`;
  });
}

const all = (members: string, rest: string): string[] => members.split(', ').map((member) => `${member} ${rest}`);

const PROMISES: readonly (readonly [title: string, text: string, lines: readonly string[]])[] = [
  [
    'who acts in a clause about another noun is not in the body',
    'The Lake Pact is meant for a region where Peru has become the largest partner.',
    [],
  ],
  [
    'support for a membership tells that it is not there yet',
    'Ana Torres has expressed support for Samoa’s membership of the Lake Pact.',
    ['Samoa candidate Lake Pact'],
  ],
  [
    'words say how the parties of their own clause stand, not those of the next',
    'Samoa, a member of the Lake Pact, says it may join the Sea Union.',
    ['Samoa member Lake Pact', 'Samoa candidate Sea Union'],
  ],
  [
    'leaving one body to found another is both',
    'Fiji and Peru left the Lake Pact in 2020 to found the River Alliance.',
    [...all('Fiji, Peru', 'former Lake Pact ..2020'), ...all('Fiji, Peru', 'founder River Alliance')],
  ],
  ['what somebody ought to do is left open', 'Peru should join the Lake Pact, an economist said.', []],
  ['a condition is left open', 'If Peru joins the Lake Pact, Chile will leave.', []],
  ['a question is left open', 'Has Peru joined the Lake Pact?', []],
  ['what is denied in another clause is left open', 'Peru denied that it belonged to the Lake Pact.', []],
  ['"no longer" is over', 'Peru no longer belongs to the Lake Pact.', ['Peru former Lake Pact']],
  ['what has yet to be done is not done', 'Peru has yet to join the Lake Pact.', ['Peru non-member Lake Pact']],
  [
    'what is signed and not ratified is on its way',
    'Peru and Chile have signed the Lake Pact but not ratified it.',
    all('Peru, Chile', 'candidate Lake Pact'),
  ],
  [
    'an observer may apply to be more',
    'Peru, an observer in the Lake Pact, hopes to become a member.',
    ['Peru observer Lake Pact', 'Peru candidate Lake Pact'],
  ],
  [
    '"as have" brings in others',
    'Peru has applied to join the Lake Pact, as have Chile and Fiji.',
    all('Peru, Chile, Fiji', 'candidate Lake Pact'),
  ],
  [
    'a list goes on with a year for each',
    'Samoa joined the Lake Pact in 1995, Peru and Chile in 1997.',
    ['Samoa member Lake Pact 1995..', ...all('Peru, Chile', 'member Lake Pact 1997..')],
  ],
  [
    'each body has its own year',
    'Peru joined the Lake Pact in 2004 and the Sea Union in 2010.',
    ['Peru member Lake Pact 2004..', 'Peru member Sea Union 2010..'],
  ],
  [
    'a date without its year is the last before the article',
    'Peru has been a member of the Lake Pact since December.',
    ['Peru member Lake Pact 2023-12..'],
  ],
  ['"all but" takes one out', 'All but Chile take part in the Lake Pact.', ['Chile non-member Lake Pact']],
  [
    '"all three" are the last list of three',
    'Peru, Chile and Fiji belong to the Lake Pact. All three have applied to the Sea Union.',
    [...all('Peru, Chile, Fiji', 'member Lake Pact'), ...all('Peru, Chile, Fiji', 'candidate Sea Union')],
  ],
  [
    '"its members" are those of the body spoken of',
    'The Lake Pact met on Friday. Its members include Peru and Chile.',
    all('Peru, Chile', 'member Lake Pact'),
  ],
  [
    'a president who signs does so for the country',
    'Peruvian President Ana Torres signed the Lake Pact on Monday.',
    ['Peru member Lake Pact'],
  ],
  ['bodies in one list are not members of each other', 'The Sea Union, the Lake Pact and Peru sent envoys.', []],
  [
    'a lawmaker for a party is a member, its leader leads it',
    'Harbour Party leader Ana Torres met Luis Roca, a lawmaker for the Harbour Party.',
    ['Ana Torres leader Harbour Party', 'Luis Roca member Harbour Party'],
  ],
];

describe('memberships', () => {
  for (const [title, text, lines] of PROMISES)
    it(title, async () => {
      expect(new Set(await read(text))).toEqual(new Set(lines));
    });
});
