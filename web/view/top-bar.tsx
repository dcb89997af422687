import type { RefObject } from 'react';
import { openDialog, setTheme, showTable } from '../state/explorer.ts';
import { Glyph } from './icons.tsx';
import { redoAloud, undoAloud } from './mend/history.ts';
import { usePage } from './page.ts';
import { SearchBox } from './search-box.tsx';

/** Name, search, and the tools for the whole page. */
export function TopBar({ searchInput }: { readonly searchInput: RefObject<HTMLInputElement | null> }) {
  const page = usePage();
  const { workspace, change } = page;
  return (
    <header className="top">
      <h1>Entente</h1>
      <SearchBox input={searchInput} />
      <div className="top-tools">
        <button
          type="button"
          className="plain-button wide-only"
          aria-label="Recent graphs"
          title="Recent graphs"
          onClick={() => change(openDialog({ name: 'recent' }))}
        >
          <Glyph name="recent" />
        </button>
        <button type="button" className="plain-button" onClick={() => change(openDialog({ name: 'open' }))}>
          <Glyph name="open" /> <span className="wide-only">Open</span>
          <span className="visually-hidden">articles or a graph</span>
        </button>
        <button
          type="button"
          className="plain-button"
          aria-label="Undo"
          title="Undo (z)"
          disabled={workspace.past.length === 0}
          onClick={() => undoAloud(page)}
        >
          <Glyph name="undo" />
        </button>
        <button
          type="button"
          className="plain-button"
          aria-label="Redo"
          title="Redo (y)"
          disabled={workspace.future.length === 0}
          onClick={() => redoAloud(page)}
        >
          <Glyph name="redo" />
        </button>
        <TableButton />
        <button type="button" className="plain-button" onClick={() => change(openDialog({ name: 'share' }))}>
          <Glyph name="share" /> <span className="wide-only">Share</span>
          <span className="visually-hidden">or export</span>
        </button>
        <button
          type="button"
          className="plain-button wide-only"
          aria-label="Keys"
          title="Keys (?)"
          onClick={() => change(openDialog({ name: 'keys' }))}
        >
          <Glyph name="keys" />
        </button>
        <ThemeButton />
      </div>
    </header>
  );
}

export function TableButton() {
  const { state, change } = usePage();
  return (
    <button
      type="button"
      className="plain-button wide-only"
      aria-pressed={state.table !== 'closed'}
      onClick={() => change(showTable(state.table === 'closed' ? 'nodes' : 'closed'))}
    >
      <Glyph name="table" /> Tables
    </button>
  );
}

export function ThemeButton() {
  const { state, change } = usePage();
  const dark =
    state.theme === 'dark' || (state.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  const label = dark ? 'Light theme' : 'Dark theme';
  return (
    <button
      type="button"
      className="plain-button"
      aria-label={label}
      title={label}
      onClick={() => change(setTheme(dark ? 'light' : 'dark'))}
    >
      <Glyph name={dark ? 'sun' : 'moon'} />
    </button>
  );
}
