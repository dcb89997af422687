import { useMemo } from 'react';
import type { Passage } from '../../../src/corrections/correction.ts';
import type { Span } from '../../../src/document/span.ts';
import { displayName } from '../../state/display-name.ts';
import type { Near } from '../../state/mend.ts';
import { sentencesOf } from '../../state/sentences.ts';
import { usePage } from '../page.ts';

interface Props {
  readonly words: string;
  readonly near: Near;
  /** Where the words stand, when some article has them. */
  readonly found: Passage | undefined;
  readonly onChange: (words: string, near: Near) => void;
}

/** The words that back a fact: chosen in the article, taken from a list of its sentences, or typed. */
export function WordsField({ words, near, found, onChange }: Props) {
  const { graph } = usePage();
  const articles = graph.filterNodes((_, node) => node.kind === 'document' && node.text !== undefined);
  const article = near.document ?? articles[0];
  const node = article !== undefined && graph.hasNode(article) ? graph.getNodeAttributes(article) : undefined;
  const text = node?.kind === 'document' ? (node.text ?? '') : '';
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const chosen = found && found.document === article ? sentences.findIndex((one) => holds(one, found)) : -1;
  return (
    <div className="field">
      <label htmlFor="fact-words">The words that say so, as the article has them</label>
      <textarea id="fact-words" rows={3} value={words} onChange={(event) => onChange(event.target.value, near)} />
      <p className="quiet" role="status">
        {words.trim() === ''
          ? 'Select words in the article first, choose a sentence below, or type them here.'
          : found
            ? `In “${displayName(graph.getNodeAttribute(found.document, 'label'), 60)}”.`
            : 'No article here has these words.'}
      </p>
      <div className="sentence-choice">
        {articles.length > 1 ? (
          <select
            aria-label="Article"
            value={article}
            onChange={(event) => onChange(words, { document: event.target.value, start: 0 })}
          >
            {articles.map((key) => (
              <option key={key} value={key}>
                {displayName(graph.getNodeAttribute(key, 'label'), 60)}
              </option>
            ))}
          </select>
        ) : null}
        <select
          aria-label="Sentence of the article"
          value={chosen < 0 ? '' : chosen}
          onChange={(event) => {
            const sentence = sentences[Number(event.target.value)];
            if (event.target.value !== '' && sentence)
              onChange(text.slice(sentence.start, sentence.end), { document: article, start: sentence.start });
          }}
        >
          <option value="">Choose a sentence…</option>
          {sentences.map(({ start, end }, index) => (
            <option key={start} value={index}>
              {displayName(text.slice(start, end), 140)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

const holds = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
