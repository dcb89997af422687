/** Reader of CrossRE (Bassignana and Plank 2022): sentences with entities and the relations between them. */
import { readFileSync } from 'node:fs';
import type { Span } from '../../../src/document/span.ts';
import { plainText } from '../relations/plain-text.ts';

export interface CrossReEntity extends Span {
  /** As the corpus types it: `politician`, `politicalparty`, ... */
  readonly type: string;
}

export interface CrossReRelation {
  readonly from: CrossReEntity;
  readonly to: CrossReEntity;
  readonly label: string;
  /** The annotator's words for it, mostly empty. */
  readonly explanation: string;
}

export interface CrossReSentence {
  readonly id: string;
  /** Rebuilt from tokens; spans are UTF-16 offsets into it. */
  readonly text: string;
  readonly entities: readonly CrossReEntity[];
  readonly relations: readonly CrossReRelation[];
}

type Row = readonly [first: number, last: number, type: string];
type RelationRow = readonly [number, number, number, number, label: string, explanation: string, ...unknown[]];
interface Line {
  readonly doc_key: string;
  readonly sentence: readonly string[];
  readonly ner: readonly Row[];
  readonly relations: readonly RelationRow[];
}

/** Sentences of one file of JSON lines, in its order. Token indexes of the file include both ends. */
export function readCrossRe(path: string): CrossReSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => toSentence(JSON.parse(line) as Line));
}

function toSentence({ doc_key: id, sentence, ner, relations }: Line): CrossReSentence {
  const { text, tokens } = plainText([sentence], 'spaced');
  const entities = new Map<string, CrossReEntity>();
  for (const [first, last, type] of ner) {
    const [start, end] = [tokens[first]?.start, tokens[last]?.end];
    if (start !== undefined && end !== undefined) entities.set(`${first} ${last}`, { start, end, type });
  }
  return {
    id,
    text,
    entities: [...entities.values()],
    relations: relations.flatMap(([a, b, c, d, label, explanation]) => {
      const [from, to] = [entities.get(`${a} ${b}`), entities.get(`${c} ${d}`)];
      return from && to ? [{ from, to, label, explanation }] : [];
    }),
  };
}
