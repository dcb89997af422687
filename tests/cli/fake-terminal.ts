import { runCli } from '../../src/cli/run-cli.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { LanguageModel } from '../../src/language/encoder.ts';
import { scriptedModel } from '../language/scripted-model.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly columns?: number;
  readonly model?: LanguageModel;
  readonly openModel?: () => Promise<LanguageModel>;
  /** Called when a server waits to be stopped, with what was printed so far. */
  readonly whileServing?: (out: string) => Promise<void>;
}

/** Runs a command line in this process on a terminal that remembers, with a model that finds nothing unless told otherwise. */
export async function runFake(args: readonly string[], given: Given = {}): Promise<Ran> {
  let out = '';
  let err = '';
  let time = 0;
  const terminal: Terminal = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readStdin: async () =>
      typeof given.stdin === 'string' ? new TextEncoder().encode(given.stdin) : (given.stdin ?? new Uint8Array()),
    columns: given.columns ?? 100,
    errIsScreen: false,
    now: () => (time += 600),
    untilStopped: async () => given.whileServing?.(out),
  };
  const openModel = given.openModel ?? (async () => given.model ?? scriptedModel({}));
  const code = await runCli(args, { terminal, openModel });
  return { code, out, err };
}
