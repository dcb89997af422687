import { COMMON, type Command, parse, type Rim, wholeBetween } from './command.ts';
import { DEFAULT_GRAPH, oneGraph, readGraph, resolveGraphPath } from './graph-file.ts';
import { webFolder } from './package-files.ts';
import { type ServeOptions, serveExplorer } from './serve-node.ts';
import { InstallationError, UsageError } from './usage-error.ts';

const HELP = `entente view [GRAPH] [--port N]

Serves the explorer with a graph on this machine only, prints its address and goes on until Ctrl-C.
GRAPH defaults to ${DEFAULT_GRAPH}; it is read again on every reload of the page.
The page reads further articles by itself. For those that it is given by address it asks this server, which fetches
from the public web alone.

      --port N   the port, 0 for any (default: the first free one from 4173)
  -q, --quiet    the address alone

Examples
  entente view
  entente view graph/graph.json --port 8080
`;

export const view: Command = {
  name: 'view',
  summary: 'look at a graph in the browser',
  help: HELP,
  async run(args, rim) {
    const { values, positionals } = parse(args, { ...COMMON, port: { type: 'string' } }, 'view');
    const port = portOf(values.port);
    const graphPath = await resolveGraphPath(oneGraph(positionals));
    // a look before serving, so that a wrong file is told here and not in the browser
    await readGraph(graphPath, 'name one: entente view GRAPH');
    await serve({ graphPath }, port, values.quiet ?? false, rim);
    return 0;
  },
};

/** @throws {UsageError} It is no port. */
export const portOf = (value: string | undefined): number | undefined => wholeBetween(value, 0, 65535, '--port');

/** Serves until the person stops it. The address is data and goes to standard output. */
export async function serve(
  source: Pick<ServeOptions, 'graphPath' | 'graphText'>,
  port: number | undefined,
  quiet: boolean,
  { terminal }: Rim,
): Promise<void> {
  const options = { ...source, webRoot: webFolder(), ...(port !== undefined && { port }) };
  const served = await serveExplorer(options).catch((cause: unknown) => {
    if (cause instanceof InstallationError) throw cause;
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  });
  terminal.out(quiet ? `${served.url}\n` : `Explorer: ${served.url}\n`);
  if (!quiet) terminal.err('Ctrl-C stops it.\n');
  await terminal.untilStopped();
  await served.close();
}
