import { type RefObject, useId, useState } from 'react';
import type { TextHit } from '../../src/query/search-text.ts';
import { type Change, select, showPane, toggleNodeKind } from '../state/explorer.ts';
import { searchTexts } from '../state/search.ts';
import { Glyph } from './icons.tsx';
import { usePage } from './page.ts';
import { SearchHit } from './search-hit.tsx';
import { useTextIndex } from './use-text-index.ts';

interface Props {
  /** Focused by the `/` key. */
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Search over names, roles and the texts of statements, as a combobox with a list in groups. */
export function SearchBox({ input }: Props) {
  const { graph, state, change } = usePage();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const isReady = useTextIndex(graph, open);
  const groups =
    open && isReady ? searchTexts(graph, query, (type, key) => state.background || !isBackground(type, key)) : [];
  const hits = groups.flatMap((group) => group.hits);

  function isBackground(type: 'node' | 'edge', key: string): boolean {
    const attributes = type === 'node' ? graph.getNodeAttributes(key) : graph.getEdgeAttributes(key);
    return 'basis' in attributes && attributes.basis === 'background';
  }

  const leave = () => {
    setQuery('');
    setOpen(false);
    input.current?.blur();
  };
  const choose = ({ type, key }: TextHit) => {
    // A name that was found is shown, though its kind be hidden.
    const kinds = (type === 'node' ? [key] : graph.extremities(key)).map((node) =>
      graph.getNodeAttribute(node, 'kind'),
    );
    for (const kind of new Set(kinds)) if (state.hiddenNodeKinds.includes(kind)) change(toggleNodeKind(kind));
    const changes: readonly Change[] = [select({ type, key }), showPane(type === 'node' ? 'facts' : 'article')];
    for (const one of changes) change(one);
    leave();
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const hit = hits[active];
    if (event.key === 'ArrowDown' && hits.length > 0) setActive((active + 1) % hits.length);
    else if (event.key === 'ArrowUp' && hits.length > 0) setActive((active + hits.length - 1) % hits.length);
    else if (event.key === 'Enter' && hit) choose(hit);
    else if (event.key === 'Escape') {
      // Back from the search, not from the selection.
      event.stopPropagation();
      leave();
    } else return;
    event.preventDefault();
  };

  const isAsked = open && query.trim() !== '';
  return (
    <search className="search">
      <Glyph name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search names, roles and statements"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
        placeholder="Search names, roles, statements"
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
      <p className="visually-hidden" role="status" aria-label="Search">
        {isAsked ? told(isReady, hits.length) : ''}
      </p>
      {isAsked ? (
        <div className="hits">
          <div role="listbox" id={`${id}-list`} aria-label="Found">
            {groups.map(({ name, hits: own }) => (
              // biome-ignore lint/a11y/useSemanticElements: a list box holds groups of options, not field sets
              <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
                <p id={`${id}-${name}`} className="hit-group" role="presentation">
                  {name}
                </p>
                {own.map((hit) => {
                  const index = hits.indexOf(hit);
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the input, as a combobox has it
                    <div
                      key={`${hit.place} ${hit.key}`}
                      id={`${id}-${index}`}
                      ref={index === active ? scrollTo : undefined}
                      role="option"
                      tabIndex={-1}
                      aria-selected={index === active}
                      onMouseDown={(event) => event.preventDefault()}
                      onMouseMove={() => setActive(index)}
                      onClick={() => choose(hit)}
                    >
                      <SearchHit hit={hit} />
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          {hits.length === 0 ? <p className="quiet">{told(isReady, 0)}</p> : null}
        </div>
      ) : null}
    </search>
  );
}

function told(isReady: boolean, count: number): string {
  if (!isReady) return 'Reading the texts…';
  return count === 0 ? 'No name, role or statement has these words.' : `${count} found`;
}

/** The option that the arrow keys came to is seen. */
const scrollTo = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
