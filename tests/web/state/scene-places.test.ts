import { describe, expect, it } from 'vitest';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { circleByKind } from '../../../web/layout/circle.ts';
import { forceSteps } from '../../../web/layout/force.ts';
import { spreadSteps } from '../../../web/layout/spread.ts';
import { initialState } from '../../../web/state/explorer.ts';
import { layoutMatrices, perNode, spreadMatrix } from '../../../web/state/layout-matrices.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { buildScene, litPart, neighboursIn } from '../../../web/state/scene.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { nodeTowards } from '../../../web/state/towards.ts';
import { hubKey, makeGraph } from '../../bench/web/make-graph.ts';
import { fixtureGraph } from '../fixture.ts';

const load = (json: unknown): EntenteGraph => {
  const loaded = loadGraph(JSON.stringify(json));
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.graph;
};
const graph = load(fixtureGraph());
const scene = buildScene(graph, shownOf(graph, initialState));
const placeIn = new Map(scene.nodes.map((node) => [node.key, node]));
const placeOf = (key: string) => placeIn.get(key) ?? { x: 0, y: 0 };

const lastOf = <Value>(steps: Generator<unknown, Value>): Value => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

describe('places', () => {
  it('are the same whatever a filter leaves', () => {
    const part = buildScene(graph, shownOf(graph, { ...initialState, hiddenEdgeKinds: ['membership', 'statement'] }));
    for (const { key, x, y } of part.nodes) expect([x, y]).toEqual([placeIn.get(key)?.x, placeIn.get(key)?.y]);
  });

  it('end where they ended before, when forces move them from the same beginning', () => {
    const run = () => lastOf(forceSteps(layoutMatrices(scene, placeOf)))();
    const first = run();
    expect(run()).toEqual(first);
    expect([...first].every(Number.isFinite)).toBe(true);
    expect(first).not.toEqual(Float32Array.from(scene.nodes.flatMap(({ x, y }) => [x, y])));
  });

  it('are near for tied nodes and further for others, after forces moved them', () => {
    const positions = lastOf(forceSteps(layoutMatrices(scene, placeOf)))();
    const at = new Map(scene.nodes.map(({ key }, index) => [key, index * 2]));
    const distance = (a: string, b: string): number => {
      const [i, j] = [at.get(a) ?? 0, at.get(b) ?? 0];
      return Math.hypot((positions[i] ?? 0) - (positions[j] ?? 0), (positions[i + 1] ?? 0) - (positions[j + 1] ?? 0));
    };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const tied = scene.edges.map(({ source, target }) => distance(source, target));
    const all = scene.nodes.flatMap((a) => scene.nodes.map((b) => distance(a.key, b.key)));
    expect(mean(tied)).toBeLessThan(0.8 * mean(all));
  });

  it('come apart where many nodes stand on one spot', () => {
    const { nodes } = layoutMatrices(scene, () => ({ x: 5, y: 5 }));
    const spots = scene.nodes.map((_, index) => `${nodes[index * perNode]} ${nodes[index * perNode + 1]}`);
    expect(new Set(spots).size).toBe(scene.nodes.length);
  });

  it('have room for every circle after nodes were moved apart', () => {
    const radius = (index: number) => (scene.nodes[index]?.size ?? 0) + 4;
    const matrix = spreadMatrix(scene, ({ length }) => ({ x: length, y: 1 }), { unitsPerPixel: 1, margin: 4 });
    const positions = lastOf(spreadSteps(matrix))();
    for (let i = 0; i < scene.nodes.length; i++)
      for (let j = i + 1; j < scene.nodes.length; j++) {
        const x = (positions[2 * i] ?? 0) - (positions[2 * j] ?? 0);
        const y = (positions[2 * i + 1] ?? 0) - (positions[2 * j + 1] ?? 0);
        expect(Math.hypot(x, y)).toBeGreaterThanOrEqual(radius(i) + radius(j) - 0.01);
      }
  });

  it('on a circle are at one distance, kind beside kind', () => {
    const places = circleByKind(scene);
    const radii = Array.from(places.values(), ({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(1e-6);
    const kinds = Array.from(places.keys(), (key) => placeIn.get(key)?.kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toHaveLength(new Set(kinds).size);
    expect(new Set(Array.from(places.values(), ({ x, y }) => `${x} ${y}`)).size).toBe(scene.nodes.length);
  });
});

describe('sizes and colours', () => {
  it('follow facts, or mentions when asked', () => {
    const file = fixtureGraph();
    const often = file.nodes.find(({ key }) => key === 'country:CN');
    Object.assign(often?.attributes ?? {}, { mentions: 40 });
    const other = load(file);
    const sizes = (sizeBy: 'degree' | 'mentions') => {
      const { nodes } = buildScene(other, shownOf(other, initialState), { sizeBy });
      return nodes.toSorted((a, b) => b.size - a.size)[0]?.key;
    };
    expect(sizes('degree')).toBe('framework:coral-compact');
    expect(sizes('mentions')).toBe('country:CN');
  });

  it('carry the number of a community when there are any', () => {
    const groups = new Map([['country:CL', 3]]);
    const { nodes } = buildScene(graph, shownOf(graph, initialState), { groups });
    expect(nodes.find(({ key }) => key === 'country:CL')?.group).toBe(3);
    expect(scene.nodes.every(({ group }) => group === undefined)).toBe(true);
  });
});

describe('what a node lights up', () => {
  it('is found at once among ten thousand edges', () => {
    const star = load(makeGraph(10_000, 'hub'));
    const all = buildScene(star, shownOf(star, initialState));
    const lit = litPart(all, { node: hubKey });
    expect(lit.edges.size).toBe(9998);
    expect(neighboursIn(all, hubKey)).toHaveLength(9998);
    expect(neighboursIn(all, 'institution:1')).toEqual([hubKey]);
  });
});

describe('an arrow key', () => {
  const nodes = [
    { key: 'near right', x: 10, y: 1 },
    { key: 'far right', x: 50, y: 0 },
    { key: 'up', x: 1, y: 20 },
    { key: 'left and up', x: -10, y: 10 },
  ];
  it.each([
    ['right', 'near right'],
    ['up', 'up'],
    ['left', 'left and up'],
    ['down', undefined],
  ] as const)('%s leads to %s', (direction, key) => {
    expect(nodeTowards({ x: 0, y: 0 }, nodes, direction)).toBe(key);
  });

  it('leads nowhere from a node to one on the same spot', () => {
    expect(nodeTowards({ x: 0, y: 0 }, [{ key: 'same', x: 0, y: 0 }], 'up')).toBeUndefined();
  });
});
