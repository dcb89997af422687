import { describe, expect, test } from 'vitest';
import { consistentKinds } from '../../src/language/consistent-kinds.ts';
import type { Mention, MentionKind } from '../../src/language/layers.ts';

const FORMS = 'Unity Unity Unity Lima Lima';

/** Mentions of the words above, one each, with the kinds and scores given. */
function kindsOf(...tagged: readonly (readonly [MentionKind, number])[]): (MentionKind | undefined)[] {
  const words = [...FORMS.matchAll(/\w+/g)];
  const mentions = tagged.map(([kind, score], k): Mention => {
    const start = words[k]?.index ?? 0;
    return {
      start,
      end: start + (words[k]?.[0].length ?? 0),
      words: { first: k, last: k + 1 },
      form: 'name',
      kind,
      score,
    };
  });
  return consistentKinds(mentions, ({ start, end }) => FORMS.slice(start, end)).map(({ kind }) => kind);
}

describe('consistentKinds', () => {
  test('a name takes the kind that it mostly has in the document', () => {
    expect(kindsOf(['institution', 0.9], ['institution', 0.8], ['place', 0.6])).toEqual([
      'institution',
      'institution',
      'institution',
    ]);
  });

  test('names that are written otherwise have no vote', () => {
    expect(kindsOf(['institution', 0.9], ['institution', 0.9], ['institution', 0.9], ['place', 0.6])[3]).toBe('place');
  });

  test('a name used about as much for two kinds keeps both', () => {
    expect(kindsOf(['place', 0.9], ['country', 0.9])).toEqual(['place', 'country']);
  });
});
