import { type RefObject, useId, useState } from 'react';
import { displayName } from '../state/display-name.ts';
import { select, showPane, toggleNodeKind } from '../state/explorer.ts';
import { nodeKindWords } from '../state/kinds.ts';
import { type Hit, search } from '../state/search.ts';
import { Glyph, KindIcon } from './icons.tsx';
import { usePage } from './page.ts';

interface Props {
  /** Focused by the `/` key. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Search over names and aliases, as a combobox with a list. */
export function SearchBox({ input }: Props) {
  const { graph, state, change } = usePage();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const hits = open
    ? search(graph, query, (node) => {
        const attributes = graph.getNodeAttributes(node);
        return state.background || !('basis' in attributes && attributes.basis === 'background');
      })
    : [];

  const choose = (hit: Hit) => {
    if (state.hiddenNodeKinds.includes(hit.attributes.kind)) change(toggleNodeKind(hit.attributes.kind));
    change(select({ type: 'node', key: hit.node }));
    change(showPane('facts'));
    setQuery('');
    setOpen(false);
    input.current?.blur();
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const hit = hits[active];
    if (event.key === 'ArrowDown' && hits.length > 0) setActive((active + 1) % hits.length);
    else if (event.key === 'ArrowUp' && hits.length > 0) setActive((active + hits.length - 1) % hits.length);
    else if (event.key === 'Enter' && hit) choose(hit);
    else if (event.key === 'Escape') {
      // Back from the search, not from the selection.
      event.stopPropagation();
      setQuery('');
      setOpen(false);
      input.current?.blur();
    } else return;
    event.preventDefault();
  };

  return (
    <search className="search">
      <Glyph name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search names and aliases"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
        placeholder="Search names"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
          setActive(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {open && query.trim() !== '' ? (
        <div className="hits">
          <div role="listbox" id={`${id}-list`} aria-label="Names found">
            {hits.map((hit, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the input, as a combobox has it
              <div
                key={hit.node}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onMouseEnter={() => setActive(index)}
                onClick={() => choose(hit)}
              >
                <KindIcon kind={hit.attributes.kind} />
                <span>
                  <bdi>{displayName(hit.attributes.label, 80)}</bdi>
                  {hit.alias ? <span className="quiet"> also “{displayName(hit.alias, 60)}”</span> : null}
                </span>
                <span className="quiet">{nodeKindWords[hit.attributes.kind].one}</span>
              </div>
            ))}
          </div>
          {hits.length === 0 ? <p className="quiet">No name like that.</p> : null}
        </div>
      ) : null}
    </search>
  );
}
