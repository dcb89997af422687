import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Pane, showPane } from '../state/explorer.ts';
import { factOfEdge } from '../state/facts.ts';
import { nodeNames } from '../state/node-names.ts';
import { shownOf } from '../state/shown.ts';
import type { Workspace } from '../state/workspace.ts';
import { FactSentence } from './fact-item.tsx';
import { Notices } from './notices.tsx';
import { type Page, PageContext, usePage } from './page.ts';
import { SidePane } from './side-pane.tsx';
import type { GraphCanvas } from './sigma/graph-canvas.ts';
import { Stage } from './stage.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';
import { usePageState } from './use-page-state.ts';
import { WhyPane } from './why-pane.tsx';

const Tables = lazy(() => import('./tables/tables.tsx').then(({ Tables }) => ({ default: Tables })));
const TimeBar = lazy(() => import('./time/time-bar.tsx').then(({ TimeBar }) => ({ default: TimeBar })));
const Dialogs = lazy(() => import('./dialogs.tsx').then(({ Dialogs }) => ({ default: Dialogs })));

const panes = [
  ['graph', 'Graph'],
  ['side', 'Tools'],
  ['facts', 'Facts'],
  ['article', 'Article'],
  ['table', 'Tables'],
] as const satisfies readonly (readonly [Pane, string])[];

/** The whole page. `first` is what is open when it is first drawn. */
export function App({ first }: { readonly first: Workspace }) {
  const { workspace, state, change, edit, open } = usePageState(first);
  const { graph } = workspace;
  const { background, hiddenNodeKinds, hiddenEdgeKinds, filters } = state;
  const shown = useMemo(
    () => shownOf(graph, { background, hiddenNodeKinds, hiddenEdgeKinds, filters }),
    [graph, background, hiddenNodeKinds, hiddenEdgeKinds, filters],
  );
  const canvas = useRef<GraphCanvas | undefined>(undefined);
  const [notice, setNotice] = useState('');
  const say = useCallback((text: string) => setNotice(text), []);
  const page: Page = useMemo(
    () => ({ workspace, graph, state, shown, change, edit, open, say, canvas }),
    [workspace, graph, state, shown, change, edit, open, say],
  );
  const searchInput = useRef<HTMLInputElement>(null);
  useKeys(page, searchInput);

  // Before any other effect, so that the canvas reads the colours of the theme it is painted in.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = state.theme;
  }, [state.theme]);

  return (
    <PageContext value={page}>
      <div
        className="page"
        data-pane={state.pane}
        data-side={state.side === 'closed' ? 'closed' : 'open'}
        data-table={state.table === 'closed' ? 'closed' : 'open'}
      >
        <TopBar searchInput={searchInput} />
        <main className="panes">
          <SidePane />
          <Stage />
          {state.selection.type === 'none' ? null : (
            <button type="button" className="to-facts" onClick={() => change(showPane('facts'))}>
              <SelectionName /> <span className="more">Show why</span>
            </button>
          )}
          <Suspense>
            <TimeBar />
            {state.table === 'closed' ? null : <Tables />}
          </Suspense>
          <WhyPane />
        </main>
        <nav className="pane-tabs" aria-label="Panes">
          {panes.map(([pane, name]) => (
            <button key={pane} type="button" aria-current={state.pane === pane} onClick={() => change(showPane(pane))}>
              {name}
            </button>
          ))}
        </nav>
        <Notices notice={notice} onDone={() => setNotice('')} />
        <Suspense>{state.dialog ? <Dialogs dialog={state.dialog} /> : null}</Suspense>
      </div>
    </PageContext>
  );
}

function SelectionName() {
  const { graph, state } = usePage();
  const { selection } = state;
  if (selection.type === 'node') return <b>{nodeNames(graph, [selection.key])}</b>;
  const fact = selection.type === 'edge' ? factOfEdge(graph, selection.key) : undefined;
  return fact ? <FactSentence fact={fact} /> : null;
}
