import type { Filter, FilterRule } from '../../state/filter.ts';
import { ruleInWords } from '../../state/filter-words.ts';
import { countsOf, type Shown } from '../../state/shown.ts';
import { Glyph } from '../icons.tsx';
import { usePage } from '../page.ts';
import { RuleFields } from './rule-fields.tsx';

interface Props {
  readonly filter: Filter;
  /** What it gets, and what it leaves of it. */
  readonly before: Shown;
  readonly after: Shown;
  readonly onChange: (rule: FilterRule) => void;
  readonly onSwitch: () => void;
  readonly onRemove: () => void;
}

/** One filter: its switch, its fields, what it leaves. */
export function FilterCard({ filter: { rule, on }, before, after, onChange, onSwitch, onRemove }: Props) {
  const { graph } = usePage();
  const words = ruleInWords(graph, rule);
  const { nodes, facts } = countsOf(graph, after);
  return (
    <li className={on ? 'filter' : 'filter off'}>
      <div className="filter-head">
        <label>
          <input type="checkbox" checked={on} onChange={onSwitch} />
          <bdi>{words}</bdi>
        </label>
        <button type="button" className="plain-button" aria-label={`Remove the filter ${words}`} onClick={onRemove}>
          <Glyph name="close" />
        </button>
      </div>
      <div className="filter-fields">
        <RuleFields rule={rule} before={before} onChange={onChange} />
      </div>
      <p className="quiet">
        {on ? `Leaves ${nodes} ${nodes === 1 ? 'node' : 'nodes'}, ${facts} ${facts === 1 ? 'fact' : 'facts'}` : 'Off'}
      </p>
    </li>
  );
}
