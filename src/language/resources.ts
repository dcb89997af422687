import type { ModelGraphs } from './encoder.ts';
import { GAZETTEER_BITS, type GazetteerClass, type GazetteerLists } from './features.ts';

/** The files that the language stage runs on. A rim reads or fetches them: `resources-node.ts`, or a page's worker. */
export interface LanguageResources {
  readonly graphs: ModelGraphs;
  /** Word pieces in the order of their ids. */
  readonly vocabulary: readonly string[];
  readonly gazetteer: GazetteerLists;
}

/** Where each file lies under `data/`. */
export const RESOURCE_FILES = {
  encoder: 'model/encoder.onnx',
  attribution: 'model/attribution.onnx',
  ties: 'model/ties.onnx',
  vocabulary: 'model/vocabulary.txt',
} as const;

/** The lists of `data/gazetteer`, one file a list. */
export const GAZETTEER_FILES: readonly (readonly [list: GazetteerClass, file: string])[] = (
  Object.keys(GAZETTEER_BITS) as GazetteerClass[]
).map((list) => [list, `gazetteer/${list}.txt`]);

/** The entries of a text file with one entry a line; lines that begin with `#` say where a gazetteer is from. */
export const parseList = (text: string): string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));

/** The pieces of `vocabulary.txt`: every line is one, and its number from 0 is its id. */
export const parseVocabulary = (text: string): string[] => text.replace(/\n$/, '').split('\n');
