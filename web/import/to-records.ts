/** From what a format's reader gives to the records of a graph of ours, and a word on all that had to be changed or left out. */
import { edgeKeyOf } from '../../src/graph/edge-key-of.ts';
import { type GraphRecords, isUsableKey } from '../../src/graph/from-json.ts';
import { byCodeUnit } from '../../src/graph/keys.ts';
import type { EdgeAttributes, Extra, NodeAttributes } from '../../src/graph/schema.ts';
import { GENERATOR } from '../reading/generator.ts';
import type { ForeignGraph } from './foreign.ts';
import { ourNames } from './our-names.ts';
import { readEdge } from './read-edge.ts';
import { readNode } from './read-node.ts';

export interface Imported {
  readonly records: GraphRecords;
  /** Sentences for the person who opened the file, most telling first. */
  readonly notices: readonly string[];
}

/** What stands for the rule that found a piece of evidence, since tables do not name it. */
const extractor = 'import';

export function toRecords(foreign: ForeignGraph): Imported {
  const rename = ourNames(foreign);
  const counts = new Map<Trouble, number>();
  const count = (trouble: Trouble, by = 1): void => void counts.set(trouble, (counts.get(trouble) ?? 0) + by);

  const nodes = new Map<string, NodeAttributes>();
  for (const node of foreign.nodes) {
    const key = usableKey(node.id ?? node.label);
    if (key === undefined) count('nodeWithoutId');
    else if (nodes.has(key)) count('nodeTwice');
    else nodes.set(key, withExtra(readNode(node, key, extractor), rename.ofNode));
  }

  const edges = new Map<string, GraphRecords['edges'][number]>();
  for (const edge of foreign.edges) {
    const [source, target] = [usableKey(edge.source), usableKey(edge.target)];
    const from = source === undefined ? undefined : nodes.get(source);
    const to = target === undefined ? undefined : nodes.get(target);
    if (source === undefined || target === undefined) count('edgeWithoutEnds');
    else if (!from || !to) count('edgeToNowhere');
    else if (source === target) count('loop');
    else {
      if (edge.undirected) count('undirected');
      const { attributes, incomplete } = readEdge(edge, from.kind, to.kind, extractor);
      if (incomplete) count('incomplete');
      const key = freeKey(edges, edge.id, source, target, attributes);
      edges.set(key, { key, source, target, attributes: withExtra(attributes, rename.ofEdge) });
    }
  }
  if (foreign.hyperedges > 0) count('hyperedge', foreign.hyperedges);
  const lost = new Set<string>();
  for (const { attributes } of edges.values())
    for (const { document } of attributes.evidence) if (nodes.get(document)?.kind !== 'document') lost.add(document);
  if (lost.size > 0) count('lostArticle', lost.size);

  return {
    records: {
      attributes: { schema: '1', generator: GENERATOR, documents: documentsOf(nodes) },
      nodes: [...nodes].map(([key, attributes]) => ({ key, attributes })),
      edges: [...edges.values()],
    },
    notices: TROUBLES.flatMap(([trouble, say]) => {
      const number = counts.get(trouble);
      return number === undefined ? [] : [say(number)];
    }),
  };
}

const withExtra = <Some extends { readonly extra?: Extra }>(attributes: Some, rename: (extra: Extra) => Extra): Some =>
  attributes.extra ? { ...attributes, extra: rename(attributes.extra) } : attributes;

const usableKey = (key: string | undefined): string | undefined =>
  key === undefined || isUsableKey(key) ? key : `node:${key}`;

/** The file's own id, unless another edge has it: some programs number the parallel edges of each pair anew. Else one by its content. */
function freeKey(
  taken: ReadonlyMap<string, unknown>,
  id: string | undefined,
  source: string,
  target: string,
  attributes: EdgeAttributes,
): string {
  if (id !== undefined && !taken.has(id)) return id;
  const key = edgeKeyOf(source, target, attributes) + (id === undefined ? '' : `:${id}`);
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key}~${number}`;
  return free;
}

function documentsOf(nodes: ReadonlyMap<string, NodeAttributes>): string[] {
  const documents = [...nodes].flatMap(([key, node]) =>
    node.kind === 'document' ? [{ key, published: node.published ?? '' }] : [],
  );
  return documents
    .sort((a, b) => byCodeUnit(a.published, b.published) || byCodeUnit(a.key, b.key))
    .map(({ key }) => key);
}

type Trouble =
  | 'undirected'
  | 'loop'
  | 'hyperedge'
  | 'nodeWithoutId'
  | 'nodeTwice'
  | 'edgeWithoutEnds'
  | 'edgeToNowhere'
  | 'incomplete'
  | 'lostArticle';

const some = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
const is = (number: number): string => (number === 1 ? 'is' : 'are');
const was = (number: number): string => (number === 1 ? 'was' : 'were');

const TROUBLES: readonly (readonly [Trouble, (number: number) => string])[] = [
  ['loop', (n) => `${some(n, 'edge')} from a node to itself ${was(n)} left out.`],
  ['hyperedge', (n) => `${some(n, 'edge')} between more than two nodes ${was(n)} left out.`],
  ['edgeToNowhere', (n) => `${some(n, 'edge')} whose ends are not in the file ${was(n)} left out.`],
  ['edgeWithoutEnds', (n) => `${some(n, 'edge')} without a source or a target ${was(n)} left out.`],
  ['nodeWithoutId', (n) => `${some(n, 'node')} without an id ${was(n)} left out.`],
  ['nodeTwice', (n) => `${some(n, 'node')} with the id of an earlier one ${was(n)} left out.`],
  [
    'undirected',
    (n) => `${some(n, 'undirected edge')} ${is(n)} drawn in the direction of the file, and marked “undirected”.`,
  ],
  [
    'incomplete',
    (n) =>
      `${some(n, 'edge')} of a kind known here came without the words or details that it needs, and ${is(n)} shown as ${n === 1 ? 'another link' : 'other links'}.`,
  ],
  [
    'lostArticle',
    (n) =>
      `${some(n, 'article')} that edges quote from ${is(n)} not in the file: the quotations are shown, the articles cannot be opened.`,
  ],
];
