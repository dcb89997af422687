/**
 * What is being worked on: a graph that was opened, the graph of the articles read into it, and the corrections of both. Every
 * edit is `arguments -> workspace -> workspace` and can be taken back; graphs are never changed in place.
 */
import type { Correction } from '../../src/corrections/correction.ts';
import type { Memory } from '../../src/corrections/draft.ts';
import { withPlaces } from '../../src/corrections/places.ts';
import { refusalOf, replay, type Unapplied } from '../../src/corrections/replay.ts';
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
  /** What the corrections so far tell the next one: who was kept apart, and what has become of merged keys. */
  readonly memory: Memory;
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
  (workspace) =>
    refusal(workspace, correction) === undefined ? withCorrections([correction])(workspace) : workspace;

/** Why a correction would not apply, or `undefined`. */
export const refusal = ({ graph, memory }: Workspace, correction: Correction): string | undefined =>
  refusalOf(graph, correction, memory);

/** Several corrections as one step; those that do not apply stay in the list, and `unapplied` says why. */
export const withCorrections =
  (corrections: readonly Correction[]): Edit =>
  (workspace) => {
    const placed = corrections.map((correction) => withPlaces(workspace.graph, correction));
    const { graph, memory, unapplied } = replay(workspace.graph, placed, workspace.memory);
    const before = workspace.corrections.length;
    return stepped(
      workspace,
      { corrections: [...workspace.corrections, ...placed] },
      {
        graph,
        memory,
        unapplied: [...workspace.unapplied, ...unapplied.map((one) => ({ ...one, index: before + one.index }))],
      },
    );
  };

/** Takes one correction out of the list, whatever came after it. */
export const withoutCorrection =
  (index: number): Edit =>
  (workspace) =>
    stepped(workspace, { corrections: workspace.corrections.filter((_, at) => at !== index) });

/** The graph of all articles read so far takes the place of the one before. */
export const withRead =
  (read: EntenteGraph): Edit =>
  (workspace) =>
    // Joined, so that what was drawn before stays where it is; the facts are those of `read` alone.
    stepped(workspace, { read: workspace.read ? joinGraphs(workspace.read, read) : read });

/** Adds a graph from a file to what was opened. */
export const withOpened =
  (graph: EntenteGraph): Edit =>
  (workspace) =>
    stepped(workspace, { opened: joinGraphs(workspace.opened, graph) });

export const renamed =
  (name: string): Edit =>
  (workspace) =>
    name.trim() === '' || name === workspace.name ? workspace : stepped(workspace, { name: name.trim() }, workspace);

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

type Derived = Pick<Workspace, 'graph' | 'unapplied' | 'memory'>;

/** A step that can be taken back. What follows from the content is given where it is known without replaying everything. */
function stepped(workspace: Workspace, next: Partial<Content>, known?: Derived): Workspace {
  const after = {
    ...workspace,
    ...next,
    past: [...workspace.past, contentOf(workspace)].slice(-pastLimit),
    future: [],
  };
  return known ? { ...after, graph: known.graph, unapplied: known.unapplied, memory: known.memory } : derived(after);
}

function derived(workspace: Omit<Workspace, keyof Derived>): Workspace {
  const whole = workspace.read ? joinGraphs(workspace.opened, workspace.read) : workspace.opened;
  return { ...workspace, ...replay(whole, workspace.corrections) };
}
