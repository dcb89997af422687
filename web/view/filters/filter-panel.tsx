import { useEffect, useMemo, useRef } from 'react';
import { addFilter, changeFilter, clearFilters, removeFilter, switchFilter } from '../../state/explorer.ts';
import { passedBy } from '../../state/filter.ts';
import { filterNames, newRule, type OfferedType } from '../../state/filter-choices.ts';
import { beforeFilters, countsOf } from '../../state/shown.ts';
import { usePage } from '../page.ts';
import { FilterCard } from './filter-card.tsx';
import '../../style/filters.css';

/** The filters, in the order in which they narrow: each says what it leaves, and can be switched off or taken out by itself. */
export function FilterPanel() {
  const { graph, state, shown, change } = usePage();
  const { background, hiddenNodeKinds, hiddenEdgeKinds, filters } = state;
  const before = beforeFilters(graph, { background, hiddenNodeKinds, hiddenEdgeKinds });
  const passed = useMemo(() => passedBy(graph, before, filters), [graph, before, filters]);
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLFieldSetElement>(null);

  // Where the focus goes once filters have come or gone: into the one at this place, else to the buttons that add one.
  const next = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of filters says that one has come or gone
  useEffect(() => {
    if (next.current === undefined) return;
    const card = list.current?.children[next.current] ?? add.current;
    next.current = undefined;
    const target =
      card?.querySelector<HTMLElement>('.filter-fields :is(input, select)') ?? card?.querySelector('button, input');
    if (target instanceof HTMLElement) target.focus();
  }, [filters.length]);

  return (
    <section className="filters" aria-label="Filters">
      <Summary />
      <ol ref={list}>
        {filters.map((filter, index) => (
          <FilterCard
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is what a filter is known by, and its fields hold no state
            key={index}
            filter={filter}
            before={passed[index - 1] ?? before}
            after={passed[index] ?? before}
            onChange={(rule) => change(changeFilter(index, rule))}
            onSwitch={() => change(switchFilter(index))}
            onRemove={() => {
              next.current = Math.max(0, Math.min(index, filters.length - 2));
              change(removeFilter(index));
            }}
          />
        ))}
      </ol>
      <fieldset ref={add} className="add-filter">
        <legend>Add a filter</legend>
        {(Object.keys(filterNames) as OfferedType[]).map((type) => (
          <button
            key={type}
            type="button"
            onClick={() => {
              next.current = filters.length;
              change(addFilter(newRule(type, graph, state.selection, shown)));
            }}
          >
            {filterNames[type]}
          </button>
        ))}
      </fieldset>
    </section>
  );
}

/** What is left of everything, and the way back to it. */
function Summary() {
  const { graph, state, shown, change } = usePage();
  const { background, hiddenNodeKinds, hiddenEdgeKinds, filters } = state;
  const whole = countsOf(graph, beforeFilters(graph, { background, hiddenNodeKinds: [], hiddenEdgeKinds: [] }));
  const left = countsOf(graph, shown);
  const narrowed = filters.length + hiddenNodeKinds.length + hiddenEdgeKinds.length > 0;
  return (
    <div className="filter-sum">
      <p aria-live="polite">
        {left.nodes} of {whole.nodes} nodes, {left.facts} of {whole.facts} facts
      </p>
      {narrowed ? (
        <button type="button" className="plain-button" onClick={() => change(clearFilters)}>
          Clear all
        </button>
      ) : null}
    </div>
  );
}
