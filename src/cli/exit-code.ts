import { ReadError, UnreadLanguageError } from '../document/errors.ts';
import { ModelError } from '../language/encoder.ts';
import { AmbiguousNameError, UnknownNameError } from '../query/find.ts';
import { AmbiguousEdgeError, UnknownEdgeError } from '../query/find-edge.ts';
import { InstallationError, UsageError } from './usage-error.ts';

/** What went wrong, as the shell hears it. */
export const EXIT = {
  /** An unexpected fault of the program, a graph that is not valid, or a damaged installation. */
  failed: 1,
  /** The command line or an input: missing, binary, empty, too long. */
  input: 2,
  /** A language that is not read. */
  language: 3,
} as const;

/** The exit code of an error that a person can mend; undefined for a bug. */
export function knownExitCode(error: unknown): number | undefined {
  if (error instanceof UnreadLanguageError) return EXIT.language;
  if (error instanceof ReadError || error instanceof UsageError) return EXIT.input;
  if (error instanceof UnknownNameError || error instanceof AmbiguousNameError) return EXIT.input;
  if (error instanceof UnknownEdgeError || error instanceof AmbiguousEdgeError) return EXIT.input;
  if (error instanceof ModelError || error instanceof InstallationError) return EXIT.failed;
  return undefined;
}

export const exitCodeOf = (error: unknown): number => knownExitCode(error) ?? EXIT.failed;
