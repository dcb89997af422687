import { type ChangeEvent, useRef } from 'react';
import { CorrectionsFormatError, fromCorrectionsJson, toCorrectionsJson } from '../../../src/corrections/file.ts';
import { download, fileName } from '../../share/download.ts';
import { displayName } from '../../state/display-name.ts';
import { notMadeYet } from '../../state/mend.ts';
import { withCorrections } from '../../state/workspace.ts';
import { usePage } from '../page.ts';

/** Corrections to a file and from one, as `entente build --corrections` takes them. */
export function CorrectionsFile() {
  const { workspace, edit, say } = usePage();
  const { corrections, unapplied } = workspace;
  const input = useRef<HTMLInputElement>(null);

  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const text = await file.text();
    // The same file may be chosen again, once it has been mended.
    target.value = '';
    try {
      const list = notMadeYet(corrections, fromCorrectionsJson(text));
      if (list.length === 0) return say('All corrections of this file were made here already.');
      const add = withCorrections(list);
      const failed = add(workspace).unapplied.length - unapplied.length;
      edit(add);
      const fails = failed === 0 ? '' : failed === 1 ? '; 1 does not apply' : `; ${failed} do not apply`;
      say(`Took in ${count(list.length)}${fails}. Undo with z.`);
    } catch (error) {
      if (!(error instanceof CorrectionsFormatError)) throw error;
      say(`${displayName(file.name, 60)}: ${error.message}`);
    }
  };

  return (
    <>
      <button
        type="button"
        className="button"
        disabled={corrections.length === 0}
        onClick={() =>
          download(
            fileName(`${workspace.name.slice(0, 40)} corrections`, 'json'),
            toCorrectionsJson(corrections),
            'application/json',
          )
        }
      >
        Save to a file
      </button>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        Take in a file
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="File of corrections"
        hidden
        onChange={take}
      />
    </>
  );
}

const count = (number: number): string => (number === 1 ? '1 correction' : `${number} corrections`);
