import { Fragment, lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { DocumentNode, EntenteGraph, Evidence } from '../../src/graph/schema.ts';
import {
  articleBlocks,
  type Mark,
  marksOfFacts,
  runsOf,
  type Segment,
  segmentsOf,
  standsIn,
} from '../state/article.ts';
import { displayName } from '../state/display-name.ts';
import { type ExplorerState, select, showDocument } from '../state/explorer.ts';
import { type Fact, factOfEdge, factsOfNode } from '../state/facts.ts';
import { type NameSpan, namesInText } from '../state/names-in-text.ts';
import { passagesOf, passagesOfFact } from '../state/passages.ts';
import { showDate } from '../state/show-date.ts';
import type { Shown } from '../state/shown.ts';
import { usePage } from './page.ts';
import { Quotation } from './quotation.tsx';
import { TabList } from './tab-list.tsx';

const WordTools = lazy(() => import('./mend/word-tools.tsx').then(({ WordTools }) => ({ default: WordTools })));

/** The article, with the evidence of what is selected highlighted and in view; one tab for each article that has some. */
export function Article() {
  const { graph, state, shown: visible, readOnly, change } = usePage();
  const scroller = useRef<HTMLDivElement>(null);
  const facts = useMemo(() => factsOfSelection(graph, state, visible), [graph, state, visible]);
  const evidence = facts.flatMap((fact) => fact.evidence);
  const documents = documentsOf(graph, state, evidence);
  const selectedFact = state.selection.type === 'edge' ? facts[0] : undefined;
  const passages = selectedFact ? passagesOfFact(graph, selectedFact) : [];
  const target = (passages[state.evidence] ?? passages[0])?.evidence[0];
  const shown = state.document ?? target?.document ?? documents[0];
  const document = shown !== undefined && graph.hasNode(shown) ? graph.getNodeAttributes(shown) : undefined;

  const text = document?.kind === 'document' ? document.text : undefined;
  const names = useMemo(
    () => (shown === undefined || text === undefined ? [] : namesInText(graph, shown, text)),
    [graph, shown, text],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what moves the article, though it is not read here
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const at = target && target.document === shown ? box.querySelector(`[data-start="${target.start}"]`) : undefined;
    const mark = at ?? box.querySelector('mark');
    const top = mark
      ? mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop - box.clientHeight / 3
      : 0;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ top: Math.max(0, top), behavior: still ? 'instant' : 'smooth' });
  }, [state.selection, state.evidence, shown, state.pane]);

  if (document?.kind !== 'document' || shown === undefined) return <p className="empty">No article in this graph.</p>;
  return (
    <>
      {documents.length > 1 ? (
        <TabList
          label="Articles"
          tabs={documents.map((key) => ({
            key,
            name: displayName(graph.getNodeAttribute(key, 'label'), 40),
            count: evidence.length > 0 ? evidence.filter((item) => item.document === key).length : undefined,
          }))}
          selected={shown}
          controls="article-text"
          onSelect={(key) => change(showDocument(key))}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div ref={scroller} id="article-text" className="article-text" tabIndex={0} role="document" aria-label="Article">
        {readOnly || text === undefined ? null : (
          <Suspense>
            <WordTools scroller={scroller} document={shown} text={text} />
          </Suspense>
        )}
        <p className="article-source quiet">
          {[document.publisher, document.published && showDate(document.published)].filter(Boolean).join(' · ')}
        </p>
        {selectedFact?.attributes.basis === 'background' ? (
          <p className="note">
            No article says this here; it comes from a table
            {selectedFact.attributes.source ? ` (${displayName(selectedFact.attributes.source)})` : ''}.
          </p>
        ) : null}
        {document.text === undefined ? (
          <Quotations evidence={evidence.filter((item) => item.document === shown)} />
        ) : (
          <Text
            document={document}
            text={document.text}
            marks={marksFor(graph, state, facts, shown, document.text)}
            names={names}
          />
        )}
        {document.text !== undefined ? (
          <Misplaced evidence={evidence.filter((item) => item.document === shown)} text={document.text} />
        ) : null}
      </div>
    </>
  );
}

interface TextProps {
  readonly document: DocumentNode;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly names: readonly NameSpan[];
}

function Text({ document, text, marks, names }: TextProps) {
  const blocks = useMemo(() => articleBlocks(text), [text]);
  return blocks.map((block) => {
    const runs = runsOf(segmentsOf(text, block, marks, names)).map(({ start, marked, current, fact, segments }) => {
      const words = segments.map((segment) => <Words key={segment.start} segment={segment} />);
      if (!marked) return <Fragment key={start}>{words}</Fragment>;
      return (
        <mark key={start} data-start={start} className={current ? 'current' : 'beside'}>
          {fact === undefined || current ? (
            words
          ) : (
            <FactLink fact={fact}>{segments.map((one) => one.text).join('')}</FactLink>
          )}
        </mark>
      );
    });
    const isTitle = text.slice(block.start, block.end) === document.title;
    const Block = isTitle ? 'h2' : 'p';
    return (
      <Block key={block.start} data-block={block.start}>
        {runs}
      </Block>
    );
  });
}

/** A name leads to its node, wherever it stands; but words of another fact lead to that fact. */
function Words({ segment: { text, node } }: { readonly segment: Segment }) {
  const { change } = usePage();
  if (node === undefined) return text;
  return (
    <a
      className="name-link"
      // Dragging selects words, as in any text.
      draggable={false}
      href={`#${new URLSearchParams({ node })}`}
      onClick={(event) => {
        event.preventDefault();
        change(select({ type: 'node', key: node }));
      }}
    >
      {text}
    </a>
  );
}

/** Words that back a fact lead to it. */
function FactLink({ fact, children }: { readonly fact: string; readonly children: string }) {
  const { change } = usePage();
  return (
    <a
      className="mark-link"
      draggable={false}
      href={`#${new URLSearchParams({ edge: fact })}`}
      onClick={(event) => {
        event.preventDefault();
        change(select({ type: 'edge', key: fact }));
      }}
    >
      {children}
    </a>
  );
}

function Quotations({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <>
      <p className="note">The article’s text was left out of this graph. What backs its facts is quoted.</p>
      {passagesOf(evidence).map((passage) => (
        <p key={passage.start}>
          <Quotation passage={passage} text={undefined} />
        </p>
      ))}
    </>
  );
}

/** Evidence whose words are not where it says, as after the text was changed by hand: quoted, and said so. */
function Misplaced({ evidence, text }: { readonly evidence: readonly Evidence[]; readonly text: string }) {
  const misplaced = evidence.filter((item) => !standsIn(item, text));
  if (misplaced.length === 0) return null;
  return (
    <>
      <p className="note">These words were not found at their place in the text:</p>
      {passagesOf(misplaced).map((passage) => (
        <p key={passage.start}>
          <Quotation passage={passage} text={undefined} />
        </p>
      ))}
    </>
  );
}

function factsOfSelection(graph: EntenteGraph, state: ExplorerState, shown: Shown): Fact[] {
  const { selection } = state;
  if (selection.type === 'none') return [];
  if (selection.type === 'node') return factsOfNode(graph, selection.key, shown).flatMap((group) => group.facts);
  const fact = factOfEdge(graph, selection.key);
  return fact ? [fact] : [];
}

/** The articles to choose from: those with evidence; a selected article itself; all while nothing is selected. */
function documentsOf(graph: EntenteGraph, state: ExplorerState, evidence: readonly Evidence[]): string[] {
  const { selection } = state;
  const all = graph.filterNodes((_, { kind }) => kind === 'document');
  if (selection.type === 'node' && all.includes(selection.key)) return [selection.key];
  const backing = new Set(evidence.map((item) => item.document));
  const some = all.filter((key) => backing.has(key));
  return some.length > 0 ? some : all;
}

function marksFor(
  graph: EntenteGraph,
  state: ExplorerState,
  facts: readonly Fact[],
  document: string,
  text: string,
): Mark[] {
  const { selection } = state;
  const marks = marksOfFacts(facts, selection.type === 'edge' ? facts[0]?.key : undefined, document, text);
  if (selection.type !== 'node') return marks;
  const node = graph.getNodeAttributes(selection.key);
  const names = 'aliasEvidence' in node ? (node.aliasEvidence ?? []) : [];
  return [
    ...marks,
    ...names
      .map((alias) => alias.evidence)
      .filter((item) => item.document === document && standsIn(item, text))
      .map(({ start, end }) => ({ start, end, fact: undefined, current: true })),
  ];
}
