/** Graphs to measure with: as many nodes as asked for and three times the edges, the same for the same number. */
import type { EdgeAttributes, NodeAttributes } from '../../../src/graph/schema.ts';

export interface BenchGraph {
  readonly options: { readonly type: 'directed'; readonly multi: true; readonly allowSelfLoops: false };
  readonly attributes: { readonly schema: '1'; readonly generator: string; readonly documents: readonly string[] };
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

const documentKey = 'document:bench';
/** The node with the most edges; its label, for the search. */
export const hubKey = 'person:0';
export const hubLabel = 'Number 0';

const edgesPerNode = 3;
/** Nodes that belong together stand together, as a layout would have put them. */
const clusterSize = 100;
const sentence = 'Number one met number two.';

/** Few nodes have many edges and many have few; `hub` puts all edges on one node instead. */
export function makeGraph(count: number, shape: 'spread' | 'hub' = 'spread'): BenchGraph {
  const random = seeded(count);
  const clusters = Array.from({ length: Math.ceil(count / clusterSize) }, () => {
    const radius = 100 * Math.sqrt(count) * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  const nodes: BenchGraph['nodes'][number][] = Array.from({ length: count - 1 }, (_, index) => {
    const cluster = clusters[Math.floor(index / clusterSize)] ?? { x: 0, y: 0 };
    const place = { x: cluster.x + 800 * (random() - 0.5), y: cluster.y + 800 * (random() - 0.5) };
    const label = `Number ${index}`;
    const base = { label, aliases: [label, `No. ${index}`], mentions: 1 + Math.floor(9 * random()), ...place };
    if (index % 3 === 0)
      return { key: `person:${index}`, attributes: { kind: 'person', roles: [], surname: String(index), ...base } };
    if (index % 3 === 1) return { key: `institution:${index}`, attributes: { kind: 'institution', ...base } };
    return { key: `framework:${index}`, attributes: { kind: 'framework', ...base } };
  });
  const keys = nodes.map(({ key }) => key);
  nodes.push({
    key: documentKey,
    attributes: {
      kind: 'document',
      label: 'Bench',
      sha256: '',
      text: sentence,
      published: '2024-05-01',
      unattributed: [],
      diagnostics: [],
      x: 0,
      y: 0,
    },
  });
  const edges = Array.from({ length: shape === 'hub' ? count - 2 : count * edgesPerNode }, (_, index) => {
    const near = Math.floor(random() * keys.length);
    // The low numbers come up most: their degree falls as in graphs of people.
    const far =
      random() < 0.7 ? near - (near % clusterSize) + Math.floor(random() * clusterSize) : skewed(random, count);
    const source = shape === 'hub' ? 0 : near;
    const target = shape === 'hub' ? index + 1 : Math.min(far, keys.length - 1);
    return edge(index, keys[source] ?? '', keys[target === source ? (source + 1) % keys.length : target] ?? '');
  });
  return {
    options: { type: 'directed', multi: true, allowSelfLoops: false },
    attributes: { schema: '1', generator: 'bench', documents: [documentKey] },
    nodes,
    edges,
  };
}

const skewed = (random: () => number, count: number): number => Math.floor(count * random() ** 4);

function edge(index: number, source: string, target: string): BenchGraph['edges'][number] {
  const evidence = [
    {
      document: documentKey,
      start: 0,
      end: sentence.length,
      quote: sentence,
      prefix: '',
      suffix: '',
      sentence,
      extractor: 'bench',
    },
  ];
  const basis = index % 4 === 0 ? 'inferred' : 'stated';
  const common = { basis, confidence: 0.5 + (index % 50) / 100, evidence } as const;
  const attributes: EdgeAttributes =
    index % 3 === 0
      ? { kind: 'affiliation', role: 'member', status: 'current', ...common }
      : index % 3 === 1
        ? { kind: 'membership', status: 'member', ...common }
        : { kind: 'relation', type: 'supports', ...common };
  return { key: `edge ${index}`, source, target, attributes };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
