import { useRef } from 'react';

interface Tab<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly count: number | undefined;
}

interface Props<Key extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Key>[];
  readonly selected: Key;
  /** Id of the panel that the tabs fill. */
  readonly controls: string;
  readonly onSelect: (key: Key) => void;
}

/** Tabs as the ARIA practices have them: one stop for the Tab key, arrows and Home and End among them. */
export function TabList<Key extends string>({ label, tabs, selected, controls, onSelect }: Props<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = tabs.findIndex(({ key }) => key === selected);
    const moves: Record<string, number> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = moves[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onSelect(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ key, name, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          aria-selected={key === selected}
          aria-controls={controls}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
        >
          <bdi>{name}</bdi> {count === undefined ? null : <span className="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
