import { dirname, join, relative } from 'node:path';
import { FORMATS, type Format, formatById } from '../export/formats.ts';
import { COMMON, type Command, oneOf, parse } from './command.ts';
import { DEFAULT_GRAPH, oneGraph, readGraph, resolveGraphPath } from './graph-file.ts';
import { UsageError } from './usage-error.ts';
import { writeFiles } from './write-files.ts';

const OPTIONS = {
  ...COMMON,
  graph: { type: 'string' },
  format: { type: 'string', short: 'f' },
  statements: { type: 'string' },
  background: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
} as const;

const HELP = `entente export [GRAPH] --format NAME [options]

Writes a graph for other programs. GRAPH defaults to ${DEFAULT_GRAPH}.

  -f, --format NAME        ${FORMATS.map(({ id, purpose }) => `${id.padEnd(8)} ${purpose}`).join('\n                           ')}
      --statements KIND    edges: a statement is an edge to each thing it is about (default)
                           nodes: a statement is a node of its own, to count statements by
      --background         with the memberships that only our tables know, marked as such
  -o, --out DIR            where to write (default: the folder of GRAPH); "-" for standard output, one file only
  -q, --quiet              no messages

Examples
  entente export --format gexf
  entente export graph/graph.json --format csv --out tables
  entente export --format graphml --statements nodes --out - > statements.graphml
`;

export const exportCommand: Command = {
  name: 'export',
  summary: 'write a graph for Gephi, spreadsheets and others',
  help: HELP,
  async run(args, { terminal }) {
    const { values, positionals } = parse(args, OPTIONS, 'export');
    const named = oneGraph([...positionals, ...(values.graph === undefined ? [] : [values.graph])]);
    const format = formatOf(values.format);
    const statements = oneOf(values.statements, ['edges', 'nodes'], '--statements') ?? 'edges';
    const path = await resolveGraphPath(named);
    const graph = await readGraph(path, 'name one: entente export GRAPH');
    const files = format.files(graph, { statements, background: values.background ?? false });
    if (values.out === '-') {
      if (files.length > 1)
        throw new UsageError(`${format.id} makes ${files.length} files. Name a folder for them with --out DIR.`);
      terminal.out(files[0]?.text ?? '');
      return 0;
    }
    const folder = values.out ?? dirname(path);
    if (files.some(({ name }) => relative(join(folder, name), path) === ''))
      throw new UsageError(
        `${path}: The export would overwrite the graph that it is made from. Name a folder with --out DIR.`,
      );
    terminal.out((await writeFiles(folder, files)).map((written) => `${written}\n`).join(''));
    return 0;
  },
};

function formatOf(id: string | undefined): Format {
  const known = FORMATS.map((format) => format.id).join(', ');
  if (id === undefined) throw new UsageError(`No format is named. Use --format with one of: ${known}.`);
  try {
    return formatById(id);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
