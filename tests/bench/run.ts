/**
 * Prints how fast articles are read, natively and in WebAssembly, beside compromise's entities in the same run.
 *
 *   npm run bench [-- --seconds N]
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { openModel, runLanguage, runPipeline } from './pipeline.ts';
import { countWords, sampleArticles } from './samples.ts';
import { wordsPerCpuSecond } from './throughput.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '8' } } });
const seconds = Number(values.seconds);
if (!(seconds > 0)) {
  console.error(`--seconds ${values.seconds} is no time. Give the seconds to measure each for, such as --seconds 8.`);
  process.exit(2);
}

const articles = sampleArticles();
const wordCounts = articles.map(countWords);
const allWords = wordCounts.reduce((sum, words) => sum + words, 0);

console.log(
  `Words per CPU-second over ${articles.length} articles of ${allWords} words together (one core, ${seconds} s each)`,
);
const print = (name: string, speed: number) =>
  console.log(`  ${name.padEnd(42)} ${Math.round(speed).toString().padStart(8)}`);

for (const runtime of ['native', 'wasm'] as const) {
  const model = await openModel(runtime);
  for (const [stages, run] of [
    ['text to graph', runPipeline],
    ['language stage', runLanguage],
  ] as const) {
    const readAll = async () => {
      for (const article of articles) await run(article, model);
      return allWords;
    };
    print(`entente, ${runtime}, ${stages}`, await wordsPerCpuSecond(readAll, seconds));
  }
  await model.close();
}
const readWithCompromise = () => {
  for (const article of articles) {
    const view = nlp(article);
    for (const entities of [view.people(), view.places(), view.organizations()]) entities.out('array');
  }
  return allWords;
};
print('compromise: people, places, organizations', await wordsPerCpuSecond(readWithCompromise, seconds));

const child = new URL('./one-article.ts', import.meta.url).pathname;
for (const runtime of ['native', 'wasm'] as const) {
  const output = execFileSync(process.execPath, ['--import', 'tsx', child, runtime], { encoding: 'utf8' });
  const { words, coldMs, warmMs, rssMb, peakMb } = JSON.parse(output) as Record<string, number>;
  const ms = (value = 0) => `${Math.round(value)} ms`;
  const mb = (value = 0) => `${Math.round(value)} MB`;
  console.log(
    `One article of ${words} words, ${runtime}: cold ${ms(coldMs)} (from the start of node, sources through tsx), warm ${ms(warmMs)}; memory ${mb(rssMb)} after the first, ${mb(peakMb)} at most`,
  );
}
