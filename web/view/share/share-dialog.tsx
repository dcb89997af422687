import { useState } from 'react';
import { FORMATS } from '../../../src/export/formats.ts';
import { factCitation } from '../../share/citation.ts';
import { download, fileName } from '../../share/download.ts';
import { reportMarkdown, reportOf } from '../../share/report.ts';
import { reportHtml } from '../../share/report-html.ts';
import { shownGraph } from '../../share/selection-graph.ts';
import { standaloneHtml } from '../../share/standalone.ts';
import { type Fact, factOfEdge, factsOfNode } from '../../state/facts.ts';
import { factsShown } from '../../state/shown.ts';
import { Modal } from '../modal.tsx';
import { type Page, usePage } from '../page.ts';
import { PictureForm } from './picture-form.tsx';
import '../../style/share.css';

const mediaTypes = { json: 'application/json', gexf: 'application/xml', graphml: 'application/xml', csv: 'text/csv' };
const formatNames = { json: 'graph.json', gexf: 'GEXF', graphml: 'GraphML', csv: 'CSV' };

/** Everything that leaves the page: as a file, or as text on the clipboard. */
export function ShareDialog() {
  const page = usePage();
  const { workspace, graph, state, shown, say } = page;
  const [part, setPart] = useState<'shown' | 'all'>('shown');
  const [statements, setStatements] = useState<'edges' | 'nodes'>('edges');
  const facts = selectedFacts(page);
  const title = facts ? `${workspace.name}: selection` : workspace.name;

  const exported = () => (part === 'shown' ? shownGraph(graph, shown) : graph);
  const background = part === 'all' ? false : state.background;
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`Copied ${what}.`);
    } catch {
      say('This browser does not let the page copy. Use the files instead.');
    }
  };
  const report = () => reportOf(graph, title, facts ?? factsShown(graph, shown));

  return (
    <Modal title="Share" wide>
      <section className="share" aria-labelledby="share-graph">
        <h3 id="share-graph">The graph as a file</h3>
        <fieldset className="choices">
          <legend className="visually-hidden">Which part</legend>
          <label>
            <input type="radio" name="part" checked={part === 'shown'} onChange={() => setPart('shown')} />
            What is shown now ({shown.nodes.size} nodes, {shown.edges.size} edges)
          </label>
          <label>
            <input type="radio" name="part" checked={part === 'all'} onChange={() => setPart('all')} />
            Everything but background facts
          </label>
          <label>
            <input
              type="checkbox"
              checked={statements === 'nodes'}
              onChange={() => setStatements(statements === 'nodes' ? 'edges' : 'nodes')}
            />
            Each statement as a node of its own
          </label>
        </fieldset>
        <ul className="formats">
          {FORMATS.map(({ id, purpose, files }) => (
            <li key={id}>
              <button
                type="button"
                className="button"
                onClick={() => {
                  for (const { name, text } of files(exported(), { background, statements }))
                    download(nameFor(workspace.name, name), text, mediaTypes[id]);
                  say(`Saved as ${formatNames[id]}.`);
                }}
              >
                {formatNames[id]}
              </button>
              <span className="quiet">{purpose}</span>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="button"
              onClick={async () => {
                download(
                  fileName(workspace.name, 'html'),
                  await standaloneHtml(workspace.name, exported()),
                  'text/html',
                );
                say('Saved as one HTML file.');
              }}
            >
              One HTML file
            </button>
            <span className="quiet">
              the graph, its evidence and this explorer in a page that opens anywhere, to look at and not to change
            </span>
          </li>
        </ul>
      </section>
      <PictureForm />
      <section className="share" aria-labelledby="share-words">
        <h3 id="share-words">{facts ? 'What is selected, in words' : 'What is shown, in words'}</h3>
        <p className="quiet">Each fact with its quotations and their sources.</p>
        <div className="buttons">
          <button
            type="button"
            className="button"
            onClick={() => download(fileName(title, 'md'), reportMarkdown(report()), 'text/markdown')}
          >
            Report, Markdown
          </button>
          <button
            type="button"
            className="button"
            onClick={async () => download(fileName(title, 'html'), await reportHtml(report()), 'text/html')}
          >
            Report, HTML
          </button>
          {facts ? (
            <button
              type="button"
              className="button"
              onClick={() => copy(facts.map((fact) => factCitation(graph, fact)).join('\n'), 'the citation')}
            >
              Copy as citation
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => copy(location.href, 'the link')}>
            Copy link to this view
          </button>
          <button type="button" className="button" onClick={() => print()}>
            Print
          </button>
        </div>
      </section>
    </Modal>
  );
}

/** Facts of what is selected; `undefined` while nothing is. */
function selectedFacts({ graph, state: { selection }, shown }: Page): readonly Fact[] | undefined {
  if (selection.type === 'none') return undefined;
  if (selection.type === 'node') return factsOfNode(graph, selection.key, shown).flatMap(({ facts }) => facts);
  const fact = factOfEdge(graph, selection.key);
  return fact ? [fact] : undefined;
}

/** `graph.gexf` of "Launch of IPEF" is `Launch-of-IPEF.gexf`; the tables keep their own names behind it. */
function nameFor(title: string, file: string): string {
  const [base = '', extension = ''] = file.split('.');
  return fileName(base === 'graph' ? title : `${title} ${base}`, extension);
}
