/** The course of the figures, one line a recorded run: `history.jsonl`. */
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './metrics.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const HISTORY = 'tests/eval/history.jsonl';
/** What figures hang on. */
const WATCHED = ['src', 'data', 'tests/eval', 'tests/golden', 'tests/golden-dev'];

export interface Commit {
  readonly hash: string;
  /** When it was made, ISO 8601. */
  readonly date: string;
}

/** The commit that is measured. @throws {Error} Outside a git repository. */
export function currentCommit(): Commit {
  const [hash = '', date = ''] = git('log', '-1', '--format=%H%n%cI').trim().split('\n');
  return { hash, date };
}

/** Files that differ from the commit where figures hang on them, the history itself apart: their figures would be nobody's. */
export const uncommitted = (): string[] =>
  pathsOf(git('status', '--porcelain', '--untracked-files=all', '--', ...WATCHED)).filter((path) => path !== HISTORY);

/** Paths of `git status --porcelain`, of a renamed file the new one. */
export const pathsOf = (status: string): string[] =>
  status
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3).replace(/^.* -> /, ''));

/** One line of JSON, figures with two decimals. */
export const historyLine = ({ hash, date }: Commit, figures: readonly Figure[]): string =>
  JSON.stringify({
    commit: hash,
    date,
    figures: figures.map(({ layer, data, measure, value, note }) => ({
      layer,
      data,
      measure,
      value: Number(value.toFixed(2)),
      note,
    })),
  });

export function appendHistory(line: string): void {
  appendFileSync(join(ROOT, HISTORY), `${line}\n`);
}

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
