import type { EntenteGraph } from '../graph/schema.ts';
import { explainEdge } from '../query/explain.ts';
import { findEntity } from '../query/find.ts';
import { edgesAt, findEdge, isEdgeKey } from '../query/find-edge.ts';
import { COMMON, type Command, oneOf, parse } from './command.ts';
import { edgeList, explanationText } from './explanation-text.ts';
import { DEFAULT_GRAPH, readGraph, resolveGraphPath } from './graph-file.ts';
import { printRows } from './print-rows.ts';
import { rereadTexts } from './reread.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  ...COMMON,
  graph: { type: 'string', short: 'g' },
  background: { type: 'boolean' },
  json: { type: 'boolean' },
  runtime: { type: 'string' },
} as const;

const HELP = `entente explain EDGE [TEXT...] [options]
entente explain NAME NAME [TEXT...] [options]

Tells why an edge is there: what it says, each sentence that backs it with the quoted words in [[ ]], and what found it, a head of
the model, a rule or a pattern with its record. Then the article is read again, to show how the model parses each of the sentences,
whom it finds mentioned there, and how sure it is that the two belong together.

EDGE is an edge's key as in graph.json, the beginning of one, or the id of a statement. Two names stand for the edge between them;
where there are several, and for one name alone, the edges are listed. Names are those of "entente query"; one of several words
needs quotation marks. TEXT is the file of an article: needed where the graph was built with --no-text, and it shows headings and
captions of HTML and Markdown as what they are. Without either text, the article is not read again.

  -g, --graph FILE    the graph (default ${DEFAULT_GRAPH})
      --background    list edges that only our tables know, too
      --json          a list of records, with an edge that is explained the only one
      --runtime NAME  native or wasm (default: native where it loads)
  -q, --quiet         no messages

Examples
  entente explain "Wang Yi" China
  entente explain membership:country:JP
  entente explain affiliation:person:ana-torres --json
  entente explain "Ana Torres" "Harbour Institute" article.html --graph graph/graph.json
`;

export const explain: Command = {
  name: 'explain',
  summary: 'tell why an edge is there',
  help: HELP,
  async run(args, rim) {
    const { values, positionals } = parse(args, OPTIONS, 'explain');
    const { terminal } = rim;
    const runtime = oneOf(values.runtime, ['native', 'wasm'], '--runtime');
    const [first, second] = positionals;
    if (first === undefined)
      throw new UsageError('Which edge? Give its key, or the names of its two ends. See: entente explain --help');
    const graph = await readGraph(await resolveGraphPath(values.graph), 'name one with --graph FILE');
    const byKey = isEdgeKey(first);
    const edges = byKey ? [findEdge(graph, first)] : edgesByName(graph, [first, second], values.background ?? false);
    const explanations = edges.map((edge) => explainEdge(graph, edge));
    const [only] = explanations;
    const quiet = values.quiet ?? false;
    if (only === undefined || explanations.length > 1 || (!byKey && second === undefined)) {
      if (values.json) printRows(explanations, 'json', [], [], terminal);
      else terminal.out(edgeList(explanations, terminal.columns));
      if (!quiet && !values.json) terminal.err(`${hintOf(explanations.length)}\n`);
      return 0;
    }
    const rereads = await rereadTexts(graph, only, positionals.slice(byKey ? 1 : 2), rim, quiet, runtime);
    if (values.json) printRows([{ ...only, rereads }], 'json', [], [], terminal);
    else terminal.out(explanationText(only, rereads, terminal.columns));
    return 0;
  },
};

function edgesByName(graph: EntenteGraph, names: readonly (string | undefined)[], background: boolean): string[] {
  const given = names.filter((name) => name !== undefined);
  const nodes = given.map((name) => findEntity(graph, name, { background }));
  if (nodes.length > 1 && nodes[0] === nodes[1])
    throw new UsageError(`${given.map((name) => JSON.stringify(name)).join(' and ')} are one: ${nodes[0]}. Name two.`);
  return edgesAt(graph, nodes, { background });
}

const hintOf = (edges: number): string =>
  edges === 0
    ? 'No edge here. --background adds what only our tables know.'
    : `${edges} ${edges === 1 ? 'edge' : 'edges'}. entente explain KEY tells why one is there.`;
