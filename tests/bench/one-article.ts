/** Child of the benchmark: reads one article in a fresh process and prints what it cost as JSON. */
import { openModel, runPipeline } from './pipeline.ts';
import { articleOf, countWords } from './samples.ts';

const WARM_RUNS = 5;

const runtime = process.argv[2] === 'wasm' ? 'wasm' : 'native';
const article = articleOf(800);
const model = await openModel(runtime);
await runPipeline(article, model);
// From the start of the process: loading the program and the model is what someone waits for.
const coldMs = performance.now();
const rssMb = process.memoryUsage().rss / 2 ** 20;
const warm: number[] = [];
for (let run = 0; run < WARM_RUNS; run++) {
  const start = performance.now();
  await runPipeline(article, model);
  warm.push(performance.now() - start);
}
const warmMs = warm.sort((a, b) => a - b)[Math.floor(WARM_RUNS / 2)];
const peakMb = process.resourceUsage().maxRSS / 2 ** 10;
console.log(JSON.stringify({ words: countWords(article), coldMs, warmMs, rssMb, peakMb }));
