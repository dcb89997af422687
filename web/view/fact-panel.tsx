import type { EdgeAttributes, EntenteGraph } from '../../src/graph/schema.ts';
import { conflictsOf } from '../state/conflicts.ts';
import { displayName } from '../state/display-name.ts';
import { showEvidence, showPane } from '../state/explorer.ts';
import { dateOf } from '../state/fact-date.ts';
import { type Fact, factsBeside } from '../state/facts.ts';
import { backingWords, edgeKindWords } from '../state/kinds.ts';
import { passagesOfFact } from '../state/passages.ts';
import { phrase } from '../state/phrase.ts';
import { showDate } from '../state/show-date.ts';
import { ExtraAttributes } from './extra-attributes.tsx';
import { FactItem, sureness } from './fact-item.tsx';
import { StrokeIcon } from './icons.tsx';
import { FactTools } from './mend/fact-tools.tsx';
import { NodeButton } from './node-button.tsx';
import { usePage } from './page.ts';
import { Quotation } from './quotation.tsx';

/** Why one edge is there: its ends, what it says, how sure, and each passage that backs it. */
export function FactPanel({ fact }: { readonly fact: Fact }) {
  const { graph, state, shown, change } = usePage();
  const { attributes } = fact;
  const passages = passagesOfFact(graph, fact);
  const conflicts = conflictsOf(graph, fact, shown);
  const beside = factsBeside(graph, fact, shown).filter((one) => !conflicts.some(({ key }) => key === one.key));
  const to = fact.to.filter((node) => graph.getNodeAttribute(node, 'kind') !== 'document');
  const middle = attributes.kind === 'statement' ? (attributes.cue ?? 'said') : phrase(attributes);
  return (
    <>
      <header className="panel-head">
        <StrokeIcon kind={attributes.kind} basis={attributes.basis} />
        <div>
          <h2 className="fact-title">
            <span className="visually-hidden">{edgeKindWords[attributes.kind].one}: </span>
            <Nodes nodes={fact.from} />
            <span className="quiet">{displayName(middle, 120)}</span>
            {attributes.kind === 'statement' && to.length > 0 ? <span className="quiet">about</span> : null}
            <Nodes nodes={attributes.kind === 'statement' ? to : fact.to} />
          </h2>
        </div>
      </header>
      <FactTools fact={fact} />
      {conflicts.length > 0 ? (
        <section className="fact-group conflict">
          <h3>
            Other texts say otherwise <span className="count">{conflicts.length}</span>
          </h3>
          <ul>
            {conflicts.map((other) => (
              <FactItem key={other.key} fact={other} />
            ))}
          </ul>
        </section>
      ) : null}
      {attributes.note ? <p className="panel-line reader-note">{displayName(attributes.note, 1000)}</p> : null}
      {attributes.kind === 'statement' ? <blockquote>{displayName(attributes.text, 2000)}</blockquote> : null}
      <dl className="details">
        {detailsOf(graph, fact).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{displayName(value, 300)}</dd>
          </div>
        ))}
      </dl>
      <ExtraAttributes extra={attributes.extra} />
      {passages.length > 0 ? (
        <section className="fact-group">
          <h3>
            {passages.length === 1 ? 'The words that say so' : 'The passages that say so'}{' '}
            <span className="count">{passages.length}</span>
          </h3>
          <ul>
            {passages.map((passage, index) => (
              <li key={`${passage.document} ${passage.start}`} className="fact">
                <button
                  type="button"
                  aria-pressed={state.evidence === index}
                  onClick={() => {
                    change(showEvidence(index));
                    change(showPane('article'));
                  }}
                >
                  <Quotation passage={passage} text={textOf(graph, passage.document)} />
                  <span className="fact-meta">
                    <span>{sourceOf(graph, passage.document)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {beside.length > 0 ? (
        <section className="fact-group">
          <h3>
            Also between them <span className="count">{beside.length}</span>
          </h3>
          <ul>
            {beside.map((other) => (
              <FactItem key={other.key} fact={other} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const Nodes = ({ nodes }: { readonly nodes: readonly string[] }) =>
  nodes.map((node) => <NodeButton key={node} node={node} />);

/** The article's text, when the graph holds it. */
function textOf(graph: EntenteGraph, key: string): string | undefined {
  const document = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  return document?.kind === 'document' ? document.text : undefined;
}

function sourceOf(graph: EntenteGraph, key: string): string {
  if (!graph.hasNode(key)) return displayName(key);
  const document = graph.getNodeAttributes(key);
  const published = document.kind === 'document' ? document.published : undefined;
  return [displayName(document.label, 80), published && showDate(published)].filter(Boolean).join(' · ');
}

function detailsOf(graph: EntenteGraph, fact: Fact): [string, string][] {
  const { attributes } = fact;
  const rows: [string, string | undefined][] = [
    ...ownDetails(attributes),
    ['Basis', backingWords(attributes)],
    [
      'Confidence',
      attributes.kind === 'other'
        ? undefined
        : attributes.verdict === 'right'
          ? 'checked by a reader'
          : sureness(attributes.confidence),
    ],
    ['Date', dateOf(graph, fact)],
    ['Table', attributes.source],
    ['Rule', [...new Set(fact.evidence.map((evidence) => evidence.extractor))].filter(Boolean).join(', ')],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

function ownDetails(edge: EdgeAttributes): [string, string | undefined][] {
  switch (edge.kind) {
    case 'affiliation':
      return [
        ['Role', edge.role],
        ['Status', edge.status],
      ];
    case 'membership':
      return [['Status', edge.status]];
    case 'statement':
      return [
        ['Stance', edge.stance],
        [
          'Quoted',
          edge.mode === 'direct'
            ? 'in their words'
            : edge.mode === 'mixed'
              ? 'partly in their words'
              : 'in the article’s words',
        ],
        ['Venue', edge.venue],
        ['To', edge.addressee],
      ];
    case 'relation':
    case 'other':
      return [['Type', edge.type]];
    case 'mention':
      return [['Times', String(edge.count)]];
    default:
      return [];
  }
}
