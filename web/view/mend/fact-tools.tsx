import { openDialog } from '../../state/explorer.ts';
import type { Fact } from '../../state/facts.ts';
import { forEachEdge } from '../../state/mend.ts';
import { Glyph } from '../icons.tsx';
import { usePage } from '../page.ts';
import { keepFocusNear } from './close-modal.ts';
import { useMend } from './use-mend.ts';
import '../../style/mend.css';

/** What can be mended about a fact: a statement is corrected as a whole, with all of its edges. */
export function FactTools({ fact }: { readonly fact: Fact }) {
  const { readOnly, change } = usePage();
  const { makeAll } = useMend();
  if (readOnly) return null;
  const isRight = fact.attributes.verdict === 'right';
  const mark = (verdict: 'right' | 'wrong') =>
    makeAll(
      forEachEdge(fact, (edge) => ({ type: 'mark', edge, verdict })),
      verdict === 'right' ? 'Marked right' : 'Marked wrong and taken out',
    );
  return (
    <div className="mend-tools" role="toolbar" aria-label="Mend this fact">
      <button
        type="button"
        className="plain-button"
        aria-pressed={isRight}
        disabled={isRight}
        onClick={() => mark('right')}
      >
        <Glyph name="check" /> {isRight ? 'Checked' : 'Right'}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={(event) => {
          keepFocusNear(event.currentTarget);
          mark('wrong');
        }}
      >
        <Glyph name="wrong" /> Wrong
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => change(openDialog({ name: 'edge-note', edge: fact.key }))}
      >
        <Glyph name="note" /> Note
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label="Delete this fact"
        title="Delete this fact"
        onClick={(event) => {
          keepFocusNear(event.currentTarget);
          makeAll(
            forEachEdge(fact, (edge) => ({ type: 'delete-edge', edge })),
            'Deleted the fact',
          );
        }}
      >
        <Glyph name="bin" />
      </button>
    </div>
  );
}
