/** What a command may touch outside itself; tests hand in their own. */
export interface Terminal {
  /** Data. */
  out(text: string): void;
  /** Progress, warnings and errors. */
  err(text: string): void;
  /** Everything on standard input, or the first `limit` bytes and one more. */
  readStdin(limit: number): Promise<Uint8Array>;
  /** Width to fit tables into. */
  readonly columns: number;
  /** Whether `err` goes to a screen that can redraw a line. */
  readonly errIsScreen: boolean;
  /** Milliseconds from some fixed point. */
  now(): number;
  /** Resolves when the person stops a server (Ctrl-C). */
  untilStopped(): Promise<void>;
}

const COLUMNS_WITHOUT_SCREEN = 100;

/** The process's own streams. A closed pipe (`| head`) ends the process without a word. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // anything else is a full disk or a terminal that is gone: nobody is left to tell
      process.exit(error.code === 'EPIPE' ? 0 : 1);
    });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readStdin,
    columns: process.stdout.columns ?? COLUMNS_WITHOUT_SCREEN,
    errIsScreen: process.stderr.isTTY === true,
    now: () => performance.now(),
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

/** Characters that move the cursor, ring the bell or turn the reading direction; an article must not steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of an article made safe to show: steering characters become U+FFFD, tabs and carriage returns spaces. */
export const printable = (text: string): string => text.replace(/[\t\r]/g, ' ').replace(STEERING, '\uFFFD');
