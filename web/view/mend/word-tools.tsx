import { type RefObject, useEffect, useState } from 'react';
import type { Passage } from '../../../src/corrections/correction.ts';
import { openDialog } from '../../state/explorer.ts';
import { passageAt } from '../../state/mend.ts';
import { usePage } from '../page.ts';
import { chosenSpan } from './chosen-span.ts';
import '../../style/modal.css';
import '../../style/mend.css';

interface Props {
  /** Holds the article's blocks, each with the offset of its text in `data-block`. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly document: string;
  readonly text: string;
}

/** Offers a fact for the words that are selected in the article. */
export function WordTools({ scroller, document: key, text }: Props) {
  const { change } = usePage();
  const [passage, setPassage] = useState<Passage>();

  useEffect(() => {
    const read = () => {
      const span = scroller.current ? chosenSpan(scroller.current) : undefined;
      setPassage(span && passageAt(key, text, span));
    };
    // Words may have been selected before this was here.
    read();
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [scroller, key, text]);

  if (!passage) return null;
  return (
    <div className="word-tools">
      <button
        type="button"
        className="button main"
        // The words must stay selected while the button is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => change(openDialog({ name: 'add-edge', passage }))}
      >
        Add a fact from these words
      </button>
    </div>
  );
}
