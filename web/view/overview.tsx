import { factsShown } from '../state/shown.ts';
import { NodeButton } from './node-button.tsx';
import { usePage } from './page.ts';

/** What the panel says while nothing is selected. */
export function Overview() {
  const { graph, shown } = usePage();
  const facts = factsShown(graph, shown).length;
  const documents = graph.filterNodes((_, { kind }) => kind === 'document');
  const entities = graph.filterNodes((_, node) => node.kind !== 'document' && !('basis' in node && node.basis)).length;
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
      <ul className="hints">
        <li>Select a node to see its facts; select a line to see the words behind it, marked in the article.</li>
        <li>
          Press <kbd>/</kbd> to search names, <kbd>t</kbd> for tables of everything, <kbd>Esc</kbd> to go back.
        </li>
      </ul>
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
