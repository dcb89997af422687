import { openDialog } from '../../state/explorer.ts';
import { asSentence, inWords } from '../../state/mend-words.ts';
import { withoutCorrection } from '../../state/workspace.ts';
import { Glyph } from '../icons.tsx';
import { usePage } from '../page.ts';
import { keepFocusNear } from './close-modal.ts';
import { CorrectionsFile } from './corrections-file.tsx';
import { DuplicatesList } from './duplicates-list.tsx';
import { redoAloud, undoAloud } from './history.ts';
import '../../style/modal.css';
import '../../style/mend.css';

/** The corrections made, the newest first, each of which can be taken back by itself; and what may want one. */
export function EditsPanel() {
  const page = usePage();
  const { workspace, change, edit, say } = page;
  const { corrections, unapplied } = workspace;
  const reasons = new Map(unapplied.map(({ index, reason }) => [index, reason]));
  const words = inWords(workspace, corrections);

  return (
    <div className="edits">
      <div className="edit-buttons">
        <button type="button" className="button" onClick={() => change(openDialog({ name: 'add-node' }))}>
          Add a node
        </button>
        <button type="button" className="button" onClick={() => change(openDialog({ name: 'add-edge' }))}>
          Add a fact
        </button>
      </div>
      <section aria-labelledby="edits-made">
        <h2 id="edits-made">
          Made <span className="count">{corrections.length}</span>
        </h2>
        {corrections.length === 0 ? (
          <p className="quiet">
            None yet. Select a node or an edge and use the buttons under its name; everything can be undone with{' '}
            <kbd>z</kbd>.
          </p>
        ) : null}
        {unapplied.length > 0 ? (
          <p className="refused" role="status">
            {unapplied.length === 1 ? '1 of them does not apply.' : `${unapplied.length} of them do not apply.`}
          </p>
        ) : null}
        <ol reversed>
          {words
            .map((made, index) => (
              // A correction is known by its place in the list.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end, or loses one as a step of its own
              <li key={index}>
                <span>
                  {made}
                  {reasons.has(index) ? <span className="refused">Does not apply: {reasons.get(index)}</span> : null}
                </span>
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`Take back: ${made}`}
                  title="Take back"
                  onClick={(event) => {
                    keepFocusNear(event.currentTarget);
                    edit(withoutCorrection(index));
                    say(`${asSentence(`Took back: ${made}`)} Undo with z.`);
                  }}
                >
                  <Glyph name="undo" />
                </button>
              </li>
            ))
            .reverse()}
        </ol>
        <div className="edit-buttons">
          <button
            type="button"
            className="button"
            disabled={workspace.past.length === 0}
            onClick={() => undoAloud(page)}
          >
            Undo
          </button>
          <button
            type="button"
            className="button"
            disabled={workspace.future.length === 0}
            onClick={() => redoAloud(page)}
          >
            Redo
          </button>
          <CorrectionsFile />
        </div>
      </section>
      <DuplicatesList />
    </div>
  );
}
