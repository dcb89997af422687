import { lazy, Suspense } from 'react';
import { goBack, nothing, select } from '../state/explorer.ts';
import { factOfEdge } from '../state/facts.ts';
import { Article } from './article.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FactPanel } from './fact-panel.tsx';
import { Glyph } from './icons.tsx';
import { NodePanel } from './node-panel.tsx';
import { Overview } from './overview.tsx';
import { usePage } from './page.ts';

const HiddenHint = lazy(() => import('./filters/hidden-hint.tsx').then(({ HiddenHint }) => ({ default: HiddenHint })));

/** Why: the facts of what is selected above, the article with their words below. */
export function WhyPane() {
  const { state, change } = usePage();
  return (
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
        <Suspense>{state.selection.type === 'none' ? null : <HiddenHint />}</Suspense>
        <ErrorBoundary what="The selection">
          <SelectionPanel />
        </ErrorBoundary>
      </section>
      <section className="article" aria-label="Article with the words marked">
        <ErrorBoundary what="The article">
          <Article />
        </ErrorBoundary>
      </section>
    </aside>
  );
}

function SelectionPanel() {
  const { graph, state } = usePage();
  const { selection } = state;
  if (selection.type === 'node') return <NodePanel node={selection.key} />;
  const fact = selection.type === 'edge' ? factOfEdge(graph, selection.key) : undefined;
  return fact ? <FactPanel fact={fact} /> : <Overview />;
}
