import { useState } from 'react';
import type { DocumentNode } from '../../src/graph/schema.ts';
import { displayName } from '../state/display-name.ts';
import { type Fact, factsOfNode } from '../state/facts.ts';
import { edgeKindWords, nodeKindWords } from '../state/kinds.ts';
import { showDate } from '../state/show-date.ts';
import { ExtraAttributes } from './extra-attributes.tsx';
import { FactItem } from './fact-item.tsx';
import { Glyph, KindIcon } from './icons.tsx';
import { NodeTools } from './mend/node-tools.tsx';
import { usePage } from './page.ts';

/** What is known of one node: its names, and its facts grouped by kind. */
export function NodePanel({ node }: { readonly node: string }) {
  const { graph, shown } = usePage();
  const attributes = graph.getNodeAttributes(node);
  const groups = factsOfNode(graph, node, shown);
  const aliases = 'aliases' in attributes ? attributes.aliases.filter((alias) => alias !== attributes.label) : [];
  const roles = attributes.kind === 'person' ? attributes.roles : [];
  const kind = [
    nodeKindWords[attributes.kind].one,
    'class' in attributes ? attributes.class : undefined,
    'basis' in attributes && attributes.basis === 'background' ? 'known from tables only' : undefined,
  ];
  return (
    <>
      <header className="panel-head">
        <KindIcon kind={attributes.kind} />
        <div>
          <h2>
            <bdi>{displayName(attributes.label)}</bdi>
          </h2>
          <p className="quiet">{kind.filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      <NodeTools node={node} />
      {attributes.note ? <p className="panel-line reader-note">{displayName(attributes.note, 1000)}</p> : null}
      {roles.length > 0 ? <p className="panel-line">{displayName(roles.join(', '), 300)}</p> : null}
      {aliases.length > 0 ? (
        <p className="panel-line quiet">
          Also: <bdi>{displayName(aliases.join(', '), 300)}</bdi>
        </p>
      ) : null}
      {attributes.kind === 'document' ? <DocumentDetails document={attributes} /> : null}
      <ExtraAttributes extra={attributes.extra} />
      {groups.length === 0 ? <p className="panel-line quiet">No facts are shown for it.</p> : null}
      {groups.map(({ kind, facts }) => (
        <FactGroup key={`${node} ${kind}`} title={edgeKindWords[kind].many} facts={facts} />
      ))}
    </>
  );
}

/** More than a reader looks through at once; a hub may have thousands, and drawing them all takes seconds. */
const firstFacts = 60;

function FactGroup({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  const [most, setMost] = useState(firstFacts);
  return (
    <section className="fact-group">
      <h3>
        {title} <span className="count">{facts.length}</span>
      </h3>
      <ul>
        {facts.slice(0, most).map((fact) => (
          <FactItem key={fact.key} fact={fact} />
        ))}
      </ul>
      {facts.length > most ? (
        <button type="button" className="link-button" onClick={() => setMost(most + 5 * firstFacts)}>
          {Math.min(5 * firstFacts, facts.length - most)} more of {facts.length}
        </button>
      ) : null}
    </section>
  );
}

function DocumentDetails({ document }: { readonly document: DocumentNode }) {
  const line = [document.publisher, document.published && showDate(document.published), document.byline];
  return (
    <>
      <p className="panel-line quiet">{displayName(line.filter(Boolean).join(' · '), 300)}</p>
      <SourceLink url={document.url} />
      {document.unattributed.length > 0 ? (
        <section className="fact-group">
          <h3>
            Unnamed sources <span className="count">{document.unattributed.length}</span>
          </h3>
          <ul>
            {document.unattributed.map((statement) => (
              <li key={`${statement.source} ${statement.text}`} className="fact plain">
                <span className="fact-line">
                  <b>{displayName(statement.source || 'Not said by whom')}</b>
                </span>
                <span className="fact-words">{displayName(statement.text, 320)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** A link only where the address is one of the web: a graph may hold anything. */
function SourceLink({ url }: { readonly url: string | undefined }) {
  if (!url || !/^https?:\/\//i.test(url)) return null;
  return (
    <p className="panel-line">
      <a href={url} target="_blank" rel="noreferrer">
        Open the source <Glyph name="out" />
      </a>
    </p>
  );
}
