import { firstQuestion, questionNames } from '../../state/ask.ts';
import { ask, toggleBackground } from '../../state/explorer.ts';
import { usePage } from '../page.ts';
import { AnswerView } from './answer-view.tsx';
import { QuestionFields } from './question-fields.tsx';
import { useAnswer } from './use-answer.ts';
import '../../style/ask.css';

/** Questions that what only the tables know can answer too. */
const withTables: readonly string[] = ['members', 'affiliations', 'paths', 'neighbours'];

/** Questions to the graph, with answers that open the words behind them. */
export function AskPanel() {
  const { graph, state, change } = usePage();
  const { question, background } = state;
  const { answer, told } = useAnswer(question);
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
        <QuestionFields key={question.type} question={question} onChange={(next) => change(ask(next))} />
      ) : (
        <p className="quiet">An answer is a list. Each line of it opens the words that say so.</p>
      )}
      {question && withTables.includes(question.type) ? (
        <label className="ask-background">
          <input type="checkbox" checked={background} onChange={() => change(toggleBackground)} />
          with background facts
        </label>
      ) : null}
      <p className={answer ? 'visually-hidden' : 'quiet'} role="status" aria-label="Answers">
        {answer ? summaryOf(answer.sections) : told}
      </p>
      {answer ? <AnswerView key={answer.title} answer={answer} /> : null}
    </div>
  );
}

function summaryOf(sections: readonly { readonly rows: readonly unknown[] }[]): string {
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return rows === 1 ? '1 answer' : `${rows} answers`;
}
