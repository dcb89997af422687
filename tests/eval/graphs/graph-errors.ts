/** Where graphs and gold graphs differ, in words, to be read by somebody who looks for the cause. */
import type { EdgeAttributes, Evidence } from '../../../src/graph/schema.ts';
import type { GoldTie } from './gold-graph.ts';
import type { ScoredCase, ScoredSet } from './graphs.ts';
import { GRAPH_LAYERS, type GraphLayer, type Judgement, type Miss } from './score-graph.ts';

/** For each set and layer the `most` surest of what is wrong, and as many misses, from the articles that have most of them. */
export function graphErrors(sets: readonly ScoredSet[], most: number): string {
  const lines: string[] = [];
  for (const { name, cases } of sets)
    for (const layer of GRAPH_LAYERS) {
      const wrong = cases.flatMap((one) =>
        one.score.judgements
          .filter((judgement) => judgement.layer === layer && judgement.verdict === 'wrong')
          .map((judgement) => describeWrong(one, judgement)),
      );
      wrong.sort((a, b) => b.confidence - a.confidence);
      const missed = cases
        .map((one) => ({ one, misses: one.score.misses.filter((miss) => miss.layer === layer) }))
        .sort((a, b) => b.misses.length - a.misses.length)
        .flatMap(({ one, misses }) => misses.map((miss) => describeMiss(one, miss)));
      lines.push(`\n## ${name}, ${layer}: ${wrong.length} wrong, ${missed.length} missed`);
      lines.push(...wrong.slice(0, most).map(({ text }) => text), ...missed.slice(0, most));
    }
  return lines.join('\n');
}

interface Described {
  readonly text: string;
  readonly confidence: number;
}

function describeWrong(one: ScoredCase, { layer, key }: Judgement): Described {
  const { graph, gold } = one;
  const head = `\nWRONG ${gold.document}`;
  if (layer === 'entities') return { text: `${head}\n  predicted  ${nodeName(one, key)}`, confidence: 0 };
  const edge = graph.getEdgeAttributes(key);
  const [from, to] = graph.extremities(key);
  const wanted =
    edge.kind === 'statement'
      ? gold.statements.flatMap((item) =>
          edge.text.includes(item.anchor) ? [`said by ${item.speaker}${item.optional ? ' (optional)' : ''}`] : [],
        )
      : tiesBetween(one, layer, from, to).map(tieText);
  const text = [
    head,
    `  text       ${sentenceOf(edge.evidence)}`,
    `  gold       ${wanted.join('; ') || 'nothing'}`,
    `  predicted  ${edgeText(one, key)}`,
  ].join('\n');
  return { text, confidence: edge.confidence };
}

function describeMiss(one: ScoredCase, miss: Miss): string {
  const { gold, graph, text } = one;
  const head = `\nMISSED ${gold.document}`;
  if (miss.layer === 'entities')
    return `${head}\n  gold       ${miss.item.kind} ${miss.item.names.join(' / ')}${miss.item.altKind ? ` (or ${miss.item.altKind})` : ''}`;
  if (miss.layer === 'statements') {
    const { speaker, anchor, mode } = miss.item;
    const near = graph.filterEdges((_, edge) => edge.kind === 'statement' && edge.text.includes(anchor));
    return [
      head,
      `  text       ${paragraphWith(text, [[anchor]])}`,
      `  gold       ${speaker} (${mode}): ${anchor}`,
      `  predicted  ${near.map((key) => edgeText(one, key)).join('; ') || 'nothing'}`,
    ].join('\n');
  }
  const { item, layer } = miss;
  const namesOf = (id: string) => gold.entities.find((entity) => entity.id === id)?.names ?? [];
  const near = graph.filterEdges((_, edge, source, target) => {
    const ends = namesIn(one, source, item.from) && namesIn(one, target, item.to);
    return `${edge.kind}s` === layer && edge.basis !== 'background' && ends;
  });
  return [
    head,
    `  text       ${paragraphWith(text, [namesOf(item.from), namesOf(item.to)])}`,
    `  gold       ${tieText(item)}`,
    `  predicted  ${near.map((key) => edgeText(one, key)).join('; ') || 'nothing'}`,
  ].join('\n');
}

const tieText = ({ from, to, role, status, optional }: GoldTie): string =>
  `${from} -${[role, status].filter(Boolean).join('/')}-> ${to}${optional ? ' (optional)' : ''}`;

function edgeText(one: ScoredCase, key: string): string {
  const edge = one.graph.getEdgeAttributes(key);
  const [from, to] = one.graph.extremities(key);
  const how = `(${edge.confidence.toFixed(2)}, ${edge.basis}, ${extractorOf(edge)})`;
  const source = nodeName(one, from);
  if (edge.kind === 'statement') return `${source} (${edge.mode}): ${edge.text} ${how}`;
  const label =
    edge.kind === 'affiliation' ? `${edge.role}/${edge.status}` : edge.kind === 'membership' ? edge.status : edge.kind;
  return `${source} -${label}-> ${nodeName(one, to)} ${how}`;
}

/** Who found a fact: a head, pattern or rule, by its id. */
export const extractorOf = ({ evidence }: EdgeAttributes): string => evidence[0]?.extractor ?? 'unknown';

function nodeName({ graph }: ScoredCase, key: string): string {
  const { kind, label } = graph.getNodeAttributes(key);
  return `${kind} ${label}`;
}

function tiesBetween(one: ScoredCase, layer: GraphLayer, from: string, to: string): readonly GoldTie[] {
  if (layer !== 'affiliations' && layer !== 'memberships') return [];
  return one.gold[layer].filter((tie) => namesIn(one, from, tie.from) && namesIn(one, to, tie.to));
}

/** Whether a node is called what a gold entity is called; near enough for a reader. */
function namesIn({ gold, graph }: ScoredCase, node: string, entity: string): boolean {
  const attributes = graph.getNodeAttributes(node);
  const own = [attributes.label, ...('aliases' in attributes ? attributes.aliases : [])].map((name) =>
    name.toLowerCase(),
  );
  return gold.entities.some(({ id, names }) => id === entity && names.some((name) => own.includes(name.toLowerCase())));
}

const sentenceOf = (evidence: readonly Evidence[]): string =>
  [...new Set(evidence.map(({ sentence }) => sentence.replace(/\s+/g, ' ')))].join(' [...] ');

/** The first paragraph that holds one form of each list, else of the first. */
function paragraphWith(text: string, forms: readonly (readonly string[])[]): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' '));
  const holds = (lists: typeof forms) => (paragraph: string) =>
    lists.every((list) => list.some((form) => paragraph.includes(form.replace(/\s+/g, ' '))));
  return paragraphs.find(holds(forms)) ?? paragraphs.find(holds(forms.slice(0, 1))) ?? 'not found in one paragraph';
}
