import { useEffect, useState } from 'react';
import { forget, type KeptWorkspace, keptWorkspaces, restore } from '../../keep/store.ts';
import { forgetArticles } from '../../reading/kept-articles.ts';
import { displayName } from '../../state/display-name.ts';
import { closeDialog } from '../../state/explorer.ts';
import { newGraph, openWorkspace } from '../../state/workspace.ts';
import { Glyph } from '../icons.tsx';
import { Modal } from '../modal.tsx';
import { usePage } from '../page.ts';
import '../../style/recent.css';

/** Graphs that were worked on in this browser: open one, or let it go. */
export function RecentDialog() {
  const { workspace, change, open, say } = usePage();
  const [recent, setRecent] = useState<readonly KeptWorkspace[]>();
  useEffect(() => {
    keptWorkspaces().then(setRecent, () => setRecent([]));
  }, []);

  const reopen = async (id: string) => {
    const kept = await restore(id);
    if (!kept) return;
    open(kept);
    change(closeDialog);
    say(`Opened “${kept.name}”.`);
  };
  const remove = async ({ id, name }: KeptWorkspace) => {
    await forget(id);
    await forgetArticles(id);
    setRecent(await keptWorkspaces());
    say(`Deleted “${name}” from this browser.`);
  };

  return (
    <Modal title="Recent graphs">
      <p className="quiet">They are kept in this browser only.</p>
      {recent?.length === 0 ? <p>None yet. A graph is kept here once you have changed something in it.</p> : null}
      <ul className="recent">
        {recent?.map((kept) => (
          <li key={kept.id}>
            <button type="button" className="recent-open" onClick={() => reopen(kept.id)}>
              <bdi>{displayName(kept.name, 90)}</bdi>
              <span className="quiet">
                {kept.id === workspace.id ? 'open now · ' : ''}
                {kept.nodes} nodes, {kept.edges} edges, {kept.corrections.length} corrections ·{' '}
                {new Date(kept.saved).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
              </span>
            </button>
            <button
              type="button"
              className="plain-button"
              aria-label={`Delete ${displayName(kept.name, 90)} from this browser`}
              disabled={kept.id === workspace.id}
              onClick={() => remove(kept)}
            >
              <Glyph name="bin" />
            </button>
          </li>
        ))}
      </ul>
      <div className="form-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            open(openWorkspace(crypto.randomUUID(), 'New graph', newGraph()));
            change(closeDialog);
          }}
        >
          New, empty graph
        </button>
      </div>
    </Modal>
  );
}
