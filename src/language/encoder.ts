import { createGazetteer, type Gazetteer } from './features.ts';
import { RELATIONS, TIE_LABELS, UPOS, type WordRange } from './layers.ts';
import type { LanguageResources } from './resources.ts';
import type { InputTensor, Runtime, Session } from './runtime.ts';
import type { WindowInputs } from './windows.ts';
import { createWordPiece, type WordPiece } from './wordpiece.ts';

/** Logits for the words of one window, row-major. */
export interface WindowScores {
  readonly words: number;
  /** One state of the encoder per word; the second and third graph read it. */
  readonly hidden: Float32Array;
  /** Words x 17, in the order of `UPOS`. */
  readonly upos: Float32Array;
  /** Words x (words + 1): column 0 is the root, column j + 1 word j; not limited to the sentence. */
  readonly arcs: Float32Array;
  /** Words x (words + 1) x 37, in the order of `RELATIONS`. */
  readonly relations: Float32Array;
  /** Words x `MENTION_TAGS`. */
  readonly mentions: Float32Array;
  /** Words x 3 tags: outside, begins, goes on. So for the next two. */
  readonly roles: Float32Array;
  readonly descriptions: Float32Array;
  readonly cues: Float32Array;
}

/** Source and content of one cue: words x 3 tags each. */
export interface AttributionScores {
  readonly source: Float32Array;
  readonly content: Float32Array;
}

/** Kinds of the spans that ties are scored for: the seven of a name, then these. */
export const SPAN_KINDS = [
  'person',
  'institution',
  'country',
  'framework',
  'place',
  'event',
  'other',
  'demonym',
  'pronoun',
  'description',
  'role',
] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** Outside, then "begins" and "goes on" for each of the first eight span kinds. */
export const MENTION_TAGS = 17;
/** Outside, begins, goes on. */
export const BIO_TAGS = 3;

export interface TieSpan extends WordRange {
  readonly kind: SpanKind;
}

/** The trained network, whichever runtime runs it. One window is one run, so nothing outside a window bears on its scores. */
export interface LanguageModel {
  readonly runtime: Runtime['name'];
  /** How words become the pieces and masks that `scores` takes. */
  readonly wordPiece: WordPiece;
  readonly gazetteer: Gazetteer;
  scores(window: WindowInputs): Promise<WindowScores>;
  /** One result for each cue, in order. */
  attributions(scores: WindowScores, cues: readonly WordRange[]): Promise<AttributionScores[]>;
  /** Logits `[from * spans + to] * TIE_LABELS.length + label`; what kinds a label allows is not looked at here. */
  ties(scores: WindowScores, spans: readonly TieSpan[]): Promise<Float32Array>;
  close(): Promise<void>;
}

/** The three graphs, as bytes. */
export interface ModelGraphs {
  readonly encoder: Uint8Array;
  readonly attribution: Uint8Array;
  readonly ties: Uint8Array;
}

/**
 * Loads the model's graphs into a runtime.
 *
 * @throws {ModelError} Names the graph that does not load and says how to mend it.
 */
export async function openLanguageModel(resources: LanguageResources, runtime: Runtime): Promise<LanguageModel> {
  const { graphs } = resources;
  const encoder = await openGraph(runtime, 'encoder', graphs.encoder);
  const attribution = await openGraph(runtime, 'attribution', graphs.attribution);
  const ties = await openGraph(runtime, 'ties', graphs.ties);
  return {
    runtime: runtime.name,
    wordPiece: createWordPiece(resources.vocabulary),
    gazetteer: createGazetteer(resources.gazetteer),
    async scores(window) {
      const words = window.starts.length;
      const output = await encoder.run({
        pieces: vector(window.pieces),
        cases: vector(window.cases),
        gazetteer: vector(window.gazetteer),
        starts: vector(window.starts),
      });
      const layer = (name: string, width: number) => outputOf('encoder', output, name, words * width);
      return {
        words,
        hidden: outputOf('encoder', output, 'hidden'),
        upos: layer('upos', UPOS.length),
        arcs: layer('arcs', words + 1),
        relations: layer('relations', (words + 1) * RELATIONS.length),
        mentions: layer('mentions', MENTION_TAGS),
        roles: layer('roles', BIO_TAGS),
        descriptions: layer('descriptions', BIO_TAGS),
        cues: layer('cues', BIO_TAGS),
      };
    },
    async attributions({ hidden, words }, cues) {
      if (cues.length === 0) return [];
      const output = await attribution.run({ hidden: states(hidden, words), cues: ranges(cues) });
      const size = words * BIO_TAGS;
      const source = outputOf('attribution', output, 'source', cues.length * size);
      const content = outputOf('attribution', output, 'content', cues.length * size);
      return cues.map((_, k) => ({
        source: source.subarray(k * size, (k + 1) * size),
        content: content.subarray(k * size, (k + 1) * size),
      }));
    },
    async ties({ hidden, words }, spans) {
      if (spans.length === 0) return new Float32Array(0);
      const kinds = vector(Int32Array.from(spans, ({ kind }) => SPAN_KINDS.indexOf(kind)));
      const output = await ties.run({ hidden: states(hidden, words), spans: ranges(spans), kinds });
      return outputOf('ties', output, 'ties', spans.length * spans.length * TIE_LABELS.length);
    },
    async close() {
      for (const session of [encoder, attribution, ties]) await session.close();
    },
  };
}

/** The model's files do not fit this version of the program, or are damaged. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

const MEND = 'Install the package again, or build the model as training/README.md says.';

async function openGraph(runtime: Runtime, name: string, graph: Uint8Array): Promise<Session> {
  try {
    return await runtime.open(graph);
  } catch (cause) {
    throw new ModelError(
      `The language model's graph "${name}" (${graph.length} bytes) does not load: the file data/model/${name}.onnx is damaged or of another version. ${MEND}`,
      { cause },
    );
  }
}

function outputOf(
  graph: string,
  output: Readonly<Record<string, Float32Array>>,
  name: string,
  size?: number,
): Float32Array {
  const layer = output[name];
  if (layer && (size === undefined || layer.length === size)) return layer;
  const found = layer ? `has ${layer.length} numbers where ${size} are expected` : 'is missing';
  throw new ModelError(
    `Output "${name}" of the language model's graph "${graph}" ${found}: the model is of another version than the program. ${MEND}`,
  );
}

const vector = (data: Int32Array): InputTensor => ({ data, dims: [data.length] });

const ranges = (list: readonly WordRange[]): InputTensor => ({
  data: Int32Array.from(list.flatMap(({ first, last }) => [first, last])),
  dims: [list.length, 2],
});

const states = (hidden: Float32Array, words: number): InputTensor => ({
  data: hidden,
  dims: [words, hidden.length / words],
});
