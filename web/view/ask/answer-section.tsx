import { useState } from 'react';
import { type AnswerRow, onlyOf, type Section } from '../../state/answer.ts';
import { isAlone, showAlone } from '../../state/ask.ts';
import { displayName } from '../../state/display-name.ts';
import { sameSelection, select, showPane } from '../../state/explorer.ts';
import { groupColours } from '../../state/groups.ts';
import { usePage } from '../page.ts';
import { Says } from './says.tsx';
import { useFew } from './use-few.tsx';

interface Props {
  /** Title of the answer that it is a part of. */
  readonly answer: string;
  readonly section: Section;
  readonly folds: boolean;
}

/** A part of an answer under its own title; a group of nodes unfolds. */
export function AnswerSection({ answer, section, folds }: Props) {
  const [open, setOpen] = useState(false);
  const { title } = section;
  if (!folds)
    return (
      <>
        {title ? (
          <h3>
            {title} <Alone answer={answer} section={section} />
          </h3>
        ) : null}
        <Rows rows={section.rows} />
      </>
    );
  return (
    <details className="answer-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {section.group === undefined ? null : (
          <span className={`swatch ${section.group < groupColours ? `group-${section.group + 1}` : ''}`} />
        )}
        <span>
          {title}{' '}
          <span className="quiet">
            {section.rows.slice(0, 3).map(({ key, says }, at) => (
              <span key={key}>
                {at > 0 ? ', ' : ''}
                <Says says={says} />
              </span>
            ))}
            {section.rows.length > 3 ? '…' : ''}
          </span>
        </span>
      </summary>
      {open ? (
        <>
          <Alone answer={answer} section={section} />
          <Rows rows={section.rows} />
        </>
      ) : null}
    </details>
  );
}

/** Shows one section alone on the canvas. */
function Alone({ answer, section }: Pick<Props, 'answer' | 'section'>) {
  const { state, change } = usePage();
  const title = `${answer}: ${section.title}`;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={`Show alone: ${section.title}`}
      aria-pressed={isAlone(title)(state)}
      onClick={() => change(showAlone(onlyOf(title, section.rows)))}
    >
      {isAlone(title)(state) ? 'Show all again' : 'Show alone'}
    </button>
  );
}

function Rows({ rows }: { readonly rows: readonly AnswerRow[] }) {
  const { state, change } = usePage();
  const { items, more } = useFew(rows);
  return (
    <>
      <ol className="answers">
        {items.map(({ key, says, words, opens }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={sameSelection(state.selection, opens)}
              onClick={() => {
                change(select(opens));
                change(showPane(opens.type === 'node' ? 'facts' : 'article'));
              }}
            >
              <span>
                <Says says={says} />
              </span>
              {words ? <bdi className="words">{displayName(words, 240)}</bdi> : null}
            </button>
          </li>
        ))}
      </ol>
      {more}
    </>
  );
}
