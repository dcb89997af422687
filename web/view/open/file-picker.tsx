import { useRef } from 'react';
import { displayName } from '../../state/display-name.ts';
import { Glyph } from '../icons.tsx';
import { accepted, filesOfInput, kindOf, type PickedFile } from './picked-files.ts';

interface Props {
  readonly files: readonly PickedFile[];
  readonly onChange: (files: readonly PickedFile[]) => void;
}

/** How many files are listed one by one. */
const mostListed = 100;

/** Chooses files and folders, and lists what was chosen or dropped. */
export function FilePicker({ files, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const add = (chosen: FileList | null) => onChange([...files, ...filesOfInput(chosen ?? [])]);
  const known = files.filter((file) => kindOf(file) !== 'other');
  return (
    <section className="open-files" aria-label="Files">
      <p>
        <b>Drop files here</b> <span className="quiet">or anywhere on the page</span>
      </p>
      <div className="open-pick">
        <button type="button" className="button" onClick={() => input.current?.click()}>
          Choose files…
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          Choose a folder…
        </button>
      </div>
      <p className="quiet">Articles as txt, md or html; graphs as json, gexf or graphml</p>
      <input ref={input} type="file" hidden multiple accept={accepted} onChange={({ target }) => add(target.files)} />
      <input
        ref={(element) => {
          folder.current = element;
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        onChange={({ target }) => add(target.files)}
      />
      {files.length === 0 ? null : (
        <>
          <ul className="open-list">
            {known.slice(0, mostListed).map((file) => (
              <li key={file.path}>
                <Glyph name={kindOf(file) === 'graph' ? 'share' : 'note'} />
                <bdi>{displayName(file.path, 90)}</bdi>
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`Leave out ${displayName(file.path, 90)}`}
                  onClick={() => onChange(files.filter((other) => other !== file))}
                >
                  <Glyph name="close" />
                </button>
              </li>
            ))}
          </ul>
          <p className="quiet" role="status">
            {known.length === 1 ? '1 file' : `${known.length} files`}
            {known.length < files.length ? `; ${files.length - known.length} of another kind are left out` : ''}
          </p>
        </>
      )}
    </section>
  );
}
