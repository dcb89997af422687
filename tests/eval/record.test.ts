import { expect, test } from 'vitest';
import { historyLine, pathsOf } from './record.ts';

test('a line of the history holds commit, date and figures', () => {
  const figures = [{ layer: 'graphs', data: 'lake texts', measure: 'macro F1', value: 71.2345, note: '3 articles' }];
  expect(JSON.parse(historyLine({ hash: 'abc', date: '2026-11-25T10:00:00+00:00' }, figures))).toEqual({
    commit: 'abc',
    date: '2026-11-25T10:00:00+00:00',
    figures: [{ layer: 'graphs', data: 'lake texts', measure: 'macro F1', value: 71.23, note: '3 articles' }],
  });
});

test('changed, new and renamed files are told by their paths', () => {
  expect(pathsOf(' M src/pipeline.ts\n?? data/new.json\nR  src/old.ts -> src/new.ts\n')).toEqual([
    'src/pipeline.ts',
    'data/new.json',
    'src/new.ts',
  ]);
});
