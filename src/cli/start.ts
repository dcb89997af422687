import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toJson } from '../export/json.ts';
import { byCodeUnit } from '../graph/keys.ts';
import { graphOf } from '../pipeline.ts';
import { members } from '../query/members.ts';
import { annotateAll } from './build.ts';
import { COMMON, type Command, parse } from './command.ts';
import { SAMPLE_OUT } from './graph-file.ts';
import { dataFolder, GENERATOR } from './package-files.ts';
import { MEMBER_COLUMNS } from './questions.ts';
import { readInputs } from './read-inputs.ts';
import { describeGraph } from './summary.ts';
import { formatTable } from './table.ts';
import { portOf, serve } from './view.ts';
import { prepareFolder, writeFiles } from './write-files.ts';

const BODY = 'IPEF';

const HELP = `entente start [--port N] [--out DIR]

Builds the graph of the sample articles that come with the package, prints the members of ${BODY}, and serves the explorer
until Ctrl-C.

      --port N    the port (default: the first free one from 4173)
  -o, --out DIR   where to write the graph (default ${SAMPLE_OUT})
  -q, --quiet     the address alone

Examples
  entente start
  entente start --port 8080
`;

export const start: Command = {
  name: 'start',
  summary: 'build the sample articles and look at them',
  help: HELP,
  async run(args, rim) {
    const { values } = parse(
      args,
      { ...COMMON, port: { type: 'string' }, out: { type: 'string', short: 'o', default: SAMPLE_OUT } },
      'start',
    );
    const { terminal } = rim;
    const quiet = values.quiet ?? false;
    const port = portOf(values.port);
    await prepareFolder(values.out);
    const { documents, failures } = await readInputs(await sampleArticles(), {}, terminal);
    if (failures[0] !== undefined) throw failures[0];
    const graph = graphOf(await annotateAll(documents, rim, quiet), { generator: GENERATOR });
    const graphText = toJson(graph);
    const [path] = await writeFiles(values.out, [{ name: 'graph.json', text: graphText }]);
    if (!quiet) {
      terminal.out(`${describeGraph(graph)}\nMembers of ${BODY}\n\n`);
      terminal.out(`${formatTable(members(graph, BODY), MEMBER_COLUMNS, terminal.columns)}\n`);
      terminal.out(`Graph:    ${path}\nAsk it:   npx entente query members ${BODY} --graph ${path}\n`);
    }
    await serve({ graphText }, port, quiet, rim);
    return 0;
  },
};

/** The sample articles of `data/articles`; its README and gold graphs are none. */
async function sampleArticles(): Promise<readonly string[]> {
  const folder = join(dataFolder(), 'articles');
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|md|html)$/.test(name) && name !== 'README.md');
  return names.sort(byCodeUnit).map((name) => join(folder, name));
}
