import { conflictsOf } from '../state/conflicts.ts';
import { displayName } from '../state/display-name.ts';
import { select, showPane } from '../state/explorer.ts';
import { dateOf } from '../state/fact-date.ts';
import type { Fact } from '../state/facts.ts';
import { backingWords } from '../state/kinds.ts';
import { nodeNames } from '../state/node-names.ts';
import { passagesOf, tellingPiece } from '../state/passages.ts';
import { phrase } from '../state/phrase.ts';
import { StrokeIcon } from './icons.tsx';
import { usePage } from './page.ts';

/** One fact in a list: who, what, whom, the words, and how sure it is. A click selects its edge and opens the article there. */
export function FactItem({ fact }: { readonly fact: Fact }) {
  const { graph, shown, change } = usePage();
  const { attributes } = fact;
  const isDisputed = conflictsOf(graph, fact, shown).length > 0;
  const date = dateOf(graph, fact);
  const passages = passagesOf(fact.evidence).length;
  const words = attributes.kind === 'statement' ? attributes.text : tellingPiece(graph, fact)?.sentence;
  return (
    <li className={`fact ${attributes.basis}`}>
      <button
        type="button"
        onClick={() => {
          change(select({ type: 'edge', key: fact.key }));
          change(showPane('article'));
        }}
      >
        <span className="fact-line">
          <StrokeIcon kind={attributes.kind} basis={attributes.basis} />
          <span>
            <FactSentence fact={fact} />
          </span>
        </span>
        {words ? <span className="fact-words">{displayName(words, 320)}</span> : null}
        <span className="fact-meta">
          {'stance' in attributes && attributes.stance !== 'neutral' ? (
            <span className={`tag ${attributes.stance}`}>{attributes.stance}s</span>
          ) : null}
          <span>{backingWords(attributes)}</span>
          {attributes.kind === 'other' ? null : (
            <span>{attributes.verdict === 'right' ? 'checked' : sureness(attributes.confidence)}</span>
          )}
          {isDisputed ? <span className="tag">texts differ</span> : null}
          {attributes.note ? <span className="tag">note</span> : null}
          {date ? <span>{date}</span> : null}
          {passages > 1 ? <span>{passages} passages</span> : null}
        </span>
      </button>
    </li>
  );
}

/** "Ana Reyes adviser of Harbour Institute". */
export function FactSentence({ fact }: { readonly fact: Fact }) {
  const { graph } = usePage();
  const { attributes } = fact;
  const to = nodeNames(graph, fact.to);
  if (attributes.kind === 'statement') {
    const onlyDocument = fact.to.every((node) => graph.getNodeAttribute(node, 'kind') === 'document');
    return (
      <>
        <b>{nodeNames(graph, fact.from)}</b> {displayName(attributes.cue || 'said', 40)}
        {onlyDocument ? null : (
          <>
            {' '}
            <span className="quiet">about</span> <b>{to}</b>
          </>
        )}
      </>
    );
  }
  return (
    <>
      <b>{nodeNames(graph, fact.from)}</b> <span className="quiet">{displayName(phrase(attributes), 90)}</span>{' '}
      <b>{to}</b>
    </>
  );
}

export const sureness = (confidence: number): string => `${Math.round(confidence * 100)} % sure`;
