import { describe, expect, it } from 'vitest';
import { displayWidth, wrap } from '../../src/cli/display-width.ts';
import { startProgress } from '../../src/cli/progress.ts';
import { formatTable } from '../../src/cli/table.ts';
import { printable, type Terminal } from '../../src/cli/terminal.ts';

const columns = [
  { title: 'Who', cell: (row: readonly string[]) => row[0] ?? '' },
  { title: 'Since', cell: (row: readonly string[]) => row[1] ?? '' },
  { title: 'Evidence', cell: (row: readonly string[]) => row[2] ?? '' },
];

describe('formatTable', () => {
  it('wraps the sentence and leaves out columns without a cell', () => {
    expect(
      formatTable(
        [
          ['Fiji', '', 'Fiji joined the pact on the last day of May.'],
          ['Tonga', '', 'Tonga did not.'],
        ],
        columns,
        36,
      ),
    ).toBe(
      [
        'Who    Evidence',
        '─────  ─────────────────────────────',
        'Fiji   Fiji joined the pact on the',
        '       last day of May.',
        'Tonga  Tonga did not.',
        '',
      ].join('\n'),
    );
  });

  it('fits the width with any words, wide ones too', () => {
    const rows = [
      ['x'.repeat(90), '2022-05-24', '東'.repeat(80)],
      ['a name of many words that goes on and on', '2022', 'y'.repeat(300)],
    ];
    for (const width of [50, 80, 100])
      for (const line of formatTable(rows, columns, width).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('lets no article steer the terminal', () => {
    const table = formatTable([['\u001b[2J\u009b31mFiji', '', 'one\r\ttwo \u202eowt']], columns, 80);
    expect(table).toContain('\uFFFD[2J\uFFFD31mFiji');
    for (const steering of ['\u001b', '\u009b', '\u202e', '\r']) expect(table).not.toContain(steering);
  });
});

describe('displayWidth', () => {
  it('counts columns, not code units', () => {
    expect(['Fiji', '東京', 'e\u0301', '🇫🇯'.length > 2 ? '🐟' : ''].map(displayWidth)).toEqual([4, 4, 1, 2]);
  });
});

describe('wrap', () => {
  it('breaks at spaces and inside words that are longer than a line', () => {
    expect(wrap('a bb  ccccccc d', 4)).toEqual(['a bb', 'cccc', 'ccc', 'd']);
    expect(wrap('', 4)).toEqual(['']);
    expect(wrap('ab 東京', 1)).toEqual(['a', 'b', '東', '京']);
  });

  it('takes no longer for one long word than for many', () => {
    expect(wrap('x'.repeat(1_000_000), 50)).toHaveLength(20_000);
  }, 5_000);
});

describe('printable', () => {
  it('keeps line ends and letters of all scripts', () => {
    expect(printable('Łódź\n東京 עברית')).toBe('Łódź\n東京 עברית');
  });
});

describe('startProgress', () => {
  const terminalAt = (times: number[], errIsScreen: boolean) => {
    const said: string[] = [];
    const terminal: Terminal = {
      out: () => {},
      err: (text) => void said.push(text),
      readStdin: async () => new Uint8Array(),
      columns: 20,
      errIsScreen,
      now: () => times.shift() ?? 0,
      untilStopped: async () => {},
    };
    return { said, terminal };
  };

  it('says nothing for work of less than a second', () => {
    const { said, terminal } = terminalAt([0, 100, 900], false);
    const progress = startProgress(terminal, false);
    progress.update('a');
    progress.update('b');
    progress.done();
    expect(said).toEqual([]);
  });

  it('writes a line now and then into a log, and redraws one on a screen', () => {
    const log = terminalAt([0, 1100, 1200, 7000], false);
    const onLog = startProgress(log.terminal, false);
    for (const message of ['a', 'b', 'c']) onLog.update(message);
    onLog.done();
    expect(log.said).toEqual(['a\n', 'c\n']);

    const screen = terminalAt([0, 1100, 1300], true);
    const onScreen = startProgress(screen.terminal, false);
    onScreen.update('half');
    onScreen.update('a line that is much too long');
    onScreen.done();
    expect(screen.said).toEqual(['\r\u001b[Khalf', '\r\u001b[Ka line that is much', '\r\u001b[K']);
  });

  it('ends a log that told of the work, and no other', () => {
    const log = terminalAt([0, 1100, 1200], false);
    const onLog = startProgress(log.terminal, false);
    onLog.update('50 %');
    onLog.update('100 %');
    onLog.done('Read 1 article');
    expect(log.said).toEqual(['50 %\n', 'Read 1 article\n']);

    for (const [times, errIsScreen] of [
      [[0, 100], false],
      [[0, 1100], true],
    ] as const) {
      const { said, terminal } = terminalAt([...times], errIsScreen);
      const progress = startProgress(terminal, false);
      progress.update('50 %');
      progress.done('Read 1 article');
      expect(said.join('')).not.toContain('article');
    }
  });
});
