/** Lists of corrections from a seed, most of which apply. */
import type { Correction, EntityKind, Passage } from '../../src/corrections/correction.ts';
import { replay } from '../../src/corrections/replay.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Corrections of `graph`, each made in what those before it leave; one in eight names what was there at first instead. */
export function randomList(seed: number, graph: EntenteGraph, length: number): Correction[] {
  const random = randomFrom(seed);
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const first = graph;
  let now = graph;
  return Array.from({ length }, (_, step): Correction => {
    const from = random() < 0.125 ? first : now;
    const node = oneOf(from.nodes());
    const kind = from.getNodeAttribute(node, 'kind');
    const alike = from.filterNodes((key, other) => key !== node && other.kind === kind);
    const other = random() < 0.9 && alike.length > 0 ? oneOf(alike) : oneOf(from.nodes());
    const edge = from.size > 0 ? oneOf(from.edges()) : 'none';
    const edges = from.edges(node).filter(() => random() < 0.3);
    const named = from.getNodeAttributes(node);
    const passages = [passageIn(from, random)];
    const newKind = oneOf<EntityKind>(['person', 'institution', 'country', 'framework', 'place']);
    const correction = oneOf<Correction>([
      { type: 'rename', node, label: oneOf([`Name ${step}`, ...('aliases' in named ? named.aliases : [])]) },
      { type: 'retype', node, kind: newKind },
      { type: 'merge', into: node, from: [other] },
      { type: 'merge', into: node, from: [...new Set([other, oneOf(from.nodes())])] },
      {
        type: 'split',
        node,
        key: `${kind}:new-${step}`,
        label: `New ${step}`,
        edges,
        aliases: 'aliases' in named ? named.aliases.filter(() => random() < 0.5) : [],
      },
      { type: 'distinct', nodes: [node, other] },
      { type: 'mark', edge, verdict: oneOf(['right', 'wrong'] as const) },
      { type: 'delete-edge', edge },
      ...(step % 4 === 0 ? [{ type: 'delete-node', node } as const] : []),
      {
        type: 'add-node',
        key: `new:${step}`,
        kind: newKind,
        label: `Added ${step}`,
        aliases: ['A'],
        evidence: passages,
      },
      {
        type: 'add-edge',
        source: node,
        target: other,
        fact: oneOf([
          { kind: 'relation', type: 'supports' },
          { kind: 'statement', text: 'so it is said', mode: 'indirect', stance: 'neutral' },
          { kind: 'membership', status: 'member', since: oneOf(['2020', '2021-05', 'May']), until: '2021' },
          { kind: 'affiliation', role: 'adviser', status: oneOf(['current', 'former'] as const) },
        ] as const),
        evidence: passages,
      },
      { type: 'note', on: 'node', key: node, text: `note ${step}` },
      { type: 'note', on: 'edge', key: edge, text: oneOf([`note ${step}`, '']) },
    ]);
    now = replay(now, [correction]).graph;
    return correction;
  });
}

/** A word or two of an article. */
function passageIn(graph: EntenteGraph, random: () => number): Passage {
  const documents = graph.getAttribute('documents');
  const document = documents[Math.floor(random() * documents.length)] ?? '';
  const node = graph.getNodeAttributes(document);
  const text = (node.kind === 'document' && node.text) || '';
  const start = Math.floor(random() * (text.length - 20));
  const end = start + 1 + Math.floor(random() * 19);
  return {
    document,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
  };
}
