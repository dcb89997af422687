import { expect, test } from 'vitest';
import { assignLayout, layout } from '../../src/graph/layout.ts';
import { graphOf } from './fixture.ts';
import { JULY, MAY, TABLES } from './samples.ts';

test('layout gives every node a place with at most three decimals, the same one each time', () => {
  const graph = graphOf([MAY, JULY], { background: TABLES });
  const places = layout(graph);
  expect([...places.keys()].sort()).toEqual(graph.nodes());
  expect(layout(graphOf([JULY, MAY], { background: TABLES }))).toEqual(places);
  for (const { x, y } of places.values()) expect([x, y]).toEqual([x, y].map((value) => Number(value.toFixed(3))));
});

test('layout lets no two nodes lie on each other', () => {
  const places = [...layout(graphOf([MAY, JULY], { background: TABLES })).values()];
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
});

test('background moves nothing that the documents say', () => {
  const told = layout(graphOf([MAY, JULY]));
  const all = layout(graphOf([MAY, JULY], { background: TABLES }));
  for (const [key, place] of told) expect(all.get(key)).toEqual(place);
});

test('layout bears a graph of nothing, and one of one node', () => {
  expect(layout(graphOf([])).size).toBe(0);
  const graph = graphOf([{ marked: 'Nobody is named here.' }]);
  assignLayout(graph);
  expect(Number.isFinite(graph.getNodeAttribute('document:a', 'x'))).toBe(true);
});
