/**
 * What is being worked on: a graph that was opened, the graph of the articles read into it, and the corrections of both. Every
 * edit is `arguments -> workspace -> workspace` and can be taken back; graphs are never changed in place.
 */
import type { Correction } from '../../src/corrections/correction.ts';
import { replay, type Unapplied } from '../../src/corrections/replay.ts';
import { emptyGraph } from '../../src/graph/build.ts';
import { joinGraphs } from '../../src/graph/join.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';

/** What undo and redo go over, and what is kept. */
export interface Content {
  readonly name: string;
  /** As the file had it; empty where articles alone are read. */
  readonly opened: EntenteGraph;
  /** Of all articles read here, made anew with each of them. */
  readonly read: EntenteGraph | undefined;
  readonly corrections: readonly Correction[];
}

export interface Workspace extends Content {
  readonly id: string;
  /** The earlier contents, the latest last, and those that were taken back, the next to come first. */
  readonly past: readonly Content[];
  readonly future: readonly Content[];
  /** What is shown: opened and read as one, corrected. */
  readonly graph: EntenteGraph;
  /** Corrections that name what is not there any more. */
  readonly unapplied: readonly Unapplied[];
}

export type Edit = (workspace: Workspace) => Workspace;

/** How many steps undo goes back; graphs are shared between them. */
const pastLimit = 500;

export const newGraph = (): EntenteGraph => emptyGraph({ schema: '1', generator: 'entente', documents: [] });

/** Opens a graph with what was read into it and corrected before; the corrections can be taken back one by one. */
export function openWorkspace(
  id: string,
  name: string,
  opened: EntenteGraph,
  { read, corrections = [] }: Partial<Pick<Content, 'read' | 'corrections'>> = {},
): Workspace {
  const past = corrections.map((_, end) => ({ name, opened, read, corrections: corrections.slice(0, end) }));
  return derived({ id, name, opened, read, corrections, past: past.slice(-pastLimit), future: [] });
}

/** Adds a correction; one that does not apply changes nothing, and `refusal` says why. */
export const correct =
  (correction: Correction): Edit =>
  (workspace) => {
    const { graph, unapplied } = replayOn(workspace, correction);
    return unapplied.length > 0
      ? workspace
      : stepped(workspace, { corrections: [...workspace.corrections, correction] }, graph);
  };

/** Why a correction would not apply, or `undefined`. */
export const refusal = (workspace: Workspace, correction: Correction): string | undefined =>
  replayOn(workspace, correction).unapplied[0]?.reason;

/** Several corrections as one step; those that do not apply are left out. */
export const withCorrections =
  (corrections: readonly Correction[]): Edit =>
  (workspace) =>
    stepped(workspace, { corrections: [...workspace.corrections, ...corrections] });

/** Takes one correction out of the list, whatever came after it. */
export const withoutCorrection =
  (index: number): Edit =>
  (workspace) =>
    stepped(workspace, { corrections: workspace.corrections.filter((_, at) => at !== index) });

/** The graph of all articles read so far takes the place of the one before. */
export const withRead =
  (read: EntenteGraph): Edit =>
  (workspace) =>
    stepped(workspace, { read });

/** Adds a graph from a file to what was opened. */
export const withOpened =
  (graph: EntenteGraph): Edit =>
  (workspace) =>
    stepped(workspace, { opened: joinGraphs(workspace.opened, graph) });

export const renamed =
  (name: string): Edit =>
  (workspace) =>
    name.trim() === '' || name === workspace.name
      ? workspace
      : stepped(workspace, { name: name.trim() }, workspace.graph);

export const undo: Edit = (workspace) => {
  const before = workspace.past.at(-1);
  if (!before) return workspace;
  return derived({
    ...workspace,
    ...before,
    past: workspace.past.slice(0, -1),
    future: [contentOf(workspace), ...workspace.future],
  });
};

export const redo: Edit = (workspace) => {
  const [next, ...future] = workspace.future;
  if (!next) return workspace;
  return derived({ ...workspace, ...next, past: [...workspace.past, contentOf(workspace)], future });
};

const contentOf = ({ name, opened, read, corrections }: Content): Content => ({ name, opened, read, corrections });

/** A step that can be taken back. `graph` is given where it is known without replaying everything. */
function stepped(workspace: Workspace, next: Partial<Content>, graph?: EntenteGraph): Workspace {
  const after = {
    ...workspace,
    ...next,
    past: [...workspace.past, contentOf(workspace)].slice(-pastLimit),
    future: [],
  };
  return graph ? { ...after, graph } : derived(after);
}

function derived(workspace: Omit<Workspace, 'graph' | 'unapplied'>): Workspace {
  const whole = workspace.read ? joinGraphs(workspace.opened, workspace.read) : workspace.opened;
  return { ...workspace, ...replay(whole, workspace.corrections) };
}

/** One more correction on the corrected graph; what was kept apart before is still kept apart. */
const replayOn = ({ graph, corrections }: Workspace, correction: Correction) =>
  replay(graph, [...corrections.filter(({ type }) => type === 'distinct'), correction]);
