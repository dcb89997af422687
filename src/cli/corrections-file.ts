/** `entente build --corrections FILE`. */
import { readFile } from 'node:fs/promises';
import type { Correction } from '../corrections/correction.ts';
import { CorrectionsFormatError, fromCorrectionsJson } from '../corrections/file.ts';
import type { Unapplied } from '../corrections/replay.ts';
import { printable } from './terminal.ts';
import { codeOf, UsageError } from './usage-error.ts';

/** @throws {UsageError} There is no such file, or it holds no corrections. */
export async function readCorrections(path: string): Promise<readonly Correction[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UsageError(`${path}: the corrections cannot be read (${codeOf(cause)}). Export them from the explorer.`, {
      cause,
    });
  });
  try {
    return fromCorrectionsJson(text);
  } catch (cause) {
    if (cause instanceof CorrectionsFormatError) throw new UsageError(`${path}: ${cause.message}`, { cause });
    throw cause;
  }
}

/** How many were made, and each that was not, with the reason. */
export function reportOf(count: number, unapplied: readonly Unapplied[]): string {
  const made = `Made ${count - unapplied.length} of ${count} ${count === 1 ? 'correction' : 'corrections'}.\n`;
  const lines = unapplied.map(
    ({ index, correction, reason }) => `  ${index + 1}. ${correction.type}: ${printable(reason)}\n`,
  );
  return [made, ...(lines.length > 0 ? ['These no longer apply:\n'] : []), ...lines].join('');
}
