import { type Answer, answerCsv, answerText, onlyOf, rowsOf } from '../../state/answer.ts';
import { isAlone, showAlone } from '../../state/ask.ts';
import { colourBy } from '../../state/explorer.ts';
import { usePage } from '../page.ts';
import { AnswerSection } from './answer-section.tsx';
import { MeasureTable } from './measure-table.tsx';
import { useFew } from './use-few.tsx';

/** An answer: what it is, what can be done with it, and its rows. */
export function AnswerView({ answer }: { readonly answer: Answer }) {
  const { state, change, say } = usePage();
  const { title, note, form, sections } = answer;
  const rows = rowsOf(answer);
  const few = useFew(sections);
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => say('Copied the answer.'),
      () => say('This browser does not let the page copy.'),
    );
  const isColoured = sections.some(({ group }) => group !== undefined);
  return (
    <section className="answer" aria-label="Answer">
      <h2>
        {title} <span className="count">{form === 'groups' ? sections.length : rows.length}</span>
      </h2>
      {rows.length === 0 ? <p className="quiet">The articles here tell of none.</p> : null}
      {note ? <p className="quiet">{note}</p> : null}
      {rows.length > 0 ? (
        <div className="ask-buttons">
          {form === 'list' ? (
            <button
              type="button"
              className="button"
              aria-pressed={isAlone(title)(state)}
              onClick={() => change(showAlone(onlyOf(title, rows)))}
            >
              Show alone
            </button>
          ) : null}
          {isColoured ? (
            <button
              type="button"
              className="button"
              aria-pressed={state.colourBy === 'community'}
              onClick={() => change(colourBy(state.colourBy === 'community' ? 'kind' : 'community'))}
            >
              Colour by group
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => copy(answerText(answer))}>
            Copy
          </button>
          <button type="button" className="button" onClick={() => copy(answerCsv(answer))}>
            Copy CSV
          </button>
        </div>
      ) : null}
      {form === 'table' ? (
        <MeasureTable answer={answer} />
      ) : (
        few.items.map((section) => (
          <AnswerSection key={section.title} answer={title} section={section} folds={form === 'groups'} />
        ))
      )}
      {form === 'table' ? null : few.more}
    </section>
  );
}
