import { describe, expect, it } from 'vitest';
import { statements } from '../../src/query/statements.ts';
import { sampleGraph } from '../corrections/sample.ts';

describe('statements of a time', () => {
  it('are those of articles that appeared in it', () => {
    expect(statements(sampleGraph(), { from: '2024-06' }).map(({ id }) => id)).toEqual(['s-2', 's-3']);
    expect(statements(sampleGraph(), { to: '2024-05' }).map(({ id }) => id)).toEqual(['s-1']);
    expect(() => statements(sampleGraph(), { from: 'May' })).toThrow(RangeError);
  });
});
