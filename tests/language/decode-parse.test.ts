import { describe, expect, test } from 'vitest';
import { decodeParse, spanningTree } from '../../src/language/decode-parse.ts';

/** Numbers from 0 to 1 that repeat from a seed (Lehmer's generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The slow, obvious way: every choice of heads that forms a tree. */
function bestTreeByTrial(scores: Float64Array, size: number): { score: number; heads: number[] } {
  let best = { score: -Infinity, heads: [] as number[] };
  const heads = new Array<number>(size).fill(-1);
  const isTree = () =>
    heads.every((_, node) => {
      let steps = 0;
      for (let at = node; at > 0; at = heads[at] as number) if (++steps > size) return false;
      return true;
    });
  const choose = (node: number, score: number) => {
    if (node === size) {
      if (score > best.score && isTree()) best = { score, heads: [...heads] };
      return;
    }
    for (let head = 0; head < size; head++)
      if (head !== node) {
        heads[node] = head;
        choose(node + 1, score + (scores[node * size + head] as number));
      }
  };
  choose(1, 0);
  return best;
}

const randomMatrix = (size: number, random: () => number) => Float64Array.from({ length: size * size }, () => random());

describe('spanningTree', () => {
  test('finds the tree that trying all trees finds, for 300 random sentences of 1 to 5 words', () => {
    const random = seeded(7);
    for (let round = 0; round < 300; round++) {
      const size = 2 + (round % 5);
      const scores = randomMatrix(size, random);
      const expected = bestTreeByTrial(scores, size);
      expect([...spanningTree(scores.slice(), size)]).toEqual(expected.heads);
    }
  });

  test('takes a sentence of 190 words whose every head is its neighbour in a cycle in well under a second', () => {
    const size = 191;
    const random = seeded(3);
    const scores = randomMatrix(size, random).map((score, arc) => {
      const [dependent, head] = [Math.floor(arc / size), arc % size];
      return ((dependent - 1) ^ 1) === head - 1 ? score + 5 : score;
    });
    const start = performance.now();
    const heads = spanningTree(scores, size);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(heads.filter((head) => head >= 0)).toHaveLength(190);
  });
});

describe('decodeParse', () => {
  const words = 6;
  const labels = 4;
  const root = 2;

  test('gives a sentence inside a window one root, heads within it, and the label root to that word alone', () => {
    const random = seeded(11);
    for (let round = 0; round < 50; round++) {
      const arcs = Float32Array.from(
        { length: words * (words + 1) },
        (_, k) => random() * 4 + (k % (words + 1) === 0 ? 3 : 0),
      );
      const relations = Float32Array.from({ length: words * (words + 1) * labels }, random);
      const parse = decodeParse(arcs, relations, words, labels, root, 2, 6);
      expect([...parse.heads].filter((head) => head === -1)).toHaveLength(1);
      expect([...parse.heads].every((head) => head >= -1 && head < 4)).toBe(true);
      expect([...parse.relations].map((label) => label === root)).toEqual([...parse.heads].map((head) => head === -1));
    }
  });

  test('lets arcs to words of other sentences count for nothing', () => {
    const arcs = new Float32Array(words * (words + 1));
    const relations = new Float32Array(words * (words + 1) * labels);
    const inside = decodeParse(arcs, relations, words, labels, root, 0, 3);
    for (let word = 0; word < 3; word++)
      for (let head = 3; head < words; head++) arcs[word * (words + 1) + head + 1] = 50;
    expect(decodeParse(arcs, relations, words, labels, root, 0, 3)).toEqual(inside);
  });
});
