import { build } from './build.ts';
import type { Command, Rim } from './command.ts';
import { EXIT, knownExitCode } from './exit-code.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { VERSION } from './package-files.ts';
import { query } from './query.ts';
import { start } from './start.ts';
import { printable } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { validate } from './validate.ts';
import { view } from './view.ts';

const COMMANDS: readonly Command[] = [build, query, explain, view, exportCommand, validate, start];

const HELP = `entente COMMAND [options]

Reads news and policy articles and builds a knowledge graph in which every edge opens the words that back it. Offline.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

  entente COMMAND --help   what a command does, with examples
  entente --version

Examples
  entente build article.txt --date 2022-05-24
  entente query members IPEF
  entente view

Exit codes: 0 done, 1 failed, 2 the command line or an input is at fault, 3 a language that is not read.
`;

/** Runs one command line and returns its exit code. Errors are told in a line or two, never as a stack trace. */
export async function runCli(args: readonly string[], rim: Rim, debug = false): Promise<number> {
  const { terminal } = rim;
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
      terminal.out(HELP);
      return name === undefined ? EXIT.input : 0;
    }
    if (name === '--version' || name === '-V') {
      terminal.out(`${VERSION}\n`);
      return 0;
    }
    const command = commandOf(name === 'help' ? (rest[0] ?? '') : name);
    if (name === 'help' || asksForHelp(rest)) {
      terminal.out(command.help);
      return 0;
    }
    return await command.run(rest, rim);
  } catch (error) {
    if (debug) terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    const code = knownExitCode(error);
    const message = printable(error instanceof Error ? error.message : String(error));
    if (code !== undefined) {
      terminal.err(`${message}\n`);
      return code;
    }
    terminal.err(
      `This should not have happened: ${message}\nPlease report it with the command, the article if you can, and the output of the same command under ENTENTE_DEBUG=1.\n`,
    );
    return EXIT.failed;
  }
}

/** `--help` counts before a `--` that ends the options. */
const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
};

function commandOf(name: string): Command {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return command;
  throw new UsageError(
    `There is no command ${JSON.stringify(name)}. Use one of: ${COMMANDS.map((one) => one.name).join(', ')}. See: entente --help`,
  );
}
