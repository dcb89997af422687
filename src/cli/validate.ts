import { validateGraph } from '../graph/validate-node.ts';
import { COMMON, type Command, parse } from './command.ts';
import { EXIT } from './exit-code.ts';
import { DEFAULT_GRAPH, oneGraph, problemLine, readGraphText, resolveGraphPath } from './graph-file.ts';
import { printable } from './terminal.ts';

const MAX_SHOWN = 100;

const HELP = `entente validate [GRAPH]

Checks a graph.json against its JSON Schema and the rules that a schema cannot tell: every edge has its evidence, every quote stands
at its place in the text, dates are dates. Prints one problem a line, at most ${MAX_SHOWN}. GRAPH defaults to ${DEFAULT_GRAPH}.

Exit code 0: sound. 1: it has problems. 2: there is no such file.

Examples
  entente validate
  entente validate graph/graph.json
`;

export const validate: Command = {
  name: 'validate',
  summary: 'check a graph.json',
  help: HELP,
  async run(args, { terminal }) {
    const { values, positionals } = parse(args, COMMON, 'validate');
    const path = await resolveGraphPath(oneGraph(positionals));
    const problems = validateGraph(await readGraphText(path, 'name one: entente validate GRAPH'));
    const lines = [...new Set(problems.map(problemLine))];
    for (const line of lines.slice(0, MAX_SHOWN)) terminal.out(printable(`${line}\n`));
    if (!values.quiet)
      terminal.err(
        lines.length === 0 ? `${path}: sound\n` : `${path}: ${lines.length} problem${lines.length === 1 ? '' : 's'}\n`,
      );
    return problems.length === 0 ? 0 : EXIT.failed;
  },
};
