/**
 * Draws edges from articles that nothing was made for, one JSON line each, for a reader to judge right or wrong by the sentence alone.
 *
 *   node --import tsx tests/eval/sample-edges.ts [--data DIR] [--articles 25] [--edges 100] [--seed 20220523]
 *
 * The articles are those of PolNeAR dev. A statement counts once, with everybody it is about; background edges are left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { read } from '../../src/document/read.ts';
import type { EdgeAttributes, EntenteGraph } from '../../src/graph/schema.ts';
import { openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { graphOf, readArticle } from '../../src/pipeline.ts';
import { extractorOf } from './graphs/graph-errors.ts';
import { mulberry32, shuffled } from './random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/datasets' },
    articles: { type: 'string', default: '25' },
    edges: { type: 'string', default: '100' },
    seed: { type: 'string', default: '20220523' },
  },
});

interface Sampled {
  readonly article: string;
  readonly edge: string;
  readonly sentence: string;
  readonly confidence: number;
  readonly extractor: string;
}

const random = mulberry32(Number(values.seed));
const folder = join(values.data, 'polnear/dev/text');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort();
const model = await openLanguageModel(
  await readLanguageResources(new URL('../../data', import.meta.url).pathname),
  await nodeRuntime(),
);
const drawn: Sampled[] = [];
for (const name of shuffled(names, random).slice(0, Number(values.articles))) {
  const document = read({ content: readFileSync(join(folder, name), 'utf8'), name }, {});
  drawn.push(...edgesOf(name, graphOf([await readArticle(document, model)], { generator: 'entente eval' })));
}
await model.close();
for (const [number, sample] of shuffled(drawn, random).slice(0, Number(values.edges)).entries())
  console.log(JSON.stringify({ number: number + 1, ...sample }));

function edgesOf(article: string, graph: EntenteGraph): Sampled[] {
  const label = (key: string): string => graph.getNodeAttributes(key).label;
  const statements = new Map<string, string[]>();
  const found: Sampled[] = [];
  const add = (edge: string, attributes: EdgeAttributes): void => {
    const sentence = [...new Set(attributes.evidence.map((evidence) => evidence.sentence))].join(' […] ');
    found.push({ article, edge, sentence, confidence: attributes.confidence, extractor: extractorOf(attributes) });
  };
  graph.forEachEdge((_, attributes, source, target) => {
    if (attributes.basis === 'background' || attributes.kind === 'mention') return;
    if (attributes.kind !== 'statement') {
      add(`${label(source)} —${tieOf(attributes)}→ ${label(target)}`, attributes);
      return;
    }
    const id = `${attributes.statementId} ${source}`;
    const about = statements.get(id) ?? [];
    if (about.length === 0) {
      statements.set(id, about);
      add(id, attributes);
    }
    about.push(graph.getNodeAttribute(target, 'kind') === 'document' ? 'nobody named' : label(target));
  });
  return found.map((sample) => {
    const about = statements.get(sample.edge);
    return about ? { ...sample, edge: statementText(graph, sample.edge, about) } : sample;
  });
}

function tieOf(attributes: EdgeAttributes): string {
  switch (attributes.kind) {
    case 'affiliation':
      return `affiliation: ${attributes.role || 'no role'}, ${attributes.status}`;
    case 'membership':
      return `membership: ${attributes.status}`;
    case 'relation':
      return `relation: ${attributes.type}`;
    default:
      return attributes.kind;
  }
}

function statementText(graph: EntenteGraph, id: string, about: readonly string[]): string {
  const [statementId, source = ''] = id.split(' ');
  const key = graph.findEdge(source, (_, edge) => edge.kind === 'statement' && edge.statementId === statementId);
  const edge = key === undefined ? undefined : graph.getEdgeAttributes(key);
  const said = edge?.kind === 'statement' ? `(${edge.mode}) "${edge.text}"` : '';
  return `${graph.getNodeAttributes(source).label} —says about ${about.join(', ')}→ ${said}`;
}
