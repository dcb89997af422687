import { describe, expect, it } from 'vitest';
import { initialState } from '../../../web/state/explorer.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { shownOf } from '../../../web/state/shown.ts';
import { arranged, factRows, nodeRows, statementRows, turned } from '../../../web/state/table.ts';
import { fixtureGraph } from '../fixture.ts';

const loaded = loadGraph(JSON.stringify(fixtureGraph()));
if (!loaded.ok) throw new Error(loaded.message);
const { graph } = loaded;
const shown = shownOf(graph, initialState);

describe('rows', () => {
  it('are one for each node, fact and statement that is shown', () => {
    expect(nodeRows(graph, shown).rows).toHaveLength(shown.nodes.size);
    const facts = factRows(graph, shown).rows;
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
    expect(statementRows(graph, shown).rows).toHaveLength(6);
    for (const { columns, rows } of [nodeRows(graph, shown), factRows(graph, shown), statementRows(graph, shown)])
      for (const { values } of rows) expect(values).toHaveLength(columns.length);
  });

  it('carry measures as columns of their own', () => {
    const { columns, rows } = nodeRows(graph, shown, [{ name: 'PageRank %', of: new Map([['country:CL', 7]]) }]);
    expect(columns.at(-1)?.name).toBe('PageRank %');
    expect(rows.find(({ key }) => key === 'country:CL')?.values.at(-1)).toBe(7);
  });
});

describe('arranging', () => {
  const content = {
    columns: [
      { name: 'Name', numeric: false, width: 1 },
      { name: 'Facts', numeric: true, width: 1 },
    ],
    head: 0,
    rows: [
      { key: 'b', values: ['Étienne', 2] },
      { key: 'a', values: ['anna', 10] },
      { key: 'c', values: ['', 1] },
      { key: 'd', values: ['Bo', 2] },
    ],
  };
  const keys = (query: string, order?: { column: number; descending: boolean }) =>
    arranged(content, query, order).map(({ key }) => key);

  it('sorts text blind to case and accents, what is empty last either way', () => {
    expect(keys('', { column: 0, descending: false })).toEqual(['a', 'd', 'b', 'c']);
    expect(keys('', { column: 0, descending: true })).toEqual(['b', 'd', 'a', 'c']);
  });

  it('sorts numbers as numbers, and leaves equal ones as they were', () => {
    expect(keys('', { column: 1, descending: true })).toEqual(['a', 'b', 'd', 'c']);
  });

  it('keeps the rows that hold every word', () => {
    expect(keys('ETIENNE 2')).toEqual(['b']);
    expect(keys('2')).toEqual(['b', 'd']);
  });

  it('turns an order round when it is asked for again, numbers beginning with the largest', () => {
    expect(turned(undefined, 1, true)).toEqual({ column: 1, descending: true });
    expect(turned({ column: 1, descending: true }, 1, true)).toEqual({ column: 1, descending: false });
    expect(turned({ column: 1, descending: true }, 0, false)).toEqual({ column: 0, descending: false });
  });
});
