import { useEffect, useId, useRef, useState } from 'react';
import { serverFetches } from '../../reading/fetch-from-server.ts';
import { displayName } from '../../state/display-name.ts';
import { openDialog } from '../../state/explorer.ts';
import { usePage } from '../page.ts';
import { FilePicker } from './file-picker.tsx';
import { hasSomething, type ToOpen } from './open-all.ts';

/** Where what is opened goes. */
export type Target = 'add' | 'new';

interface Props {
  readonly toOpen: ToOpen;
  readonly onChange: (change: Partial<ToOpen>) => void;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  /** Why nothing came of the last try. */
  readonly problem: string;
  readonly onOpen: () => void;
}

/** Everything that can be opened, in one form. */
export function Choose({ toOpen, onChange, target, onTarget, problem, onOpen }: Props) {
  const { workspace, change } = usePage();
  const { files, draft, address } = toOpen;
  const fetches = useServerFetches();
  const note = useId();
  const ready = hasSomething(toOpen);
  const submit = useRef<HTMLButtonElement>(null);
  // what was dropped or chosen waits for Enter
  useEffect(() => {
    if (files.length > 0) submit.current?.focus();
  }, [files]);
  return (
    <form
      className="open-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onOpen();
      }}
    >
      {problem === '' ? null : (
        <p className="open-problem" role="alert">
          {problem}
        </p>
      )}
      <FilePicker files={files} onChange={(files) => onChange({ files })} />
      <fieldset className="open-paste">
        <legend>Or paste an article</legend>
        <label className="field">
          <span>Text</span>
          <textarea
            ref={focusFirst}
            rows={5}
            value={draft.text}
            onChange={(event) => onChange({ draft: { ...draft, text: event.target.value } })}
          />
        </label>
        <div className="open-about">
          <label className="field">
            <span>Title, if the text does not begin with it</span>
            <input
              type="text"
              value={draft.title}
              autoComplete="off"
              onChange={(event) => onChange({ draft: { ...draft, title: event.target.value } })}
            />
          </label>
          <label className="field">
            <span>Date, if the text does not say it</span>
            <input
              type="date"
              value={draft.date}
              onChange={(event) => onChange({ draft: { ...draft, date: event.target.value } })}
            />
          </label>
        </div>
      </fieldset>
      {fetches ? (
        <label className="field">
          <span>Or the address of an article, fetched by your own server</span>
          <input
            type="url"
            inputMode="url"
            placeholder="https://"
            value={address}
            autoComplete="off"
            onChange={(event) => onChange({ address: event.target.value.trim() })}
          />
        </label>
      ) : null}
      {workspace.graph.order === 0 ? null : (
        <fieldset className="open-target">
          <legend>Where it goes</legend>
          <label>
            <input type="radio" name="target" checked={target === 'add'} onChange={() => onTarget('add')} />
            <span>
              Add to <bdi>“{displayName(workspace.name, 60)}”</bdi>
            </span>
          </label>
          <label>
            <input type="radio" name="target" checked={target === 'new'} onChange={() => onTarget('new')} />
            <span>Start a new graph</span>
          </label>
        </fieldset>
      )}
      <div className="form-buttons">
        <button type="button" className="button open-recent" onClick={() => change(openDialog({ name: 'recent' }))}>
          Recent graphs
        </button>
        <button ref={submit} type="submit" className="button main" disabled={!ready} aria-describedby={note}>
          Open
        </button>
      </div>
      <p className="quiet open-note" id={note}>
        Articles are read on this machine; nothing is sent anywhere.
      </p>
    </form>
  );
}

/** As the dialog opens, so that an article can be pasted at once. */
const focusFirst = (element: HTMLElement | null): void => element?.setAttribute('autofocus', '');

function useServerFetches(): boolean {
  const [fetches, setFetches] = useState(false);
  useEffect(() => {
    let gone = false;
    serverFetches().then((yes) => !gone && setFetches(yes));
    return () => {
      gone = true;
    };
  }, []);
  return fetches;
}
