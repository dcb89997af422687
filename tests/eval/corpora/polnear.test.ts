import { expect, test } from 'vitest';
import { attributionsOf } from './polnear.ts';

test('offsets in code points become UTF-16 units, parted spans keep their pieces, unsourced ones have no source', () => {
  const text = '😀 “Ja,” Bo said. “Nej.” It is said to rain.';
  const standoff = [
    'T1\tContent 2 7;17 23\t“Ja,” “Nej.”',
    'T2\tSource 8 10\tBo',
    'T3\tCue 11 15\tsaid',
    'T4\tAttribution 11 15\tsaid',
    'E1\tAttribution:T4 Cue:T3 Content:T1 Source:T2',
    'T5\tCue 27 34\tis',
    'said',
    'T6\tContent2 35 42\tto rain',
    'E2\tAttribution-no-source:T5 Cue:T5 Content2:T6',
    'E3\tAttribution-no-source:T5',
  ].join('\n');
  const words = attributionsOf(standoff, text).map((one) =>
    [one.source, one.cue, one.content].map((part) => part.map(({ start, end }) => text.slice(start, end))),
  );
  expect(words).toEqual([
    [['Bo'], ['said'], ['“Ja,”', '“Nej.”']],
    [[], ['is said'], ['to rain']],
  ]);
});
