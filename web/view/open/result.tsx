import { useEffect, useRef } from 'react';
import { displayName } from '../../state/display-name.ts';
import { Glyph } from '../icons.tsx';
import type { Opened } from './open-all.ts';

interface Props {
  /** One sentence on what there is now. */
  readonly summary: string;
  readonly items: readonly Opened[];
  readonly leftOut: number;
  readonly onShow: (document?: string) => void;
  readonly onAgain: () => void;
}

/** What came of it, where not everything went well: which files were left out and why, and doubts about those that were read. */
export function Result({ summary, items, leftOut, onShow, onAgain }: Props) {
  const show = useRef<HTMLButtonElement>(null);
  useEffect(() => show.current?.focus(), []);
  const failed = items.filter(({ error }) => error !== undefined);
  const opened = items.filter(({ error }) => error === undefined);
  return (
    <div className="open-result">
      <p role="status">{summary}</p>
      {failed.length === 0 ? null : (
        <section aria-labelledby="open-failed">
          <h3 id="open-failed">Not opened</h3>
          <ul>
            {failed.map(({ name, error }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list does not change
              <li key={at}>
                <Glyph name="wrong" />
                <div>
                  <bdi>{displayName(name, 90)}</bdi>
                  <p className="quiet">{error}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened.length === 0 ? null : (
        <section aria-labelledby="open-opened">
          <h3 id="open-opened">Opened</h3>
          <ul>
            {opened.map(({ name, document, notes }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list does not change
              <li key={at}>
                <Glyph name="check" />
                <div>
                  {document === undefined ? (
                    <bdi>{displayName(name, 90)}</bdi>
                  ) : (
                    <button type="button" className="link-button" onClick={() => onShow(document)}>
                      <bdi>{displayName(name, 90)}</bdi>
                    </button>
                  )}
                  {notes.map((note) => (
                    <p key={note} className="quiet">
                      {note}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut === 0 ? null : (
        <p className="quiet">
          {leftOut === 1 ? '1 file' : `${leftOut} files`} of another kind in the folder {leftOut === 1 ? 'was' : 'were'}{' '}
          left out.
        </p>
      )}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onAgain}>
          Open more
        </button>
        <button ref={show} type="button" className="button main" onClick={() => onShow()}>
          Show the graph
        </button>
      </div>
    </div>
  );
}
