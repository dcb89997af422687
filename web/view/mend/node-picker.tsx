import { useId, useState } from 'react';
import { displayName } from '../../state/display-name.ts';
import { nodeKindWords } from '../../state/kinds.ts';
import { search } from '../../state/search.ts';
import { KindIcon } from '../icons.tsx';
import { usePage } from '../page.ts';

interface Props {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (nodes: readonly string[]) => void;
  /** More than one may be chosen. */
  readonly multiple?: boolean;
  /** Which nodes may be chosen. */
  readonly accept?: (node: string) => boolean;
  /** Offered before anything is searched for, each with why it is. */
  readonly suggested?: ReadonlyMap<string, string>;
}

const most = 7;

/** Chooses nodes by searching for their names: a field, and a radio button or checkbox for each name found. */
export function NodePicker({ label, value, onChange, multiple = false, accept = () => true, suggested }: Props) {
  const { graph } = usePage();
  const [query, setQuery] = useState('');
  const id = useId();
  const searched = query.trim() !== '';
  const found = searched
    ? search(graph, query, accept, most).map(({ node }) => node)
    : [...(suggested?.keys() ?? [])].filter(accept).slice(0, most);
  const offered = [...value.filter((node) => graph.hasNode(node) && !found.includes(node)), ...found];
  const toggle = (node: string): readonly string[] => {
    if (!multiple) return [node];
    return value.includes(node) ? value.filter((one) => one !== node) : [...value, node];
  };
  return (
    <div className="field node-picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder="Search names"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        // Enter takes the first name found; it does not send the form.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = found;
          if (searched && first !== undefined && !value.includes(first)) onChange(toggle(first));
        }}
      />
      <fieldset>
        <legend className="visually-hidden">{label}: names found</legend>
        {offered.map((node) => (
          <label key={node}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={`${id}-found`}
              checked={value.includes(node)}
              onChange={() => onChange(toggle(node))}
            />
            <KindIcon kind={graph.getNodeAttribute(node, 'kind')} />
            <span>
              <bdi>{displayName(graph.getNodeAttribute(node, 'label'), 70)}</bdi>{' '}
              <span className="quiet">
                {nodeKindWords[graph.getNodeAttribute(node, 'kind')].one}
                {!searched && suggested?.get(node) ? `; ${suggested.get(node)}` : ''}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="quiet" role="status">
        {searched && found.length === 0 ? 'No such name that this can be.' : ''}
      </p>
    </div>
  );
}
