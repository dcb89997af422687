import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/corrections/correction.ts';
import { fromCorrectionsJson, toCorrectionsJson } from '../../../src/corrections/file.ts';
import { replay } from '../../../src/corrections/replay.ts';
import { toJson } from '../../../src/export/json.ts';
import { checkGraph } from '../../../src/graph/check.ts';
import {
  correct,
  type Edit,
  newGraph,
  openWorkspace,
  redo,
  refusal,
  renamed,
  undo,
  type Workspace,
  withCorrections,
  withOpened,
  withoutCorrection,
  withRead,
} from '../../../web/state/workspace.ts';
import { sampleGraph } from '../../corrections/sample.ts';
import { ofEachType, session } from './corrections-of-all-types.ts';

const start = (): Workspace => openWorkspace('w', 'Sample', sampleGraph());
const graphOf = (workspace: Workspace): string => toJson(workspace.graph);
/** All that a reader could tell two workspaces apart by. */
const seen = ({ name, corrections, unapplied, graph }: Workspace) => ({
  name,
  corrections,
  unapplied,
  graph: toJson(graph),
});
const run = (workspace: Workspace, edits: readonly Edit[]): Workspace =>
  edits.reduce((now, edit) => edit(now), workspace);

const other = () => {
  const graph = newGraph();
  graph.addNode('person:new', { kind: 'person', label: 'Somebody new', aliases: [], roles: [], mentions: 1 });
  return graph;
};

const edits: Record<string, Edit> = {
  ...Object.fromEntries(Object.entries(ofEachType).map(([type, correction]) => [type, correct(correction)])),
  'mark wrong': correct({ ...ofEachType.mark, verdict: 'wrong' }),
  'note on a fact': correct({ type: 'note', on: 'edge', key: ofEachType.mark.edge, text: 'Look again.' }),
  'several as one step': withCorrections([ofEachType.rename, ofEachType.merge, ofEachType.note]),
  'articles read': withRead(other()),
  'a graph opened beside it': withOpened(other()),
  'a new title': renamed('Ports'),
};

describe('every edit', () => {
  it.each(Object.keys(edits))('%s: changes something; undo gives back exactly what was, redo what it did', (name) => {
    const before = start();
    const edit = edits[name] as Edit;
    const after = edit(before);
    expect(seen(after)).not.toEqual(seen(before));
    expect(after.unapplied).toEqual([]);
    expect(checkGraph(after.graph)).toEqual([]);
    const back = undo(after);
    expect(seen(back)).toEqual(seen(before));
    expect(seen(redo(back))).toEqual(seen(after));
    expect(seen(undo(redo(back)))).toEqual(seen(before));
  });

  it('leaves the workspace that it was made on as it was', () => {
    for (const edit of Object.values(edits)) {
      const workspace = start();
      const before = seen(workspace);
      edit(workspace);
      expect(seen(workspace)).toEqual(before);
    }
  });
});

describe('undo and redo', () => {
  it('do nothing where there is nothing to take back or to make again', () => {
    const workspace = start();
    expect(undo(workspace)).toBe(workspace);
    expect(redo(workspace)).toBe(workspace);
  });

  it('walk a session of twenty corrections of all types back to the first and forth to the last, each graph the same', () => {
    expect(session).toHaveLength(20);
    expect(new Set(session.map(({ type }) => type))).toEqual(new Set(Object.keys(ofEachType)));
    const steps = [start()];
    for (const correction of session) steps.push(correct(correction)(steps.at(-1) as Workspace));
    const graphs = steps.map(graphOf);
    let now = steps.at(-1) as Workspace;
    expect(now.corrections).toHaveLength(20);
    for (let at = steps.length - 2; at >= 0; at--) {
      now = undo(now);
      expect(graphOf(now)).toBe(graphs[at]);
    }
    expect(now.corrections).toEqual([]);
    for (let at = 1; at < steps.length; at++) {
      now = redo(now);
      expect(graphOf(now)).toBe(graphs[at]);
    }
  });

  it('forget what was taken back once something else is done', () => {
    const workspace = run(start(), [correct(ofEachType.rename), undo, correct(ofEachType.note)]);
    expect(workspace.future).toEqual([]);
    expect(redo(workspace)).toBe(workspace);
  });

  it('take several corrections of one step back as one', () => {
    const workspace = run(start(), [withCorrections([ofEachType.rename, ofEachType.merge]), undo]);
    expect(workspace.corrections).toEqual([]);
  });

  it('go back over corrections that the workspace was opened with, one by one', () => {
    const opened = openWorkspace('w', 'Sample', sampleGraph(), { corrections: session.slice(0, 3) });
    expect(undo(opened).corrections).toEqual(session.slice(0, 2));
    expect(graphOf(run(opened, [undo, undo, undo]))).toBe(graphOf(start()));
  });
});

describe('corrections', () => {
  it('are exported and replayed over the graph as it was built: the same graph, byte for byte', () => {
    const workspace = run(start(), session.map(correct));
    expect(workspace.corrections).toMatchObject(session);
    const json = toCorrectionsJson(workspace.corrections);
    const replayed = replay(sampleGraph(), fromCorrectionsJson(json));
    expect(replayed.unapplied).toEqual([]);
    expect(toJson(replayed.graph)).toBe(graphOf(workspace));
    expect(toCorrectionsJson(fromCorrectionsJson(json))).toBe(json);
  });

  it('are made one on another as they are replayed: no step differs from a replay of all', () => {
    let workspace = start();
    for (const correction of session) {
      workspace = correct(correction)(workspace);
      expect(graphOf(workspace)).toBe(toJson(replay(sampleGraph(), workspace.corrections).graph));
    }
  });

  it('that do not apply change nothing, and say why', () => {
    const workspace = start();
    const wrong: Correction = { type: 'rename', node: 'person:nobody', label: 'X' };
    expect(correct(wrong)(workspace)).toBe(workspace);
    expect(refusal(workspace, wrong)).toContain('person:nobody');
    expect(refusal(workspace, ofEachType.rename)).toBeUndefined();
  });

  it('remember who was said not to be the same', () => {
    const apart: Correction = { type: 'distinct', nodes: ['person:m-solberg', 'person:mira-solberg'] };
    const workspace = run(start(), [correct(apart), correct(ofEachType.rename)]);
    expect(refusal(workspace, ofEachType.merge)).toContain('not to be the same');
    expect(refusal(run(workspace, [undo, undo]), ofEachType.merge)).toBeUndefined();
  });

  it('are taken out of the middle by themselves; what built on them is told, and comes back with undo', () => {
    const workspace = run(start(), [
      correct(ofEachType['add-node']),
      correct({ type: 'note', on: 'node', key: 'place:ports', text: 'Which?' }),
      correct(ofEachType.rename),
    ]);
    const without = withoutCorrection(0)(workspace);
    expect(without.unapplied.map(({ index }) => index)).toEqual([0]);
    expect(without.graph.getNodeAttribute('country:NO', 'label')).toBe('Kingdom of Norway');
    expect(graphOf(undo(without))).toBe(graphOf(workspace));
    expect(undo(without).unapplied).toEqual([]);
  });

  it('hold when an article is read in afterwards', () => {
    const workspace = run(start(), [correct(ofEachType.merge), withRead(other())]);
    expect(workspace.graph.hasNode('person:m-solberg')).toBe(false);
    expect(workspace.graph.hasNode('person:new')).toBe(true);
  });
});
