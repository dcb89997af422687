import { replay } from '../corrections/replay.ts';
import { isIsoDate } from '../document/date.ts';
import type { ReadOptions } from '../document/read.ts';
import { FORMATS, formatById } from '../export/formats.ts';
import { toJson } from '../export/json.ts';
import type { Article } from '../graph/article.ts';
import { assignLayout } from '../graph/layout.ts';
import { type GraphOptions, graphOf, readArticle } from '../pipeline.ts';
import { COMMON, type Command, numberBetween, oneOf, parse, type Rim, wholeBetween } from './command.ts';
import { readCorrections, reportOf } from './corrections-file.ts';
import { exitCodeOf } from './exit-code.ts';
import { DEFAULT_OUT } from './graph-file.ts';
import { GENERATOR } from './package-files.ts';
import { startProgress } from './progress.ts';
import { MOST_CHARS, type ReadArticles, readInputs } from './read-inputs.ts';
import { describeGraph } from './summary.ts';
import { printable, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { prepareFolder, writeFiles } from './write-files.ts';

const OPTIONS = {
  ...COMMON,
  out: { type: 'string', short: 'o', default: DEFAULT_OUT },
  format: { type: 'string', short: 'f', multiple: true },
  id: { type: 'string' },
  url: { type: 'string' },
  date: { type: 'string' },
  places: { type: 'boolean' },
  mentions: { type: 'boolean' },
  'no-text': { type: 'boolean' },
  'no-background': { type: 'boolean' },
  'min-confidence': { type: 'string' },
  corrections: { type: 'string' },
  'max-chars': { type: 'string' },
  'keep-going': { type: 'boolean' },
  runtime: { type: 'string' },
} as const;

const HELP = `entente build FILE...|DIR|- [options]

Reads articles (plain text, Markdown, HTML) into one graph, in which every edge opens the words that back it.
"-" reads standard input. A folder is searched through for .txt, .md and .html files.

  -o, --out DIR           where to write (default ${DEFAULT_OUT}); graph.json is always among the files
  -f, --format LIST       more formats, by commas: ${FORMATS.map(({ id }) => id).join(', ')}
      --id ID             the article's id, where it has no address (one article only)
      --url URL           the article's address (one article only)
      --date DATE         when the article appeared, where it does not say so: 2022-05-24, 2022-05 or 2022
      --places            draw places that are no party
      --mentions          draw an edge from each article to everything it mentions
      --no-text           leave the articles' texts out; the quotes stay
      --no-background     leave out memberships that only our tables know
      --min-confidence N  leave out facts that are less sure than N, from 0 to 1
      --corrections FILE  make the corrections of a reader anew, as the explorer exports them; tells which no longer apply
      --max-chars N       longest article accepted, in characters (default 2000000)
      --keep-going        leave out articles that cannot be read instead of stopping
      --runtime NAME      native or wasm (default: native where it loads)
  -q, --quiet             no progress, warnings or summary

Examples
  entente build article.txt --date 2022-05-24
  entente build articles/ --out graph --format gexf,csv
  curl -s https://example.org/story.html | entente build - --url https://example.org/story.html
`;

export const build: Command = {
  name: 'build',
  summary: 'read articles into a graph',
  help: HELP,
  async run(args, rim) {
    const { values, positionals } = parse(args, OPTIONS, 'build');
    const { terminal } = rim;
    const quiet = values.quiet ?? false;
    const formats = formatsOf(values.format ?? []);
    const runtime = oneOf(values.runtime, ['native', 'wasm'], '--runtime');
    const minConfidence = numberBetween(values['min-confidence'], 0, 1, '--min-confidence');
    const inputs = await readInputs(required(positionals), readOptionsOf(values), terminal);
    const { documents, failures } = inputs;
    if ((values.id ?? values.url) !== undefined && documents.length + failures.length > 1)
      throw new UsageError(
        `--id and --url name one article and ${documents.length + failures.length} are given. Build them one by one, or leave the option out.`,
      );
    for (const failure of failures) terminal.err(`${printable(failure.message)}\n`);
    const stop = failures[0];
    if (stop !== undefined && (!values['keep-going'] || documents.length === 0)) return exitCodeOf(stop);
    const corrections = values.corrections === undefined ? [] : await readCorrections(values.corrections);
    await prepareFolder(values.out);
    if (!quiet) warn(inputs, terminal);

    const articles = await annotateAll(documents, rim, quiet, runtime);
    const built = graphOf(articles, {
      generator: GENERATOR,
      places: values.places ?? false,
      mentions: values.mentions ?? false,
      text: !values['no-text'],
      background: !values['no-background'],
      ...(minConfidence !== undefined && { minConfidence }),
    } satisfies GraphOptions);
    const { graph, unapplied } = replay(built, corrections);
    if (corrections.length > 0) {
      assignLayout(graph);
      if (!quiet) terminal.err(reportOf(corrections.length, unapplied));
    }
    const files = [
      { name: 'graph.json', text: toJson(graph) },
      ...formats.filter(({ id }) => id !== 'json').flatMap((format) => format.files(graph)),
    ];
    const paths = await writeFiles(values.out, files);
    if (!quiet) terminal.err(describeGraph(graph));
    terminal.out(paths.map((path) => `${path}\n`).join(''));
    return 0;
  },
};

/** Runs the stages on each document, one after the other, telling how far it is. */
export async function annotateAll(
  documents: ReadArticles['documents'],
  { terminal, openModel }: Rim,
  quiet: boolean,
  runtime?: 'native' | 'wasm',
): Promise<readonly Article[]> {
  const progress = startProgress(terminal, quiet);
  try {
    progress.update('Loading the language model');
    const model = await openModel(runtime);
    const articles: Article[] = [];
    for (const [i, { name, document }] of documents.entries())
      articles.push(
        await readArticle(document, model, {
          onProgress: (done, total) =>
            progress.update(
              `Reading ${i + 1} of ${documents.length}: ${printable(name)}, ${Math.round((100 * done) / total)} %`,
            ),
        }),
      );
    await model.close();
    progress.done(`Read ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`);
    return articles;
  } finally {
    progress.done();
  }
}

function required(positionals: readonly string[]): readonly string[] {
  if (positionals.length > 0) return positionals;
  throw new UsageError(
    'No article is named. Give files, folders, or "-" for standard input. See: entente build --help',
  );
}

function readOptionsOf(values: { id?: string; url?: string; date?: string; 'max-chars'?: string }): ReadOptions {
  const maxChars = wholeBetween(values['max-chars'], 1, MOST_CHARS, '--max-chars');
  if (values.date !== undefined && !isIsoDate(values.date))
    throw new UsageError(`--date cannot be ${JSON.stringify(values.date)}. Write it as 2022-05-24, 2022-05 or 2022.`);
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new UsageError(
      `--url cannot be ${JSON.stringify(values.url)}. Give a whole address, such as https://example.org/story.`,
    );
  return {
    ...(values.id !== undefined && { id: values.id }),
    ...(values.url !== undefined && { url: values.url }),
    ...(values.date !== undefined && { date: values.date }),
    ...(maxChars !== undefined && { maxChars }),
  };
}

function formatsOf(lists: readonly string[]) {
  const ids = new Set(
    lists
      .flatMap((list) => list.split(','))
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  );
  return [...ids].map((id) => {
    try {
      return formatById(id);
    } catch (cause) {
      throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  });
}

function warn({ documents }: ReadArticles, terminal: Terminal): void {
  for (const { name, document } of documents)
    for (const { rule, message } of document.diagnostics)
      terminal.err(`${printable(name === '-' ? 'standard input' : name)}: ${printable(message)} [${rule}]\n`);
}
