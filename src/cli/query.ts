import { isIsoDate } from '../document/date.ts';
import { COMMON, type Command, oneOf, parse } from './command.ts';
import { DEFAULT_GRAPH, readGraph, resolveGraphPath } from './graph-file.ts';
import { ROW_FORMATS } from './print-rows.ts';
import { ASKING_OPTIONS, QUESTIONS, type Question } from './questions.ts';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  ...COMMON,
  graph: { type: 'string', short: 'g' },
  format: { type: 'string', short: 'f' },
  'as-of': { type: 'string' },
  background: { type: 'boolean' },
  all: { type: 'boolean' },
  by: { type: 'string' },
  about: { type: 'string' },
  to: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;

const HELP = `entente query members NAME | affiliations NAME | statements | paths NAME --to NAME [options]

Asks a graph. Names may be aliases, acronyms or keys of nodes; case and accents do not count. A NAME of several words may stand
without quotation marks: all words after "members", "affiliations" and "paths" are one name.

  members NAME          who is in a framework or a body; --all adds observers, candidates, former members
  affiliations NAME     where a person or a body belongs, and who belongs to it
  statements            who said what; --by NAME for a speaker, --about NAME for what it is about
  paths NAME --to NAME  the shortest ways from fact to fact between two names

  -g, --graph FILE      the graph (default ${DEFAULT_GRAPH})
      --as-of DATE      members, affiliations: on that day (default: the date of the newest article)
      --background      all but statements: with what only our tables know, marked "background"
      --all             members: those outside too
      --by NAME         statements: of this speaker
      --about NAME      statements: about this person, body, country or framework
      --since DATE      statements: of articles from this day on
      --until DATE      statements: of articles up to this day
      --to NAME         paths: where they lead
  -f, --format KIND     table (default), json or csv
  -q, --quiet           no messages

Examples
  entente query members IPEF
  entente query members World Trade Organization
  entente query members IPEF --as-of 2022-06-30 --background
  entente query statements --by "Ana Torres" --format json
  entente query affiliations China --graph graph/graph.json
  entente query paths "Ana Torres" --to China
`;

export const query: Command = {
  name: 'query',
  summary: 'ask a graph for members, affiliations, statements or paths',
  help: HELP,
  async run(args, { terminal }) {
    const { values, positionals } = parse(args, OPTIONS, 'query');
    const [subject, ...words] = positionals;
    const question = questionOf(subject);
    for (const option of ASKING_OPTIONS)
      if (values[option] !== undefined && !question.options.includes(option))
        throw new UsageError(
          `--${option} means nothing to "${question.id}". It takes: ${question.options.map((one) => `--${one}`).join(', ')}.`,
        );
    const format = oneOf(values.format, ROW_FORMATS, '--format') ?? 'table';
    const name = words.join(' ');
    if (question.named && name === '')
      throw new UsageError(`Whose ${question.id}? Name somebody: entente query ${question.id} NAME`);
    if (!question.named && name !== '')
      throw new UsageError(`"${name}" is not understood here. Use --by NAME or --about NAME.`);
    for (const option of ['as-of', 'since', 'until'] as const) {
      const date = values[option];
      if (date !== undefined && !isIsoDate(date))
        throw new UsageError(`--${option} cannot be ${JSON.stringify(date)}. Write it as 2022-06-30, 2022-06 or 2022.`);
    }
    const graph = await readGraph(await resolveGraphPath(values.graph), 'name one with --graph FILE');
    const found = question.answer(graph, {
      name,
      ...(values['as-of'] !== undefined && { asOf: values['as-of'] }),
      background: values.background ?? false,
      all: values.all ?? false,
      ...(values.by !== undefined && { by: values.by }),
      ...(values.about !== undefined && { about: values.about }),
      ...(values.to !== undefined && { to: values.to }),
      ...(values.since !== undefined && { since: values.since }),
      ...(values.until !== undefined && { until: values.until }),
    });
    found.print(format, terminal);
    if (found.size === 0 && !values.quiet && format === 'table') terminal.err(`${question.none}\n`);
    return 0;
  },
};

function questionOf(subject: string | undefined): Question {
  const known = QUESTIONS.map(({ id }) => id).join(', ');
  if (subject === undefined) throw new UsageError(`What is asked for? Use one of: ${known}. See: entente query --help`);
  const question = QUESTIONS.find(({ id }) => id === subject);
  if (question === undefined) throw new UsageError(`"${subject}" cannot be asked for. Use one of: ${known}.`);
  return question;
}
