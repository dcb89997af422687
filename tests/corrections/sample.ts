/** A graph to correct, made by hand: two articles that call one minister by two names, with keys as the pipeline gives them. */
import { emptyGraph } from '../../src/graph/build.ts';
import { edgeKeyOf } from '../../src/graph/edge-key-of.ts';
import { evidenceOf } from '../../src/graph/evidence.ts';
import type { EdgeAttributes, EntenteGraph, Evidence, NodeAttributes } from '../../src/graph/schema.ts';

export const first = 'document:first';
export const second = 'document:second';

export const texts: Readonly<Record<string, string>> = {
  [first]:
    'Mira Solberg, the trade minister of Norway, said the Harbour Accord would open ports. Norway joined the Harbour Accord in 2021.',
  [second]:
    'Minister M. Solberg praised the Harbour Accord. Ole Dahl of the Port Council opposes it. Dahl said Solberg was wrong.',
};

export function evidence(document: string, quote: string, extractor = 'test'): Evidence {
  const text = texts[document] ?? '';
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The sample does not say: ${quote}`);
  return evidenceOf({ text }, [], document, { start, end: start + quote.length }, extractor);
}

const entity = { aliases: [], mentions: 1 };

const nodes: Readonly<Record<string, NodeAttributes>> = {
  'country:NO': { kind: 'country', label: 'Norway', demonyms: [], ...entity },
  [first]: {
    kind: 'document',
    label: 'First',
    title: 'First',
    published: '2024-05-01',
    sha256: 'a'.repeat(64),
    text: texts[first] ?? '',
    unattributed: [],
    diagnostics: [],
  },
  [second]: {
    kind: 'document',
    label: 'Second',
    title: 'Second',
    published: '2024-06-01',
    sha256: 'b'.repeat(64),
    text: texts[second] ?? '',
    unattributed: [],
    diagnostics: [],
  },
  'framework:harbour-accord': { kind: 'framework', label: 'Harbour Accord', ...entity },
  'institution:port-council': { kind: 'institution', label: 'Port Council', ...entity },
  'person:m-solberg': {
    kind: 'person',
    label: 'M. Solberg',
    aliases: ['Solberg'],
    aliasEvidence: [{ name: 'Solberg', evidence: evidence(second, 'Solberg') }],
    roles: [],
    mentions: 2,
  },
  'person:mira-solberg': {
    kind: 'person',
    label: 'Mira Solberg',
    roles: ['trade minister'],
    surname: 'Solberg',
    ...entity,
  },
  'person:ole-dahl': { kind: 'person', label: 'Ole Dahl', roles: [], ...entity },
};

const backed = (document: string, quote: string) => ({
  basis: 'stated' as const,
  confidence: 0.8,
  evidence: [evidence(document, quote)],
});
const said = (statementId: string, text: string, document: string, quote: string): EdgeAttributes => ({
  kind: 'statement',
  statementId,
  text,
  mode: 'indirect',
  stance: 'neutral',
  ...backed(document, quote),
});

const edges: readonly (readonly [string, string, EdgeAttributes])[] = [
  [
    'person:mira-solberg',
    'country:NO',
    {
      kind: 'affiliation',
      role: 'trade minister',
      status: 'current',
      ...backed(first, 'Mira Solberg, the trade minister of Norway'),
    },
  ],
  [
    'person:m-solberg',
    'country:NO',
    { kind: 'affiliation', role: 'trade minister', status: 'current', ...backed(second, 'Minister M. Solberg') },
  ],
  [
    'person:mira-solberg',
    'framework:harbour-accord',
    said('s-1', 'the Harbour Accord would open ports', first, 'the Harbour Accord would open ports'),
  ],
  [
    'person:m-solberg',
    'framework:harbour-accord',
    said('s-2', 'praised the Harbour Accord', second, 'praised the Harbour Accord'),
  ],
  ['person:ole-dahl', 'person:m-solberg', said('s-3', 'Solberg was wrong', second, 'Solberg was wrong')],
  [
    'person:ole-dahl',
    'institution:port-council',
    { kind: 'affiliation', role: '', status: 'current', ...backed(second, 'Ole Dahl of the Port Council') },
  ],
  [
    'country:NO',
    'framework:harbour-accord',
    {
      kind: 'membership',
      status: 'member',
      since: '2021',
      ...backed(first, 'Norway joined the Harbour Accord in 2021'),
    },
  ],
];

/** A new one each time: graphology keeps the very objects that it is given. */
export function sampleGraph(): EntenteGraph {
  const graph = emptyGraph({ schema: '1', generator: 'test', documents: [first, second] });
  for (const [key, node] of Object.entries(nodes).sort(([a], [b]) => (a < b ? -1 : 1))) graph.addNode(key, { ...node });
  const keyed = edges.map(([source, target, attributes]) => ({
    key: edgeKeyOf(source, target, attributes),
    source,
    target,
    attributes,
  }));
  for (const { key, source, target, attributes } of keyed.sort((a, b) => (a.key < b.key ? -1 : 1)))
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  return graph;
}

export const minister = 'affiliation:person:mira-solberg->country:NO:trade-minister';
export const membership = 'membership:country:NO->framework:harbour-accord:member:2021';
