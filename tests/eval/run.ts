/**
 * Prints how well each layer is read on texts that never train, as a Markdown table.
 *
 *   npm run eval [-- --data DIR] [--layer NAME] [--errors N] [--record] [--no-overlap] [--runtime native|wasm] [--model DATA]
 *
 * First the documents that measure are laid beside those that train; where any was seen in training the run ends with status 1.
 * `--errors` prints for each layer and set the N worst that are wrong and N that are missed. `--record` appends the figures to
 * `tests/eval/history.jsonl`; without it nothing is written. `--no-overlap` leaves the first step out. `--model` names another folder with
 * `model/` and `gazetteer/` in it, to compare two models.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { missReport } from './errors.ts';
import type { Figure } from './metrics.ts';
import { overlapReport } from './overlap/report.ts';
import { comparedSets } from './overlap/sets.ts';
import { appendHistory, currentCommit, historyLine, uncommitted } from './record.ts';
import { createLayers } from './run-layers.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/datasets' },
    layer: { type: 'string' },
    runtime: { type: 'string' },
    model: { type: 'string' },
    errors: { type: 'string', default: '0' },
    record: { type: 'boolean', default: false },
    'no-overlap': { type: 'boolean', default: false },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const { runtime } = values;
if (runtime !== undefined && runtime !== 'native' && runtime !== 'wasm')
  fail(`Unknown runtime "${runtime}". Use --runtime native or --runtime wasm.`);
const mostErrors = Number(values.errors);
if (!Number.isInteger(mostErrors) || mostErrors < 0)
  fail(`--errors cannot be "${values.errors}". Give a whole number, such as --errors 5.`);
const all = createLayers();
const layers = all.filter(({ name }) => values.layer === undefined || values.layer === name);
if (layers.length === 0)
  fail(`Unknown layer "${values.layer}". Use --layer with one of: ${all.map(({ name }) => name).join(', ')}.`);
const missing = [...new Set(layers.flatMap(({ parts }) => parts.flatMap(({ needs }) => needs)))].filter(
  (path) => !existsSync(join(values.data, path)),
);
if (missing.length > 0)
  fail(
    `Missing under ${resolve(values.data)}: ${missing.join(', ')}. Name the folder of the data sets with --data DIR.`,
  );
if (values.record) {
  if (values.model !== undefined || values['no-overlap'])
    fail('--record goes with neither --model nor --no-overlap: the history is of this program, checked.');
  const changed = uncommitted();
  if (changed.length > 0)
    fail(
      `Not recorded, since these differ from the commit: ${changed.join(', ')}. Commit them, or leave --record out.`,
    );
}

const overlap = values['no-overlap'] ? undefined : overlapReport(await comparedSets(values.data));
if (overlap) console.log(`${overlap.text}\n`);

const resources = await readLanguageResources(values.model ?? new URL('../../data', import.meta.url).pathname);
const model = await openLanguageModel(resources, await nodeRuntime(runtime));
const figures: Figure[] = [];
const reports: string[] = [];
for (const { name, parts, report } of layers) {
  console.error(`${name} ...`);
  for (const { measure } of parts) {
    const measured = await measure(values.data, model);
    figures.push(...measured.figures);
    reports.push(missReport(name, measured, mostErrors));
  }
  reports.push((await report?.(values.data, model, mostErrors)) ?? '');
}
await model.close();
console.log([formatTable(figures), ...reports].filter(Boolean).join('\n\n'));

if (values.record) appendHistory(historyLine(currentCommit(), figures));
if (overlap && overlap.seen > 0) {
  console.error(
    `${overlap.seen} measuring documents were seen in training: see the top. Take them out of one of the two.`,
  );
  process.exitCode = 1;
}
