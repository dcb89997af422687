import { useMemo } from 'react';
import { type Answer, answerOf, answerText, isUnfinished } from '../../state/answer.ts';
import { firstQuestion, type Question, questionNames } from '../../state/ask.ts';
import { displayName } from '../../state/display-name.ts';
import { addFilter, ask, colourBy, select, showPane, toggleBackground } from '../../state/explorer.ts';
import { usePage } from '../page.ts';
import { QuestionFields } from './question-fields.tsx';
import '../../style/ask.css';

/** Questions to the graph, with answers that open the words behind them. */
export function AskPanel() {
  const { graph, state, shown, change, say } = usePage();
  const { question, background } = state;
  const answer = useMemo((): Answer | string | undefined => {
    if (!question || isUnfinished(question)) return undefined;
    try {
      return answerOf(question, { graph, shown, background });
    } catch (error) {
      // What a question cannot name or date is told by the query itself.
      return error instanceof Error ? error.message : String(error);
    }
  }, [question, graph, shown, background]);

  return (
    <div className="ask">
      <div className="field">
        <label htmlFor="question">Ask for</label>
        <select
          id="question"
          value={question?.type ?? ''}
          onChange={(event) => change(ask(firstQuestion(event.target.value, graph, state.selection)))}
        >
          <option value="">Choose a question…</option>
          {Object.entries(questionNames).map(([type, name]) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {question ? (
        <QuestionFields key={question.type} question={question} onChange={(next: Question) => change(ask(next))} />
      ) : null}
      {question?.type === 'members' || question?.type === 'affiliations' || question?.type === 'paths' ? (
        <label className="ask-background">
          <input type="checkbox" checked={background} onChange={() => change(toggleBackground)} />
          with background facts
        </label>
      ) : null}
      {typeof answer === 'string' ? (
        <p className="quiet" role="status">
          {answer}
        </p>
      ) : null}
      {typeof answer === 'object' ? (
        <section aria-label="Answer">
          <h2>
            {answer.title} <span className="count">{answer.rows.length}</span>
          </h2>
          <p className="visually-hidden" role="status" aria-label="Answers">
            {answer.rows.length} answers
          </p>
          {answer.rows.length === 0 ? <p className="quiet">The articles here tell of none.</p> : null}
          {answer.note ? <p className="quiet">{answer.note}</p> : null}
          {answer.rows.length > 0 ? (
            <div className="ask-buttons">
              <button
                type="button"
                className="button"
                onClick={() => {
                  const nodes = [...new Set(answer.rows.flatMap((row) => row.nodes))];
                  const edges = answer.rows.flatMap((row) => row.edges);
                  change(addFilter({ type: 'only', title: answer.title, nodes, ...(edges.length > 0 && { edges }) }));
                  say('The canvas shows the answer alone; it is one of the filters.');
                }}
              >
                Show alone
              </button>
              <button
                type="button"
                className="button"
                onClick={() => {
                  navigator.clipboard.writeText(answerText(answer)).then(
                    () => say('Copied the answer.'),
                    () => say('This browser does not let the page copy.'),
                  );
                }}
              >
                Copy
              </button>
              {question?.type === 'communities' ? (
                <button
                  type="button"
                  className="button"
                  aria-pressed={state.colourBy === 'community'}
                  onClick={() => change(colourBy(state.colourBy === 'community' ? 'kind' : 'community'))}
                >
                  Colour by group
                </button>
              ) : null}
            </div>
          ) : null}
          <ol className="answers">
            {answer.rows.map((row) => (
              <li key={row.key}>
                <button
                  type="button"
                  onClick={() => {
                    change(select(row.opens));
                    change(showPane(row.opens.type === 'node' ? 'facts' : 'article'));
                  }}
                >
                  <span>{row.text}</span>
                  {row.words ? <q className="quiet">{displayName(row.words, 240)}</q> : null}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}
