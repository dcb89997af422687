import { isIsoDate } from '../document/date.ts';
import { COMMON, type Command, oneOf, parse, wholeBetween } from './command.ts';
import { DEFAULT_GRAPH, readGraph, resolveGraphPath } from './graph-file.ts';
import { ROW_FORMATS } from './print-rows.ts';
import { ASKING_OPTIONS, type Question } from './question.ts';
import { QUESTIONS } from './questions.ts';
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
  stance: { type: 'string' },
  distance: { type: 'string' },
} as const;

const STANCES = ['support', 'oppose', 'neutral'] as const;

const HELP = `entente query QUESTION [NAME] [options]

Asks a graph. Names may be aliases, acronyms or keys of nodes; case and accents do not count. A NAME of several words may stand
without quotation marks: all words after the question are one name.

  members NAME          who is in a framework or a body; --all adds observers, candidates, former members
  affiliations NAME     where a person or a body belongs, and who belongs to it
  statements            who said what; --by NAME for a speaker, --about NAME for what it is about
  paths NAME --to NAME  the shortest ways from fact to fact between two names
  neighbours NAME       whom facts lead to from there; --distance 2 for those a step further
  search WORDS          names, roles and statements that hold the words, in any order
  communities           groups that have more to do with each other than with the rest
  components            parts that no fact ties together
  centralities          who has most facts, and who stands between the others
  duplicates            names that may be one, with the reason

  -g, --graph FILE      the graph (default ${DEFAULT_GRAPH})
      --as-of DATE      members, affiliations: on that day (default: the date of the newest article)
      --background      with what only our tables know, marked "background"
      --all             members: those outside too
      --by NAME         statements: of this speaker
      --about NAME      statements: about this person, body, country or framework
      --since DATE      statements: of articles from this day on
      --until DATE      statements: of articles up to this day
      --stance STANCE   statements: support, oppose or neutral
      --to NAME         paths: where they lead
      --distance N      neighbours: at most so many steps away (default 1)
  -f, --format KIND     table (default), json or csv
  -q, --quiet           no messages

Examples
  entente query members IPEF
  entente query members World Trade Organization
  entente query members IPEF --as-of 2022-06-30 --background
  entente query statements --by "Ana Torres" --format json
  entente query affiliations China --graph graph/graph.json
  entente query paths "Ana Torres" --to China
  entente query search trade minister
`;

export const query: Command = {
  name: 'query',
  summary: 'ask a graph for members, affiliations, statements, paths and more',
  help: HELP,
  async run(args, { terminal }) {
    const { values, positionals } = parse(args, OPTIONS, 'query');
    const [subject, ...words] = positionals;
    const question = questionOf(subject);
    for (const option of ASKING_OPTIONS)
      if (values[option] !== undefined && !question.options.includes(option))
        throw new UsageError(`--${option} means nothing to "${question.id}". ${taken(question)}`);
    const format = oneOf(values.format, ROW_FORMATS, '--format') ?? 'table';
    const name = words.join(' ');
    if (question.named && name === '')
      throw new UsageError(
        question.id === 'search'
          ? 'Search for what? Give words: entente query search trade minister'
          : `Whose ${question.id}? Name somebody: entente query ${question.id} NAME`,
      );
    if (!question.named && name !== '')
      throw new UsageError(
        `"${name}" is not understood here. ${question.id === 'statements' ? 'Use --by NAME or --about NAME.' : `"${question.id}" is asked of the whole graph.`}`,
      );
    for (const option of ['as-of', 'since', 'until'] as const) {
      const date = values[option];
      if (date !== undefined && !isIsoDate(date))
        throw new UsageError(`--${option} cannot be ${JSON.stringify(date)}. Write it as 2022-06-30, 2022-06 or 2022.`);
    }
    const stance = oneOf(values.stance, STANCES, '--stance');
    const distance = wholeBetween(values.distance, 1, 99, '--distance') ?? 1;
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
      ...(stance !== undefined && { stance }),
      distance,
    });
    found.print(format, terminal);
    if (found.note !== undefined && !values.quiet) terminal.err(`${found.note}\n`);
    if (found.size === 0 && !values.quiet && format === 'table') terminal.err(`${question.none}\n`);
    return 0;
  },
};

const taken = ({ options }: Question): string =>
  options.length === 0 ? 'It takes no such options.' : `It takes: ${options.map((one) => `--${one}`).join(', ')}.`;

function questionOf(subject: string | undefined): Question {
  const known = QUESTIONS.map(({ id }) => id).join(', ');
  if (subject === undefined) throw new UsageError(`What is asked for? Use one of: ${known}. See: entente query --help`);
  const question = QUESTIONS.find(({ id }) => id === subject);
  if (question === undefined) throw new UsageError(`"${subject}" cannot be asked for. Use one of: ${known}.`);
  return question;
}
