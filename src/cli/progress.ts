import type { Terminal } from './terminal.ts';

/** Work shorter than this says nothing. */
const PATIENCE_MS = 1000;
const SCREEN_EVERY_MS = 100;
/** A log file gets a line now and then. */
const LOG_EVERY_MS = 5000;

export interface Progress {
  /** Tells how far the work is; shown when a second has gone by, and not too often. */
  update(message: string): void;
  /** Takes the line off the screen; a log that was told of the work is told how it ended, where that is given. */
  done(ended?: string): void;
}

export function startProgress(terminal: Terminal, quiet: boolean): Progress {
  const begun = terminal.now();
  let shown = Number.NEGATIVE_INFINITY;
  let onScreen = false;
  return {
    update(message) {
      const now = terminal.now();
      const every = terminal.errIsScreen ? SCREEN_EVERY_MS : LOG_EVERY_MS;
      if (quiet || now - begun < PATIENCE_MS || now - shown < every) return;
      shown = now;
      onScreen = terminal.errIsScreen;
      terminal.err(onScreen ? `\r\u001b[K${message.slice(0, terminal.columns - 1)}` : `${message}\n`);
    },
    done(ended) {
      if (onScreen) terminal.err('\r\u001b[K');
      else if (ended !== undefined && shown > Number.NEGATIVE_INFINITY) terminal.err(`${ended}\n`);
      onScreen = false;
    },
  };
}
