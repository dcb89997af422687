import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sentencesWithin } from '../../src/language/annotate.ts';
import { decodeSyntax } from '../../src/language/decode-window.ts';
import {
  type AttributionScores,
  type LanguageModel,
  MENTION_TAGS,
  openLanguageModel,
  SPAN_KINDS,
  type WindowScores,
} from '../../src/language/encoder.ts';
import { CASES, GAZETTEER_BITS } from '../../src/language/features.ts';
import { RELATIONS, TIE_LABELS, UPOS } from '../../src/language/layers.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { MAX_PIECES } from '../../src/language/windows.ts';

const DATA = new URL('../../data/', import.meta.url);
const readJson = (file: string) => JSON.parse(readFileSync(new URL(file, DATA), 'utf8'));

type Pair = [first: number, last: number];

/** A text of ours and what PyTorch makes of it in floats, written when the model was exported. */
interface Example {
  readonly words: string[];
  readonly sentences: number[];
  readonly pieces: number[];
  readonly cases: number[];
  readonly gazetteer: number[];
  readonly starts: number[];
  readonly cues: Pair[];
  readonly spans: [first: number, last: number, kind: number][];
  /** Most probable tags; heads as columns, 0 = root. */
  readonly expected: Readonly<
    Record<'upos' | 'heads' | 'relations' | 'mentions' | 'roles' | 'descriptions' | 'cues', number[]>
  > & {
    readonly source: number[][];
    readonly content: number[][];
    readonly ties: number[][];
  };
  readonly logits: Readonly<Record<string, number[]>>;
}

/** Logits of the 8-bit model may be off by this much; they run from some -10 to 10. */
const TOLERANCE = 1;

const example: Example = readJson('model/example.json');
const rows = (values: Float32Array, width: number) =>
  Array.from({ length: values.length / width }, (_, row) => [...values.subarray(row * width, (row + 1) * width)]);
const argmax = (row: readonly number[]) => row.indexOf(Math.max(...row));
const tags = (values: Float32Array, width: number) => rows(values, width).map(argmax);

test('the inventories of the model are those of the program, in the same order', () => {
  expect(readJson('model/model.json')).toMatchObject({
    maxPieces: MAX_PIECES,
    upos: [...UPOS],
    relations: [...RELATIONS],
    tieLabels: [...TIE_LABELS],
    spanKinds: [...SPAN_KINDS],
    mentionTags: { length: MENTION_TAGS },
    cases: { length: Object.keys(CASES).length },
  });
  expect(Object.values(readJson('model/model.json').gazetteer)).toEqual(Object.values(GAZETTEER_BITS));
});

describe.each(['native', 'wasm'] as const)('the model in the %s runtime against PyTorch', (runtime) => {
  let model: LanguageModel;
  let scores: WindowScores;
  let attribution: AttributionScores | undefined;
  let ties: Float32Array;
  beforeAll(async () => {
    model = await openLanguageModel(await readLanguageResources(DATA.pathname), await nodeRuntime(runtime));
    scores = await model.scores({
      pieces: Int32Array.from(example.pieces),
      cases: Int32Array.from(example.cases),
      gazetteer: Int32Array.from(example.gazetteer),
      starts: Int32Array.from(example.starts),
    });
    [attribution] = await model.attributions(
      scores,
      example.cues.map(([first, last]) => ({ first, last })),
    );
    ties = await model.ties(
      scores,
      example.spans.map(([first, last, kind]) => ({ first, last, kind: SPAN_KINDS[kind] ?? 'other' })),
    );
  }, 60_000);

  test('cuts words into the pieces that it was trained with', () => {
    const pieces = example.words.flatMap((word) => model.wordPiece.encode(word).pieces);
    expect([model.wordPiece.cls, ...pieces, model.wordPiece.sep]).toEqual(example.pieces);
  });

  test('decodes the same tags, trees, parts of attributions and ties', () => {
    const { expected } = example;
    const sentences = sentencesWithin({ first: 0, last: example.words.length }, Int32Array.from(example.sentences));
    const syntax = decodeSyntax(scores, sentences);
    expect({
      upos: tags(scores.upos, UPOS.length),
      heads: syntax.heads.map((head) => head + 1),
      relations: syntax.relations.map((relation) => RELATIONS.indexOf(relation)),
      mentions: tags(scores.mentions, MENTION_TAGS),
      roles: tags(scores.roles, 3),
      descriptions: tags(scores.descriptions, 3),
      cues: tags(scores.cues, 3),
      source: [tags(attribution?.source ?? new Float32Array(), 3)],
      content: [tags(attribution?.content ?? new Float32Array(), 3)],
      ties: rows(ties, TIE_LABELS.length * example.spans.length).map((row) =>
        tags(Float32Array.from(row), TIE_LABELS.length),
      ),
    }).toEqual(expected);
  });

  test('gives logits that differ by no more than eight bits can', () => {
    const found: Record<string, number[] | undefined> = {
      'hidden of word 0, first 8': [...scores.hidden.slice(0, 8)],
      'upos of word 0': rows(scores.upos, UPOS.length)[0],
      'mentions of word 0': rows(scores.mentions, MENTION_TAGS)[0],
      'arcs of word 0': rows(scores.arcs, example.words.length + 1)[0],
      'cues of the cue': rows(scores.cues, 3)[example.cues[0]?.[0] ?? 0],
      'source of the cue, word Anna': rows(attribution?.source ?? new Float32Array(), 3)[example.words.indexOf('Anna')],
      'content of the cue, word 9': rows(attribution?.content ?? new Float32Array(), 3)[9],
      'ties from span 4 to span 3': rows(ties, TIE_LABELS.length)[4 * example.spans.length + 3],
    };
    for (const [name, values] of Object.entries(example.logits)) {
      const differences = values.map((value, k) => Math.abs(value - (found[name]?.[k] ?? Number.POSITIVE_INFINITY)));
      expect(Math.max(...differences), name).toBeLessThan(TOLERANCE);
    }
  });
});
