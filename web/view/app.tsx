import { lazy, Suspense, useRef } from 'react';
import { useKeeping } from '../keep/use-keeping.ts';
import { type Pane, showPane } from '../state/explorer.ts';
import { factOfEdge } from '../state/facts.ts';
import { nodeNames } from '../state/node-names.ts';
import type { Workspace } from '../state/workspace.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FactSentence } from './fact-item.tsx';
import { Notices } from './notices.tsx';
import { DropAnywhere } from './open/drop-anywhere.tsx';
import { PageContext, usePage } from './page.ts';
import { SidePane } from './side-pane.tsx';
import { Stage } from './stage.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './use-keys.ts';
import { usePageValue } from './use-page-value.ts';
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
  const { page, notice } = usePageValue(first, { readOnly: false });
  const { workspace, state, change, open, say } = page;
  const searchInput = useRef<HTMLInputElement>(null);
  useKeys(page, searchInput);
  useKeeping(workspace, { onCopy: open, say });

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
          <div className="stage-area">
            <Stage />
            <Suspense>
              <TimeBar />
            </Suspense>
          </div>
          {state.selection.type === 'none' ? null : (
            <button type="button" className="to-facts" onClick={() => change(showPane('facts'))}>
              <SelectionName /> <span className="more">Show why</span>
            </button>
          )}
          <ErrorBoundary what="The tables">
            <Suspense>{state.table === 'closed' ? null : <Tables />}</Suspense>
          </ErrorBoundary>
          <WhyPane />
        </main>
        <nav className="pane-tabs" aria-label="Panes">
          {panes.map(([pane, name]) => (
            <button key={pane} type="button" aria-current={state.pane === pane} onClick={() => change(showPane(pane))}>
              {name}
            </button>
          ))}
        </nav>
        <DropAnywhere />
        <Notices notice={notice} />
        <ErrorBoundary key={state.dialog?.name} what="The dialog">
          <Suspense>{state.dialog ? <Dialogs dialog={state.dialog} /> : null}</Suspense>
        </ErrorBoundary>
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
