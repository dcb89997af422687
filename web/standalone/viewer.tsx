import { useRef } from 'react';
import type { Workspace } from '../state/workspace.ts';
import { Legend } from '../view/legend.tsx';
import { Notices } from '../view/notices.tsx';
import { PageContext } from '../view/page.ts';
import { SearchBox } from '../view/search-box.tsx';
import { Stage } from '../view/stage.tsx';
import { Tables } from '../view/tables/tables.tsx';
import { TableButton, ThemeButton } from '../view/top-bar.tsx';
import { useKeys } from '../view/use-keys.ts';
import { usePageValue } from '../view/use-page-value.ts';
import { WhyPane } from '../view/why-pane.tsx';

/** The panes that need nothing but the graph: search, legend, canvas, tables, facts, article. */
export function Viewer({ first }: { readonly first: Workspace }) {
  const { page, notice } = usePageValue(first, { readOnly: true });
  const { state } = page;
  const searchInput = useRef<HTMLInputElement>(null);
  useKeys(page, searchInput);
  return (
    <PageContext value={page}>
      <div
        className="page"
        data-pane={state.pane}
        data-side="open"
        data-table={state.table === 'closed' ? 'closed' : 'open'}
      >
        <header className="top">
          <h1>{first.name}</h1>
          <SearchBox input={searchInput} />
          <div className="top-tools">
            <TableButton />
            <ThemeButton />
          </div>
        </header>
        <main className="panes">
          <section className="side" aria-label="Legend">
            <div className="side-panel">
              <Legend />
            </div>
          </section>
          <div className="stage-area">
            <Stage />
          </div>
          {state.table === 'closed' ? null : <Tables />}
          <WhyPane />
        </main>
        <Notices notice={notice} />
      </div>
    </PageContext>
  );
}
