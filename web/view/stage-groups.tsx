import { groupColours } from '../state/groups.ts';
import type { Scene } from '../state/scene.ts';

/** What the colours of communities mean: each is named after its most important node. */
export function GroupKey({ scene }: { readonly scene: Scene }) {
  const heads = new Map<number, Scene['nodes'][number]>();
  for (const node of scene.nodes) {
    const head = node.group === undefined ? undefined : heads.get(node.group);
    if (node.group !== undefined && (!head || node.size > head.size)) heads.set(node.group, node);
  }
  const named = Array.from(heads)
    .filter(([group]) => group < groupColours)
    .sort(([a], [b]) => a - b);
  return (
    <ul className="group-key" aria-label="Communities by their most important node">
      {named.map(([group, { label }]) => (
        <li key={group}>
          <span className={`swatch group-${group + 1}`} /> <bdi>{label}</bdi>
        </li>
      ))}
      {heads.size > named.length ? (
        <li>
          <span className="swatch" /> smaller ones
        </li>
      ) : null}
    </ul>
  );
}
