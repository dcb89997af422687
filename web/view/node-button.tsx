import type { EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from '../state/display-name.ts';
import { type Change, select, showPane } from '../state/explorer.ts';
import { KindIcon } from './icons.tsx';

interface Props {
  readonly graph: EntenteGraph;
  readonly node: string;
  readonly change: (change: Change) => void;
}

/** A node's shape and name; a click selects it. */
export function NodeButton({ graph, node, change }: Props) {
  const attributes = graph.getNodeAttributes(node);
  return (
    <button
      type="button"
      className="node-button"
      onClick={() => {
        change(select({ type: 'node', key: node }));
        change(showPane('facts'));
      }}
    >
      <KindIcon kind={attributes.kind} hollow={'basis' in attributes && attributes.basis === 'background'} />
      <bdi>{displayName(attributes.label, 80)}</bdi>
    </button>
  );
}

/** Names of nodes as one phrase, "A, B and C". */
export function nodeNames(graph: EntenteGraph, nodes: readonly string[]): string {
  const names = nodes.map((node) => displayName(graph.getNodeAttribute(node, 'label'), 60));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
