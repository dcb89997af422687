import { openDialog, select, showSide } from '../state/explorer.ts';
import { countsOf } from '../state/shown.ts';
import { NodeButton } from './node-button.tsx';
import { usePage } from './page.ts';

/** What the panel says while nothing is selected: three things to begin with, and the articles. */
export function Overview() {
  const { graph, shown, readOnly, change } = usePage();
  const facts = countsOf(graph, shown).facts;
  const documents = graph.filterNodes((_, { kind }) => kind === 'document');
  const entities = graph.filterNodes((_, node) => node.kind !== 'document' && !('basis' in node && node.basis)).length;
  if (graph.order === 0) return <EmptyGraph />;
  return (
    <>
      <header className="panel-head">
        <div>
          <h2>Who is tied to whom, and which words say so</h2>
          <p className="quiet">
            {entities} {entities === 1 ? 'name' : 'names'} and {facts} {facts === 1 ? 'fact' : 'facts'} from{' '}
            {documents.length} {documents.length === 1 ? 'article' : 'articles'}
          </p>
        </div>
      </header>
      <ol className="hints">
        <li>
          <b>Look.</b> Select a node for its facts, or a line for the words behind it, marked in the article.{' '}
          <kbd>/</kbd> searches, <kbd>t</kbd> opens tables.{' '}
          <button type="button" className="link-button" onClick={() => change(select(surestEdge(graph)))}>
            Show me one
          </button>
        </li>
        {readOnly ? null : (
          <>
            <li>
              <b>Ask.</b> Members of a body on a day, who said what about whom, how two hang together.{' '}
              <button type="button" className="link-button" onClick={() => change(showSide('ask'))}>
                Ask a question
              </button>
            </li>
            <li>
              <b>Bring your own.</b> Drop articles on this page, or paste one. They are read here, on your machine.{' '}
              <button type="button" className="link-button" onClick={() => change(openDialog({ name: 'open' }))}>
                Open an article
              </button>
            </li>
          </>
        )}
      </ol>
      <section className="fact-group">
        <h3>
          Articles <span className="count">{documents.length}</span>
        </h3>
        <ul className="node-list">
          {documents.map((node) => (
            <li key={node}>
              <NodeButton node={node} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function EmptyGraph() {
  const { readOnly, change } = usePage();
  return (
    <>
      <header className="panel-head">
        <div>
          <h2>Nothing is open yet</h2>
          <p className="quiet">
            Drop articles on this page, or paste one: who is in it, and which words say so, appears here.
          </p>
        </div>
      </header>
      {readOnly ? null : (
        <p className="panel-line">
          <button type="button" className="button main" onClick={() => change(openDialog({ name: 'open' }))}>
            Open articles or a graph
          </button>
        </p>
      )}
    </>
  );
}

/** A stated fact to show, the surest; of equal ones the first. */
function surestEdge(graph: ReturnType<typeof usePage>['graph']): Parameters<typeof select>[0] {
  let best: { key: string; confidence: number } | undefined;
  graph.forEachEdge((key, { basis, confidence, evidence }) => {
    if (basis === 'stated' && evidence.length > 0 && confidence > (best?.confidence ?? 0)) best = { key, confidence };
  });
  return best ? { type: 'edge', key: best.key } : { type: 'none' };
}
