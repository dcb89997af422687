/** The part of the state that can be shared, as the address's fragment: `#edge=...&background=1&theme=dark`. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { readQuestion } from './ask.ts';
import { type Camera, type ExplorerState, nothing, type Selection, type Side, select, type Table } from './explorer.ts';
import { readFilters } from './filter.ts';
import { isEdgeKind, isNodeKind } from './kinds.ts';

const tables: readonly string[] = ['nodes', 'facts', 'statements'] satisfies Table[];
const sides: readonly string[] = ['closed', 'filters', 'ask', 'edits'] satisfies Side[];

/** The fragment for a state, without `#`; empty for a fresh page. */
export function toAddress(state: ExplorerState): string {
  const parts = new URLSearchParams();
  if (state.selection.type !== 'none') parts.set(state.selection.type, state.selection.key);
  if (state.evidence > 0) parts.set('evidence', String(state.evidence));
  if (state.background) parts.set('background', '1');
  if (state.hiddenNodeKinds.length > 0) parts.set('without', state.hiddenNodeKinds.join(','));
  if (state.hiddenEdgeKinds.length > 0) parts.set('without-facts', state.hiddenEdgeKinds.join(','));
  if (state.filters.length > 0) parts.set('filters', JSON.stringify(state.filters));
  if (state.question) parts.set('ask', JSON.stringify(state.question));
  if (state.colourBy !== 'kind') parts.set('colour', state.colourBy);
  if (state.sizeBy !== 'degree') parts.set('size', state.sizeBy);
  if (state.camera) parts.set('camera', [state.camera.x, state.camera.y, state.camera.ratio].map(short).join(','));
  if (state.table !== 'closed') parts.set('table', state.table);
  if (state.side !== 'filters') parts.set('side', state.side);
  if (state.theme !== 'system') parts.set('theme', state.theme);
  return parts.toString();
}

/** The state that a fragment asks for; what names nothing in this graph is left out. */
export function fromAddress(fragment: string, graph: EntenteGraph, state: ExplorerState): ExplorerState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const table = parts.get('table') ?? '';
  const side = parts.get('side') ?? '';
  const theme = parts.get('theme');
  const evidence = Number(parts.get('evidence') ?? 0);
  return {
    ...select(selectionIn(parts, graph))(state),
    evidence: Number.isSafeInteger(evidence) && evidence > 0 ? evidence : 0,
    background: parts.get('background') === '1',
    hiddenNodeKinds: (parts.get('without') ?? '').split(',').filter(isNodeKind),
    hiddenEdgeKinds: (parts.get('without-facts') ?? '').split(',').filter(isEdgeKind),
    filters: readFilters(jsonIn(parts, 'filters')),
    question: readQuestion(jsonIn(parts, 'ask')),
    colourBy: parts.get('colour') === 'community' ? 'community' : 'kind',
    sizeBy: parts.get('size') === 'mentions' ? 'mentions' : 'degree',
    camera: cameraIn(parts.get('camera')),
    table: tables.includes(table) ? (table as Table) : 'closed',
    side: sides.includes(side) ? (side as Side) : 'filters',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

const short = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/** An address is written by anybody: what is no JSON is nothing. */
function jsonIn(parts: URLSearchParams, name: string): unknown {
  try {
    return JSON.parse(parts.get(name) ?? 'null');
  } catch {
    return null;
  }
}

function cameraIn(text: string | null): Camera | undefined {
  const [x, y, ratio] = (text ?? '').split(',').map(Number);
  const isCamera = [x, y, ratio].every(Number.isFinite) && (ratio ?? 0) > 0;
  return isCamera ? { x: x as number, y: y as number, ratio: ratio as number } : undefined;
}

function selectionIn(parts: URLSearchParams, graph: EntenteGraph): Selection {
  const edge = parts.get('edge');
  if (edge !== null && graph.hasEdge(edge)) return { type: 'edge', key: edge };
  const node = parts.get('node');
  if (node !== null && graph.hasNode(node)) return { type: 'node', key: node };
  return nothing;
}
