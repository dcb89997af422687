/** Corrections in words. Each speaks of things by the names that they had when it was made. */
import type { AddedFact, Correction } from '../../src/corrections/correction.ts';
import type { EdgeAttributes, EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from './display-name.ts';
import { edgeKindWords, isEdgeKind, nodeKindWords } from './kinds.ts';
import { phrase } from './phrase.ts';
import type { Content } from './workspace.ts';

/** What names are looked up in: a node that was merged or deleted is still in the graph that was opened. */
type Known = Pick<Content, 'opened' | 'read'> & { readonly graph: EntenteGraph };

/** Each correction in a few words, in the order of the list. */
export function inWords({ opened, read, graph }: Known, corrections: readonly Correction[]): string[] {
  const graphs = [opened, ...(read ? [read] : []), graph];
  const given = new Map<string, string>();
  const labelOf = (key: string): string | undefined =>
    given.get(key) ?? graphs.find((one) => one.hasNode(key))?.getNodeAttribute(key, 'label');
  return corrections.map((correction) => {
    const words = wordsOf(correction, namesFrom(graphs, labelOf));
    if (correction.type === 'rename') given.set(correction.node, correction.label);
    if (correction.type === 'add-node' || correction.type === 'split') given.set(correction.key, correction.label);
    return words;
  });
}

/** What taking back, or making again, the step between two contents changes. */
export function stepInWords(known: Known, before: Content, after: Content): string {
  if (after.corrections.length > before.corrections.length) {
    const made = inWords(known, after.corrections).slice(before.corrections.length);
    return made.length > 1 ? `${made[0]}, and ${made.length - 1} more` : (made[0] ?? '');
  }
  if (after.corrections.length < before.corrections.length) {
    const at = before.corrections.findIndex((one, index) => after.corrections[index] !== one);
    return `Took back: ${inWords(known, before.corrections)[at]}`;
  }
  if (after.name !== before.name) return `Named this graph “${displayName(after.name, 60)}”`;
  return after.read === before.read ? 'Opened a graph beside this one' : 'Read articles';
}

/** With a full stop, unless one stands at its end already. */
export const asSentence = (words: string): string => (/[.!?…]”?$/.test(words) ? words : `${words}.`);

interface Names {
  readonly node: (key: string) => string;
  readonly fact: (key: string) => string;
}

function namesFrom(graphs: readonly EntenteGraph[], labelOf: (key: string) => string | undefined): Names {
  const node = (key: string): string => quoted(labelOf(key) ?? nameInKey(key));
  const fact = (key: string): string => {
    const graph = graphs.find((one) => one.hasEdge(key));
    if (graph) {
      const [source, target] = graph.extremities(key);
      return between(node(source), graph.getEdgeAttributes(key), node(target));
    }
    const { kind, source, target } = partsOf(key, (end) => labelOf(end) !== undefined);
    return `the ${isEdgeKind(kind) ? edgeKindWords[kind].one : 'fact'} of ${node(source)} and ${node(target)}`;
  };
  return { node, fact };
}

function wordsOf(correction: Correction, names: Names): string {
  switch (correction.type) {
    case 'rename':
      return `Renamed ${names.node(correction.node)} to ${quoted(correction.label)}`;
    case 'retype':
      return `Made ${names.node(correction.node)} ${a(nodeKindWords[correction.kind].one)}`;
    case 'merge':
      return `Merged ${correction.from.map(names.node).join(', ')} into ${names.node(correction.into)}`;
    case 'split':
      return `Split ${quoted(correction.label)} off ${names.node(correction.node)}`;
    case 'distinct':
      return `${names.node(correction.nodes[0])} and ${names.node(correction.nodes[1])} are not the same`;
    case 'mark':
      return `Marked ${correction.verdict}: ${names.fact(correction.edge)}`;
    case 'delete-node':
      return `Deleted ${names.node(correction.node)}`;
    case 'delete-edge':
      return `Deleted: ${names.fact(correction.edge)}`;
    case 'add-node':
      return `Added the ${nodeKindWords[correction.kind].one} ${quoted(correction.label)}`;
    case 'add-edge': {
      const { source, target, fact } = correction;
      return `Added ${a(edgeKindWords[fact.kind].one)}: ${between(names.node(source), asEdge(fact), names.node(target))}`;
    }
    case 'note': {
      const on = correction.on === 'node' ? names.node(correction.key) : names.fact(correction.key);
      return correction.text.trim() === '' ? `Took the note off ${on}` : `Noted on ${on}: ${quoted(correction.text)}`;
    }
  }
}

const quoted = (text: string): string => `“${displayName(text, 60)}”`;
const a = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
const between = (source: string, edge: EdgeAttributes, target: string): string =>
  `${source} ${displayName(phrase(edge), 60)} ${target}`;

/** An added fact as the edge that it will be, as far as words go. */
function asEdge(fact: AddedFact): EdgeAttributes {
  const backing = { basis: 'stated' as const, confidence: 1, evidence: [] };
  return fact.kind === 'statement' ? { ...fact, statementId: '', ...backing } : { ...fact, ...backing };
}

/** The ends in an edge's key: `kind:source->target` and parts that tell parallel edges apart. The longest known target wins. */
function partsOf(key: string, isKnown: (node: string) => boolean): { kind: string; source: string; target: string } {
  const { kind = '', source = '', rest = '' } = /^(?<kind>[a-z]+):(?<source>.+?)->(?<rest>.+)$/.exec(key)?.groups ?? {};
  const parts = rest.split(':');
  for (let length = parts.length; length > 0; length--) {
    const target = parts.slice(0, length).join(':');
    if (isKnown(target)) return { kind, source, target };
  }
  return { kind, source: source || key, target: parts.slice(0, 2).join(':') };
}

/** What a key tells of the name behind it. */
const nameInKey = (key: string): string => key.replace(/^[a-z]+:/, '').replace(/[-_]/g, ' ');
