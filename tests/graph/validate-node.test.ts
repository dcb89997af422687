import { expect, test } from 'vitest';
import { toJson } from '../../src/export/json.ts';
import { reifyStatements } from '../../src/export/statements.ts';
import { assignLayout } from '../../src/graph/layout.ts';
import { validateGraph } from '../../src/graph/validate-node.ts';
import { graphOf } from './fixture.ts';
import { JULY, MAY, TABLES } from './samples.ts';

const graph = graphOf([MAY, JULY], { background: TABLES, mentions: true, places: true });
assignLayout(graph);
const text = toJson(graph);

test('a graph as built has no problems, nor has its view with statements as nodes', () => {
  expect(validateGraph(text)).toEqual([]);
  expect(validateGraph(toJson(reifyStatements(graph)))).toEqual([]);
});

test('an unknown attribute is named with the edge it is on', () => {
  const wrong = text.replace('"kind":"membership","status":"leader"', '"kind":"membership","mood":1,"status":"leader"');
  expect(validateGraph(wrong)).toEqual([
    {
      path: 'edges[membership:country:JP->framework:coastal-pact:leader].attributes',
      message: 'must NOT have additional properties "mood"',
    },
  ]);
});

test('a quote that the text does not have at its place is a problem', () => {
  const wrong = text.replace('"quote":"which Japan leads"', '"quote":"which Japan heads"');
  expect(validateGraph(wrong)).toEqual([
    {
      path: 'edges[membership:country:JP->framework:coastal-pact:leader].evidence[0]',
      message: 'The text has "which Japan leads" at 54, not "which Japan heads".',
    },
  ]);
});

test.each([
  ['{', 'This is not JSON'],
  ['[]', 'must be object'],
  [text.replace('"target":"country:BR"', '"target":"country:XX"'), 'no such node'],
  [text.replace('{"key":"country:PE"', '{"key":"country:JP"'), 'is there twice'],
  [text.replace('"schema":"1"', '"schema":"2"'), 'must be equal to constant "1"'],
])('bad input %# is a problem and no exception', (bad, message) => {
  expect(validateGraph(bad)[0]?.message).toContain(message);
});
