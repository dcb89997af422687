/** Two short reports of an invented pact, in our own words, for the tests of graph, exports and queries. */
import type { Background } from '../../src/graph/background.ts';
import type { ArticleSketch } from './fixture.ts';

export const MAY: ArticleSketch = {
  id: 'pact-in-may',
  meta: { title: 'Coastal Pact opens', published: '2022-05-24', publisher: 'The Quay' },
  marked: [
    '{Chile|country:CL}, {Peru|country:PE} and {Fiji|country:FJ} are members of the {Coastal Pact|framework:coastal-pact}, which {Japan|country:JP} leads.',
    '{Ana Lopes|person:ana-lopes}, a senior fellow at the {Tide Institute|institution:tide-institute}, said the {Pact|framework:coastal-pact} is open to {Brazil|country:BR}.',
    'One diplomat said talks were slow.',
  ].join('\n'),
  attributes: {
    'country:CL': { iso2: 'CL', iso3: 'CHL', demonyms: ['Chilean'] },
    'framework:coastal-pact': { acronym: 'CP', class: 'trade agreement' },
  },
  facts: [
    { kind: 'membership', from: 'country:CL', to: 'framework:coastal-pact', confidence: 0.8 },
    { kind: 'membership', from: 'country:PE', to: 'framework:coastal-pact' },
    {
      kind: 'membership',
      from: 'country:JP',
      to: 'framework:coastal-pact',
      status: 'leader',
      says: 'which Japan leads',
    },
    {
      kind: 'affiliation',
      from: 'person:ana-lopes',
      to: 'institution:tide-institute',
      role: 'senior fellow',
      says: 'a senior fellow at the Tide Institute',
    },
    {
      kind: 'statement',
      speakers: ['person:ana-lopes'],
      about: ['framework:coastal-pact', 'country:BR'],
      content: 'the Pact is open to Brazil',
      cue: 'said',
      mode: 'indirect',
    },
    { kind: 'statement', content: 'talks were slow', source: 'One diplomat', cue: 'said', mode: 'indirect' },
  ],
};

export const JULY: ArticleSketch = {
  id: 'pact-in-july',
  meta: { title: 'Peru leaves', published: '2022-07-02' },
  marked: [
    '{Peru|country:PE} left the {Coastal Pact|framework:coastal-pact}, and {Chile|country:CL} is still a member.',
    '{Ana Lopes|person:ana-lopes}, former adviser to {Chile|country:CL}, called it a mistake.',
  ].join('\n'),
  attributes: { 'framework:coastal-pact': { acronym: 'CP', class: 'trade agreement' } },
  facts: [
    { kind: 'membership', from: 'country:PE', to: 'framework:coastal-pact', status: 'former' },
    { kind: 'membership', from: 'country:CL', to: 'framework:coastal-pact', confidence: 0.7 },
    {
      kind: 'affiliation',
      from: 'person:ana-lopes',
      to: 'country:CL',
      role: 'adviser',
      status: 'former',
      says: 'former adviser to Chile',
    },
    {
      kind: 'statement',
      speakers: ['person:ana-lopes'],
      content: 'called it a mistake',
      mode: 'mixed',
      stance: 'oppose',
    },
  ],
};

/** A table that knows one more member from the end of May on. */
export const TABLES: Background = {
  membersOf: (body) =>
    body === 'framework:coastal-pact'
      ? {
          source: 'Text of the pact',
          checked: '2026',
          members: [
            { key: 'country:CL', status: 'member', since: '2022-05-23' },
            { key: 'country:TO', status: 'member', since: '2022-05-26' },
            { key: 'institution:unheard-of', status: 'observer' },
          ],
        }
      : undefined,
  countryOf: (key) =>
    key === 'country:TO' ? { label: 'Tonga', iso2: 'TO', iso3: 'TON', demonyms: ['Tongan'] } : undefined,
};
