import { displayName } from '../state/display-name.ts';
import { select, showPane } from '../state/explorer.ts';
import { KindIcon } from './icons.tsx';
import { usePage } from './page.ts';

/** A node's shape and name; a click selects it. */
export function NodeButton({ node }: { readonly node: string }) {
  const { graph, change } = usePage();
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
