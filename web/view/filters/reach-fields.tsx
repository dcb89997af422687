import { displayName } from '../../state/display-name.ts';
import { type ComponentRule, type EgoRule, mostSteps } from '../../state/filter.ts';
import { usePage } from '../page.ts';
import type { FieldsProps } from './rule-fields.tsx';

const ways = Array.from({ length: mostSteps }, (_, index) => index + 1);

/** How far from which node: the one of the rule, or the one that is selected now. */
export function EgoFields({ rule, onChange }: FieldsProps<EgoRule>) {
  const nodes = useNodes(rule.node);
  return (
    <div className="filter-row">
      <label>
        Steps
        <select value={rule.distance} onChange={({ target }) => onChange({ ...rule, distance: Number(target.value) })}>
          {ways.map((distance) => (
            <option key={distance}>{distance}</option>
          ))}
        </select>
      </label>
      <label>
        From
        <select value={rule.node} onChange={({ target }) => onChange({ ...rule, node: target.value })}>
          {nodes.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {nodes.length === 1 ? <p className="quiet">Select another node to choose it here.</p> : null}
    </div>
  );
}

/** The largest part, or the one of a node. */
export function ComponentFields({ rule, onChange }: FieldsProps<ComponentRule>) {
  const nodes = useNodes(rule.node);
  return (
    <select
      aria-label="Which part"
      value={rule.node ?? ''}
      onChange={({ target: { value } }) => onChange({ type: rule.type, ...(value !== '' && { node: value }) })}
    >
      <option value="">The largest</option>
      {nodes.map(({ key, name }) => (
        <option key={key} value={key}>
          The one of {name}
        </option>
      ))}
    </select>
  );
}

/** A rule's node and the selected one, with their names. */
function useNodes(own: string | undefined): readonly { readonly key: string; readonly name: string }[] {
  const { graph, state } = usePage();
  const selected = state.selection.type === 'node' ? state.selection.key : undefined;
  const keys = [...new Set([own, selected])].filter((key) => key !== undefined);
  return keys.map((key) => ({
    key,
    name: displayName(graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key, 40),
  }));
}
