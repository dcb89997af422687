import { useEffect, useLayoutEffect, useRef } from 'react';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import {
  type Change,
  type ExplorerState,
  goBack,
  nothing,
  type Pane,
  select,
  setTheme,
  showPane,
  showTable,
} from '../state/explorer.ts';
import { allFacts, factOfEdge } from '../state/facts.ts';
import { Article } from './article.tsx';
import { FactSentence } from './fact-item.tsx';
import { FactPanel } from './fact-panel.tsx';
import { Glyph } from './icons.tsx';
import { Legend } from './legend.tsx';
import { nodeNames } from './node-button.tsx';
import { NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';
import { SearchBox } from './search-box.tsx';
import { Stage } from './stage.tsx';
import { Tables } from './tables.tsx';
import { useExplorer } from './use-explorer.ts';

const panes = [
  ['graph', 'Graph'],
  ['facts', 'Facts'],
  ['article', 'Article'],
  ['table', 'Tables'],
] as const satisfies readonly (readonly [Pane, string])[];

/** The whole page for one graph. */
export function App({ graph }: { readonly graph: EntenteGraph }) {
  const [state, change] = useExplorer(graph);
  const searchInput = useRef<HTMLInputElement>(null);

  // Before any other effect, so that the canvas reads the colours of the theme it is painted in.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = state.theme;
  }, [state.theme]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
      if (event.key === 'Escape') change(goBack);
      else if (event.key === '/') {
        event.preventDefault();
        searchInput.current?.focus();
      } else if (event.key === 't') change((now) => showTable(now.table === 'closed' ? 'nodes' : 'closed')(now));
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [change]);

  return (
    <div className="page" data-pane={state.pane} data-table={state.table === 'closed' ? 'closed' : 'open'}>
      <header className="top">
        <h1>Entente</h1>
        <SearchBox graph={graph} state={state} change={change} input={searchInput} />
        <div className="top-tools">
          <button
            type="button"
            className="plain-button wide-only"
            aria-pressed={state.table !== 'closed'}
            onClick={() => change(showTable(state.table === 'closed' ? 'nodes' : 'closed'))}
          >
            <Glyph name="table" /> Tables
          </button>
          <ThemeButton state={state} change={change} />
        </div>
      </header>
      <main className="panes">
        <Legend graph={graph} state={state} change={change} />
        <Stage graph={graph} state={state} change={change} />
        {state.selection.type === 'none' ? null : (
          <button type="button" className="to-facts" onClick={() => change(showPane('facts'))}>
            <SelectionName graph={graph} state={state} /> <span className="more">Show why</span>
          </button>
        )}
        {state.table === 'closed' ? null : <Tables graph={graph} state={state} change={change} />}
        <aside className="why" aria-label="Why">
          <section className="selection" aria-label="Selection">
            {state.selection.type === 'none' ? null : (
              <div className="panel-tools">
                <button type="button" className="plain-button" onClick={() => change(goBack)}>
                  <Glyph name="back" /> Back
                </button>
                <button
                  type="button"
                  className="plain-button"
                  aria-label="Clear the selection"
                  title="Clear the selection"
                  onClick={() => change(select(nothing))}
                >
                  <Glyph name="close" />
                </button>
              </div>
            )}
            <SelectionPanel graph={graph} state={state} change={change} />
          </section>
          <section className="article" aria-label="Article with the words marked">
            <Article graph={graph} state={state} change={change} />
          </section>
        </aside>
      </main>
      <nav className="pane-tabs" aria-label="Panes">
        {panes.map(([pane, name]) => (
          <button key={pane} type="button" aria-current={state.pane === pane} onClick={() => change(showPane(pane))}>
            {name}
          </button>
        ))}
      </nav>
      <p className="visually-hidden" role="status">
        {announcement(graph, state)}
      </p>
    </div>
  );
}

interface Props {
  readonly graph: EntenteGraph;
  readonly state: ExplorerState;
  readonly change: (change: Change) => void;
}

function SelectionPanel({ graph, state, change }: Props) {
  const { selection } = state;
  if (selection.type === 'node') return <NodePanel graph={graph} node={selection.key} state={state} change={change} />;
  const fact = selection.type === 'edge' ? factOfEdge(graph, selection.key) : undefined;
  if (fact) return <FactPanel graph={graph} fact={fact} state={state} change={change} />;
  return <Overview graph={graph} facts={allFacts(graph, state).length} change={change} />;
}

function SelectionName({ graph, state: { selection } }: Pick<Props, 'graph' | 'state'>) {
  if (selection.type === 'node') return <b>{nodeNames(graph, [selection.key])}</b>;
  const fact = selection.type === 'edge' ? factOfEdge(graph, selection.key) : undefined;
  return fact ? <FactSentence graph={graph} fact={fact} /> : null;
}

function ThemeButton({ state, change }: Pick<Props, 'state' | 'change'>) {
  const dark =
    state.theme === 'dark' || (state.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const label = dark ? 'Light theme' : 'Dark theme';
  return (
    <button
      type="button"
      className="plain-button"
      aria-label={label}
      title={label}
      onClick={() => change(setTheme(dark ? 'light' : 'dark'))}
    >
      <Glyph name={dark ? 'sun' : 'moon'} />
    </button>
  );
}

function announcement(graph: EntenteGraph, { selection }: ExplorerState): string {
  if (selection.type === 'node') return `Selected: ${nodeNames(graph, [selection.key])}`;
  const fact = selection.type === 'edge' ? factOfEdge(graph, selection.key) : undefined;
  if (!fact) return '';
  return `Selected: ${fact.attributes.kind}, ${nodeNames(graph, fact.from)}, ${nodeNames(graph, fact.to)}`;
}
