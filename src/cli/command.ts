import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { LanguageModel } from '../language/encoder.ts';
import type { Runtime } from '../language/runtime.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What a command gets from outside: a terminal, and the model when it needs one. */
export interface Rim {
  readonly terminal: Terminal;
  openModel(runtime?: Runtime['name']): Promise<LanguageModel>;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /** Exit code. */
  run(args: readonly string[], rim: Rim): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command takes. */
export const COMMON = {
  help: { type: 'boolean', short: 'h' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies Options;

/**
 * Options and positionals of a command line.
 * @throws {UsageError} An option that the command does not know, or one without its value.
 */
export function parse<T extends Options>(args: readonly string[], options: T, command: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message =
      cause instanceof Error ? cause.message.replace(/\. To specify.*$/s, '.').split('\n')[0] : String(cause);
    throw new UsageError(`${message?.replace(/\.?$/, '.')} See: entente ${command} --help`, { cause });
  }
}

/** The value of an option that has to be one of a few. */
export function oneOf<const T extends string>(
  value: string | undefined,
  known: readonly T[],
  option: string,
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new UsageError(`${option} cannot be ${JSON.stringify(value)}. Use one of: ${known.join(', ')}.`);
  return found;
}

/** The value of an option that has to be a whole number between two bounds. */
export function wholeBetween(
  value: string | undefined,
  least: number,
  most: number,
  option: string,
): number | undefined {
  const number = numberBetween(value, least, most, option);
  if (number !== undefined && !Number.isInteger(number))
    throw new UsageError(`${option} cannot be ${JSON.stringify(value)}. Use a whole number from ${least} to ${most}.`);
  return number;
}

/** The value of an option that has to be a number between two bounds. */
export function numberBetween(
  value: string | undefined,
  least: number,
  most: number,
  option: string,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < least || number > most)
    throw new UsageError(`${option} cannot be ${JSON.stringify(value)}. Use a number from ${least} to ${most}.`);
  return number;
}
