import { startTransition, useId, useMemo, useOptimistic } from 'react';
import type { FilterRule, RangeRule, TimeRule, ValuesRule, WordsRule } from '../../state/filter.ts';
import { choicesOf, filterNames, rolesOf } from '../../state/filter-choices.ts';
import type { Shown } from '../../state/shown.ts';
import { usePage } from '../page.ts';
import { RangeSlider } from './range-slider.tsx';
import { ComponentFields, EgoFields } from './reach-fields.tsx';

export interface FieldsProps<Rule> {
  readonly rule: Rule;
  /** What the filter gets. */
  readonly before: Shown;
  readonly onChange: (rule: Rule) => void;
}

/** The fields of one filter; an answer shown alone has none. */
export function RuleFields({ rule, ...props }: FieldsProps<FilterRule>) {
  switch (rule.type) {
    case 'role':
    case 'words':
      return <WordsFields rule={rule} {...props} />;
    case 'status':
    case 'stance':
    case 'basis':
    case 'document':
      return <ValuesFields rule={rule} {...props} />;
    case 'confidence':
      return <ConfidenceFields rule={rule} {...props} />;
    case 'degree':
      return <DegreeFields rule={rule} {...props} />;
    case 'time':
      return <TimeFields rule={rule} {...props} />;
    case 'ego':
      return <EgoFields rule={rule} {...props} />;
    case 'component':
      return <ComponentFields rule={rule} {...props} />;
    case 'only':
      return null;
  }
}

function WordsFields({ rule, onChange }: FieldsProps<WordsRule>) {
  const { graph } = usePage();
  const roles = useMemo(() => (rule.type === 'role' ? rolesOf(graph) : []), [graph, rule.type]);
  // What is typed stands at once; in a large graph what it leaves may come a little later.
  const [text, setText] = useOptimistic(rule.text);
  const list = useId();
  return (
    <>
      <input
        type="search"
        aria-label={rule.type === 'role' ? 'The role contains' : 'The statement contains'}
        placeholder={rule.type === 'role' ? 'Part of a role, or choose one' : 'Part of the words'}
        list={rule.type === 'role' ? list : undefined}
        value={text}
        onChange={({ target: { value } }) =>
          startTransition(() => {
            setText(value);
            onChange({ ...rule, text: value });
          })
        }
      />
      {rule.type === 'role' ? (
        <datalist id={list}>
          {roles.map((role) => (
            <option key={role} value={role} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

function ValuesFields({ rule, before, onChange }: FieldsProps<ValuesRule>) {
  const { graph } = usePage();
  const choices = useMemo(() => choicesOf(graph, before, rule), [graph, before, rule]);
  const { values } = rule;
  const toggled = (value: string): readonly string[] =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return (
    <fieldset className="filter-values">
      <legend className="visually-hidden">{filterNames[rule.type]}</legend>
      {choices.map(({ value, name, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={() => onChange({ ...rule, values: toggled(value) })}
          />
          <bdi>{name}</bdi> <span className="count">{count}</span>
        </label>
      ))}
      {choices.length === 0 ? <p className="quiet">No fact here has one.</p> : null}
    </fieldset>
  );
}

const ConfidenceFields = ({ rule, onChange }: FieldsProps<RangeRule>) => (
  <RangeSlider
    label="Confidence"
    ends={['At least', 'At most']}
    most={100}
    value={[rule.least, rule.most]}
    words={(percent) => `${percent} %`}
    onChange={([least, most]) => onChange({ ...rule, least, most })}
  />
);

function DegreeFields({ rule, onChange }: FieldsProps<RangeRule>) {
  const field = (label: string, value: number, change: (value: number) => RangeRule) => (
    <label>
      {label}
      <input
        type="number"
        min={0}
        value={value}
        onChange={({ target: { valueAsNumber } }) => {
          if (Number.isSafeInteger(valueAsNumber) && valueAsNumber >= 0) onChange(change(valueAsNumber));
        }}
      />
    </label>
  );
  return (
    <div className="filter-row">
      {field('At least', rule.least, (least) => ({ ...rule, least, most: Math.max(least, rule.most) }))}
      {field('At most', rule.most, (most) => ({ ...rule, most, least: Math.min(most, rule.least) }))}
    </div>
  );
}

function TimeFields({ rule, onChange }: FieldsProps<TimeRule>) {
  const field = (label: string, name: 'from' | 'to') => (
    <label>
      {label}
      <input
        type="date"
        value={rule[name] ?? ''}
        min={name === 'to' ? rule.from : undefined}
        max={name === 'from' ? rule.to : undefined}
        onChange={({ target: { value } }) => {
          const { [name]: _before, ...rest } = rule;
          const next: TimeRule = value === '' ? rest : { ...rest, [name]: value };
          if (!next.from || !next.to || next.from <= next.to) onChange(next);
        }}
      />
    </label>
  );
  return (
    <>
      <select
        aria-label="Which facts"
        value={rule.mode}
        onChange={({ target }) => onChange({ ...rule, mode: target.value === 'held' ? 'held' : 'reported' })}
      >
        <option value="held">Facts that held then</option>
        <option value="reported">Facts reported then</option>
      </select>
      <div className="filter-row">
        {field('From', 'from')}
        {field('To', 'to')}
      </div>
    </>
  );
}
