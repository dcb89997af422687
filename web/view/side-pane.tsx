import { lazy, Suspense } from 'react';
import { type Side, showSide } from '../state/explorer.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Glyph } from './icons.tsx';
import { Legend } from './legend.tsx';
import { usePage } from './page.ts';
import { TabList } from './tab-list.tsx';

const FilterPanel = lazy(() =>
  import('./filters/filter-panel.tsx').then(({ FilterPanel }) => ({ default: FilterPanel })),
);
const AskPanel = lazy(() => import('./ask/ask-panel.tsx').then(({ AskPanel }) => ({ default: AskPanel })));
const EditsPanel = lazy(() => import('./mend/edits-panel.tsx').then(({ EditsPanel }) => ({ default: EditsPanel })));

const names = { filters: 'Filters', ask: 'Ask', edits: 'Corrections' } as const satisfies Partial<Record<Side, string>>;

/** The pane on the left: legend and filters, questions, corrections. It folds away. */
export function SidePane() {
  const { workspace, state, change } = usePage();
  const { side } = state;
  if (side === 'closed')
    return (
      <div className="side folded">
        <button type="button" className="plain-button" onClick={() => change(showSide('filters'))}>
          <Glyph name="unfold" />
          <span className="visually-hidden">Show filters, questions and corrections</span>
        </button>
      </div>
    );
  const counts = { filters: state.filters.length, ask: 0, edits: workspace.corrections.length };
  return (
    <section className="side" aria-label="Tools">
      <div className="side-head">
        <TabList
          label="Tools"
          tabs={(Object.keys(names) as (keyof typeof names)[]).map((key) => ({
            key,
            name: names[key],
            count: counts[key] || undefined,
          }))}
          selected={side}
          controls="side-panel"
          onSelect={(next) => change(showSide(next))}
        />
        <button
          type="button"
          className="plain-button wide-only"
          aria-label="Fold this pane"
          title="Fold this pane"
          onClick={() => change(showSide('closed'))}
        >
          <Glyph name="fold" />
        </button>
      </div>
      <div id="side-panel" className="side-panel" role="tabpanel" aria-label={names[side]}>
        <ErrorBoundary key={side} what="This pane">
          {side === 'filters' ? <Legend /> : null}
          <Suspense fallback={<p className="quiet panel-line">One moment…</p>}>
            {side === 'filters' ? <FilterPanel /> : null}
            {side === 'ask' ? <AskPanel /> : null}
            {side === 'edits' ? <EditsPanel /> : null}
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
