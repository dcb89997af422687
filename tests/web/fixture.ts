/**
 * A hand-made graph of two short invented articles, in the form that the pipeline writes. Offsets come from searching the
 * text, so that every quote stands where its evidence says.
 */
import type { EdgeAttributes, Evidence, NodeAttributes } from '../../src/graph/schema.ts';

const compactText = `Four Pacific partners sign the Coral Compact

By Nadia Brandt

WELLINGTON, 3 May 2024 - Japan, Australia and New Zealand signed the Coral Compact on Friday, a pact on clean shipping that its backers call overdue. The compact's members include Japan, Australia and New Zealand, while Chile takes part as an observer.

"We did not come here to draw a line across the ocean," said Mere Tautahi, trade minister of New Zealand. "We came to keep it open."

Kenji Morita, a former shipping executive who now leads the Harbour Institute in Tokyo, was less sure. The compact, he said, would "cost small ports more than it saves them" unless Australia pays its share.

China has not joined. Its government urged the four to explain what the compact asks of others. A regional diplomat, who asked not to be named, called the text "thin".

Ana Reyes, an adviser at the Harbour Institute, told reporters that Fiji wants to join the Coral Compact next year. She praised Japan for opening its fund to late arrivals.`;

const fijiText = `Fiji applies to the Coral Compact

SUVA, 20 January 2025 - Fiji applied to join the Coral Compact on Monday. Chile, an observer since the signing, welcomed the step.

Mere Tautahi, who left New Zealand's government in November, called it "the best news in months". Ana Reyes of the Harbour Institute said Fiji should expect a slow reply.`;

export const compactKey = 'document:coral-compact-signed';
export const fijiKey = 'document:fiji-applies';

interface FixtureNode {
  key: string;
  attributes: NodeAttributes;
}
interface FixtureEdge {
  key: string;
  source: string;
  target: string;
  attributes: EdgeAttributes;
}
export interface Fixture {
  options: { type: 'directed'; multi: true; allowSelfLoops: false };
  attributes: { schema: '1'; generator: string; documents: string[] };
  nodes: FixtureNode[];
  edges: FixtureEdge[];
}

/** The graph; a fresh copy each time, so that a test may change it. */
export function fixtureGraph(): Fixture {
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    attributes: { schema: '1', generator: 'entente 0.1.0', documents: [compactKey, fijiKey] },
    nodes: nodes(),
    edges: edges(),
  };
}

/** Evidence for words that stand once in an article. */
function evidenceFor(document: string, quote: string, extractor = 'fixture'): Evidence {
  const text = document === compactKey ? compactText : fijiText;
  const start = text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0)
    throw new Error(`"${quote}" does not stand once in ${document}.`);
  const end = start + quote.length;
  const from = Math.max(
    text.lastIndexOf('\n', start) + 1,
    text.lastIndexOf('. ', start) + 2 * Number(text.lastIndexOf('. ', start) >= 0),
  );
  const stop = text.slice(end).search(/\.|\n|$/);
  return {
    document,
    start,
    end,
    quote,
    prefix: text.slice(Math.max(0, start - 20), start),
    suffix: text.slice(end, end + 20),
    sentence: text.slice(Math.min(from, start), end + stop + 1).trim(),
    extractor,
  };
}

function nodes(): FixtureNode[] {
  const place = (index: number, radius: number) => ({
    x: Math.round(radius * Math.cos(index * 0.9)),
    y: Math.round(radius * Math.sin(index * 0.9)),
  });
  const person = (key: string, label: string, surname: string, roles: string[], aliases: string[], index: number) => ({
    key,
    attributes: {
      kind: 'person' as const,
      label,
      surname,
      roles,
      aliases: [label, ...aliases],
      mentions: 3,
      ...place(index, 60),
    },
  });
  const country = (iso2: string, label: string, aliases: string[], index: number, background = false) => ({
    key: `country:${iso2}`,
    attributes: {
      kind: 'country' as const,
      label,
      iso2,
      demonyms: [],
      aliases: [label, ...aliases],
      mentions: background ? 0 : 2,
      ...(background ? { basis: 'background' as const } : {}),
      ...place(index, 100),
    },
  });
  return [
    {
      key: 'framework:coral-compact',
      attributes: {
        kind: 'framework',
        label: 'Coral Compact',
        class: 'agreement',
        aliases: ['Coral Compact', 'the compact', 'CC-SHIP'],
        aliasEvidence: [
          { name: 'Coral Compact', evidence: evidenceFor(compactKey, 'signed the Coral Compact on Friday') },
        ],
        mentions: 8,
        x: 0,
        y: 0,
      },
    },
    person('person:mere-tautahi', 'Mere Tautahi', 'Tautahi', ['trade minister'], ['Tautahi'], 1),
    person('person:kenji-morita', 'Kenji Morita', 'Morita', ['head'], ['Morita', 'he'], 3),
    person('person:ana-reyes', 'Ana Reyes', 'Reyes', ['adviser'], ['Reyes', 'She'], 5),
    country('NZ', 'New Zealand', ['Aotearoa'], 0.4),
    country('JP', 'Japan', ['Nippon'], 2),
    country('AU', 'Australia', ['Canberra'], 4),
    country('CL', 'Chile', [], 6),
    country('FJ', 'Fiji', [], 5.4),
    country('CN', 'China', ['Beijing', "People's Republic of China"], 3),
    country('PE', 'Peru', [], 6.6, true),
    {
      key: 'institution:harbour-institute',
      attributes: {
        kind: 'institution',
        label: 'Harbour Institute',
        class: 'think tank',
        aliases: ['Harbour Institute'],
        mentions: 3,
        ...place(4, 75),
      },
    },
    {
      key: compactKey,
      attributes: {
        kind: 'document',
        label: 'Four Pacific partners sign the Coral Compact',
        title: 'Four Pacific partners sign the Coral Compact',
        byline: 'Nadia Brandt',
        published: '2024-05-03',
        sha256: '0'.repeat(64),
        text: compactText,
        unattributed: [
          {
            text: 'thin',
            source: 'A regional diplomat',
            evidence: [evidenceFor(compactKey, 'called the text "thin"')],
          },
        ],
        diagnostics: [],
        x: 40,
        y: 40,
      },
    },
    {
      key: fijiKey,
      attributes: {
        kind: 'document',
        label: 'Fiji applies to the Coral Compact',
        title: 'Fiji applies to the Coral Compact',
        published: '2025-01-20',
        sha256: '1'.repeat(64),
        text: fijiText,
        unattributed: [],
        diagnostics: [],
        x: -45,
        y: 55,
      },
    },
  ];
}

function edges(): FixtureEdge[] {
  const compact = 'framework:coral-compact';
  const member = (iso2: string, status: 'member' | 'observer' | 'candidate' | 'non-member', evidence: Evidence[]) => ({
    key: `membership|country:${iso2}|${compact}|${status}`,
    source: `country:${iso2}`,
    target: compact,
    attributes: { kind: 'membership' as const, status, basis: 'stated' as const, confidence: 0.94, evidence },
  });
  const said = (
    id: string,
    speaker: string,
    targets: string[],
    attributes: {
      text: string;
      mode: 'direct' | 'indirect' | 'mixed';
      stance: 'support' | 'oppose' | 'neutral';
      cue: string;
    },
    evidence: Evidence[],
    confidence = 0.9,
  ) =>
    targets.map((target) => ({
      key: `statement|${speaker}|${target}|${id}`,
      source: speaker,
      target,
      attributes: {
        kind: 'statement' as const,
        statementId: id,
        ...attributes,
        basis: 'stated' as const,
        confidence,
        evidence,
      },
    }));
  return [
    member('JP', 'member', [evidenceFor(compactKey, "The compact's members include Japan, Australia and New Zealand")]),
    member('AU', 'member', [evidenceFor(compactKey, 'members include Japan, Australia and New Zealand')]),
    member('NZ', 'member', [evidenceFor(compactKey, "compact's members include Japan, Australia and New Zealand")]),
    member('CL', 'observer', [
      evidenceFor(compactKey, 'Chile takes part as an observer'),
      evidenceFor(fijiKey, 'Chile, an observer since the signing'),
    ]),
    member('FJ', 'candidate', [evidenceFor(fijiKey, 'Fiji applied to join the Coral Compact on Monday')]),
    member('CN', 'non-member', [evidenceFor(compactKey, 'China has not joined')]),
    {
      key: 'affiliation|person:mere-tautahi|country:NZ|trade minister',
      source: 'person:mere-tautahi',
      target: 'country:NZ',
      attributes: {
        kind: 'affiliation',
        role: 'trade minister',
        status: 'current',
        basis: 'stated',
        confidence: 0.97,
        evidence: [evidenceFor(compactKey, 'Mere Tautahi, trade minister of New Zealand', 'apposition-role')],
      },
    },
    {
      key: 'affiliation|person:mere-tautahi|country:NZ||former',
      source: 'person:mere-tautahi',
      target: 'country:NZ',
      attributes: {
        kind: 'affiliation',
        role: '',
        status: 'former',
        until: '2024-11',
        basis: 'inferred',
        confidence: 0.71,
        evidence: [evidenceFor(fijiKey, "Mere Tautahi, who left New Zealand's government in November", 'left-body')],
      },
    },
    {
      key: 'affiliation|person:kenji-morita|institution:harbour-institute|head',
      source: 'person:kenji-morita',
      target: 'institution:harbour-institute',
      attributes: {
        kind: 'affiliation',
        role: 'head',
        status: 'current',
        basis: 'inferred',
        confidence: 0.83,
        evidence: [evidenceFor(compactKey, 'now leads the Harbour Institute in Tokyo', 'leads-body')],
      },
    },
    {
      key: 'affiliation|person:ana-reyes|institution:harbour-institute|adviser',
      source: 'person:ana-reyes',
      target: 'institution:harbour-institute',
      attributes: {
        kind: 'affiliation',
        role: 'adviser',
        status: 'current',
        basis: 'stated',
        confidence: 0.96,
        evidence: [
          evidenceFor(compactKey, 'Ana Reyes, an adviser at the Harbour Institute'),
          evidenceFor(fijiKey, 'Ana Reyes of the Harbour Institute'),
        ],
      },
    },
    ...said(
      's1',
      'person:mere-tautahi',
      [compactKey],
      {
        text: 'We did not come here to draw a line across the ocean. We came to keep it open.',
        mode: 'direct',
        stance: 'neutral',
        cue: 'said',
      },
      [
        evidenceFor(compactKey, 'We did not come here to draw a line across the ocean'),
        evidenceFor(compactKey, 'We came to keep it open.'),
      ],
    ),
    ...said(
      's2',
      'person:kenji-morita',
      [compact, 'country:AU'],
      {
        text: 'The compact would "cost small ports more than it saves them" unless Australia pays its share.',
        mode: 'mixed',
        stance: 'oppose',
        cue: 'said',
      },
      [evidenceFor(compactKey, 'would "cost small ports more than it saves them" unless Australia pays its share')],
      0.88,
    ),
    ...said(
      's3',
      'person:ana-reyes',
      ['country:FJ', compact],
      { text: 'Fiji wants to join the Coral Compact next year.', mode: 'indirect', stance: 'neutral', cue: 'told' },
      [evidenceFor(compactKey, 'Fiji wants to join the Coral Compact next year')],
    ),
    ...said(
      's4',
      'person:ana-reyes',
      ['country:JP'],
      {
        text: 'praised Japan for opening its fund to late arrivals',
        mode: 'indirect',
        stance: 'support',
        cue: 'praised',
      },
      [evidenceFor(compactKey, 'praised Japan for opening its fund to late arrivals')],
    ),
    ...said(
      's5',
      'person:ana-reyes',
      ['country:FJ'],
      { text: 'Fiji should expect a slow reply.', mode: 'indirect', stance: 'neutral', cue: 'said' },
      [evidenceFor(fijiKey, 'Fiji should expect a slow reply')],
    ),
    ...said(
      's6',
      'country:CN',
      [compact],
      {
        text: 'urged the four to explain what the compact asks of others',
        mode: 'indirect',
        stance: 'neutral',
        cue: 'urged',
      },
      [evidenceFor(compactKey, 'urged the four to explain what the compact asks of others')],
      0.76,
    ),
    {
      key: `membership|country:PE|${compact}|observer|background`,
      source: 'country:PE',
      target: compact,
      attributes: {
        kind: 'membership',
        status: 'observer',
        since: '2024-09-01',
        basis: 'background',
        confidence: 1,
        source: 'Coral Compact secretariat, list of parties, checked 2025',
        evidence: [],
      },
    },
  ];
}
