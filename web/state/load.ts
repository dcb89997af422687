/** Reads the text of a `graph.json` at the page's door; what comes out can be trusted by everything behind it. */
import {
  GraphFormatError,
  type GraphRecords,
  graphOfRecords,
  parseJson,
  recordsOf,
} from '../../src/graph/from-json.ts';
import type { EdgeAttributes, EntenteGraph, Evidence, NodeAttributes } from '../../src/graph/schema.ts';
import { parted } from './extra.ts';
import { isEdgeKind, isNodeKind } from './kinds.ts';

export type Loaded =
  | { readonly ok: true; readonly graph: EntenteGraph }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a graph as the pipeline writes it. The kinds and lists that the page walks are checked and, where lists are missing,
 * filled with empty ones; attributes that are none of ours become `extra`.
 *
 * @returns The graph, or a sentence that says what is wrong and where.
 */
export function loadGraph(text: string): Loaded {
  try {
    return { ok: true, graph: graphOfRecords(trustedRecords(parseJson(text))) };
  } catch (error) {
    if (error instanceof GraphFormatError) return { ok: false, message: error.message };
    throw error;
  }
}

/**
 * The records of a parsed `graph.json`, as `loadGraph` gives them.
 *
 * @throws {GraphFormatError}
 */
export function trustedRecords(value: unknown): GraphRecords {
  const { attributes, nodes, edges } = recordsOf(value);
  return {
    attributes: {
      ...attributes,
      generator: typeof attributes.generator === 'string' ? attributes.generator : 'entente',
      documents: strings(attributes.documents),
    },
    nodes: nodes.map(({ key, attributes }) => {
      const read = readNode(attributes);
      if (!read) throw new GraphFormatError(`Node \`${key}\` has no label, or a kind that this page does not know.`);
      return { key, attributes: read };
    }),
    edges: edges.map(({ key, source, target, attributes }) => {
      const read = readEdge(attributes);
      if (!read)
        throw new GraphFormatError(
          `Edge \`${key}\` has a kind that this page does not know, or is a statement without \`text\` and \`statementId\`.`,
        );
      return { key, source, target, attributes: read };
    }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Attributes that views take for text. */
const nodeTexts = ['class', 'acronym', 'title', 'byline', 'published', 'publisher', 'url', 'text'] as const;
const edgeTexts = ['role', 'status', 'since', 'until', 'source', 'text', 'cue', 'venue', 'addressee', 'type'] as const;

/** Names of the contract, of whatever kind. */
const nodeNames = new Set([
  ...nodeTexts,
  ...['kind', 'label', 'aliases', 'aliasEvidence', 'basis', 'mentions', 'note', 'extra', 'x', 'y', 'roles', 'surname'],
  ...['iso2', 'iso3', 'demonyms', 'country', 'mode', 'stance', 'sha256', 'unattributed', 'diagnostics'],
]);
const edgeNames = new Set([
  ...edgeTexts,
  ...['kind', 'basis', 'confidence', 'evidence', 'verdict', 'note', 'extra'],
  ...['statementId', 'mode', 'stance', 'nestedIn', 'count'],
]);

/** Those of the fields that are there: as they are when text, `undefined` when anything else. */
function onlyTexts(value: Record<string, unknown>, fields: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(
    fields
      .filter((field) => field in value)
      .map((field) => [field, typeof value[field] === 'string' ? value[field] : undefined]),
  );
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const list = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

function readNode(given: unknown): NodeAttributes | undefined {
  if (!isRecord(given)) return undefined;
  const value = parted(given, nodeNames);
  if (!isNodeKind(value.kind) || typeof value.label !== 'string') return undefined;
  const read = { ...value, ...onlyTexts(value, nodeTexts), ...position(value) };
  // The casts here are the door: each list that the views walk has just been made a list of the right things.
  if (value.kind === 'document') {
    const unattributed = list(value.unattributed).map((statement) => ({
      text: String(statement.text ?? ''),
      source: String(statement.source ?? ''),
      evidence: allEvidence(statement.evidence),
    }));
    return { ...read, unattributed, diagnostics: list(value.diagnostics) } as unknown as NodeAttributes;
  }
  if (value.kind === 'statement') return { text: value.label, ...read } as unknown as NodeAttributes;
  const aliasEvidence = list(value.aliasEvidence).flatMap((alias) => {
    const evidence = readEvidence(alias.evidence);
    return typeof alias.name === 'string' && evidence ? [{ name: alias.name, evidence }] : [];
  });
  return {
    ...read,
    aliases: strings(value.aliases),
    ...(value.kind === 'person' && { roles: strings(value.roles) }),
    ...(value.kind === 'country' && { demonyms: strings(value.demonyms) }),
    ...('aliasEvidence' in value && { aliasEvidence }),
    mentions: typeof value.mentions === 'number' ? value.mentions : 0,
  } as unknown as NodeAttributes;
}

function readEdge(given: unknown): EdgeAttributes | undefined {
  if (!isRecord(given)) return undefined;
  const value = parted(given, edgeNames);
  if (!isEdgeKind(value.kind)) return undefined;
  const basis = value.basis === 'inferred' || value.basis === 'background' ? value.basis : 'stated';
  // A statement without its words would be an empty quotation, and one without an id would swallow the others.
  if (value.kind === 'statement' && (typeof value.text !== 'string' || typeof value.statementId !== 'string'))
    return undefined;
  return {
    ...value,
    ...onlyTexts(value, edgeTexts),
    ...(value.kind === 'other' && { type: typeof value.type === 'string' && value.type ? value.type : 'linked to' }),
    basis,
    confidence: typeof value.confidence === 'number' ? value.confidence : 1,
    evidence: allEvidence(value.evidence),
  } as unknown as EdgeAttributes;
}

function position({ x, y }: Record<string, unknown>): { x?: number | undefined; y?: number | undefined } {
  return Number.isFinite(x) && Number.isFinite(y) ? { x: Number(x), y: Number(y) } : { x: undefined, y: undefined };
}

const allEvidence = (value: unknown): Evidence[] => list(value).flatMap((item) => readEvidence(item) ?? []);

function readEvidence(value: unknown): Evidence | undefined {
  if (!isRecord(value) || typeof value.document !== 'string' || typeof value.quote !== 'string') return undefined;
  return {
    document: value.document,
    start: typeof value.start === 'number' ? value.start : -1,
    end: typeof value.end === 'number' ? value.end : -1,
    quote: value.quote,
    prefix: typeof value.prefix === 'string' ? value.prefix : '',
    suffix: typeof value.suffix === 'string' ? value.suffix : '',
    sentence: typeof value.sentence === 'string' ? value.sentence : value.quote,
    extractor: typeof value.extractor === 'string' ? value.extractor : '',
  };
}
