/** Heads as indexes into the words given, -1 for the root, and relations as indexes into `RELATIONS`. */
export interface Parse {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/**
 * The best dependency tree with exactly one root for a sentence of a window.
 *
 * Arc scores become log-probabilities over the heads within the sentence (and the root); the tree is the maximum spanning
 * arborescence over them, and each arc takes its best relation, `root` for the root's arc and for no other.
 *
 * @param arcs Logits, `words` rows of `words + 1`: column 0 is the root, column j + 1 word j of the window.
 * @param relations Logits, `words` x (`words` + 1) x `labels`.
 * @param first First word of the sentence in the window; `last` is past its last word. Heads come back relative to `first`.
 * @param root Index of the label `root`.
 * @see Chu and Liu 1965, Edmonds 1967; one root by a penalty on root arcs, as in Zmigrod et al. 2020, "Please Mind the Root".
 */
export function decodeParse(
  arcs: Float32Array,
  relations: Float32Array,
  words: number,
  labels: number,
  root: number,
  first: number,
  last: number,
): Parse {
  const length = last - first;
  const tree = spanningTree(arcScores(arcs, words, first, length), length + 1);
  const heads = new Int32Array(length);
  const labelled = new Int32Array(length);
  for (let word = 0; word < length; word++) {
    const head = at(tree, word + 1) - 1;
    heads[word] = head;
    if (head < 0) labelled[word] = root;
    else {
      const begin = ((first + word) * (words + 1) + first + head + 1) * labels;
      labelled[word] = bestLabel(relations, begin, labels, root);
    }
  }
  return { heads, relations: labelled };
}

// Larger than any sum of log-probabilities of a window's arcs can be, small enough to leave doubles their digits.
const ROOT_PENALTY = 1e6;

/** Square matrix, `[dependent][head]` with the root at 0: log-probabilities within the sentence, root arcs all the same penalty worse. */
function arcScores(arcs: Float32Array, words: number, first: number, length: number): Float64Array {
  const size = length + 1;
  const scores = new Float64Array(size * size).fill(-Infinity);
  for (let word = 0; word < length; word++) {
    const begin = (first + word) * (words + 1);
    const column = (head: number) => begin + (head === 0 ? 0 : first + head);
    let top = -Infinity;
    for (let head = 0; head < size; head++) if (head !== word + 1) top = Math.max(top, at(arcs, column(head)));
    let sum = 0;
    for (let head = 0; head < size; head++) if (head !== word + 1) sum += Math.exp(at(arcs, column(head)) - top);
    const log = top + Math.log(sum);
    for (let head = 0; head < size; head++)
      if (head !== word + 1)
        scores[(word + 1) * size + head] = at(arcs, column(head)) - log - (head === 0 ? ROOT_PENALTY : 0);
  }
  return scores;
}

/** A cycle that was joined into its lowest node: for each of its members the words in it and the arc (dependent, head) that entered it. */
interface Join {
  readonly members: readonly { readonly words: readonly number[]; readonly dependent: number; readonly head: number }[];
}

/**
 * Heads of the maximum spanning arborescence from node 0 of a dense graph; the result's element 0 is -1.
 *
 * Takes each node's best head; while that leaves a cycle, joins the cycle into its lowest node and chooses again, which costs
 * O(size squared) at most for each cycle. Of equal arcs the one from the lower head wins.
 *
 * @param scores `[dependent * size + head]`; overwritten.
 */
export function spanningTree(scores: Float64Array, size: number): Int32Array {
  const alive = new Uint8Array(size).fill(1);
  const best = new Int32Array(size);

  const chooseHead = (dependent: number) => {
    let top = -1;
    for (let head = 0; head < size; head++) {
      if (!alive[head] || head === dependent) continue;
      if (top < 0 || at(scores, dependent * size + head) > at(scores, dependent * size + top)) top = head;
    }
    best[dependent] = top;
  };
  for (let node = 1; node < size; node++) chooseHead(node);
  // Most sentences: the best heads are a tree already.
  if (!findCycle(best, alive, size)) return best.fill(-1, 0, 1);

  // The words that a node stands for, and the arc between words that an arc between nodes stands for.
  const wordsOf = Array.from({ length: size }, (_, node) => [node]);
  const dependentOf = Int32Array.from(scores, (_, arc) => Math.floor(arc / size));
  const headOf = Int32Array.from(scores, (_, arc) => arc % size);
  const joins: Join[] = [];
  const copyArc = (to: number, from: number, score: number) => {
    dependentOf[to] = at(dependentOf, from);
    headOf[to] = at(headOf, from);
    scores[to] = score;
  };
  for (let cycle = findCycle(best, alive, size); cycle; cycle = findCycle(best, alive, size)) {
    const node = Math.min(...cycle);
    const inside = new Uint8Array(size);
    for (const member of cycle) inside[member] = 1;
    const arcs = cycle.map((member) => member * size + at(best, member));
    const arcScores = arcs.map((arc) => at(scores, arc));
    joins.push({
      members: cycle.map((member, k) => {
        const arc = arcs[k] as number;
        return { words: wordsOf[member] ?? [], dependent: at(dependentOf, arc), head: at(headOf, arc) };
      }),
    });
    for (let other = 0; other < size; other++) {
      if (!alive[other] || inside[other]) continue;
      // The arc that enters the cycle best, given that it takes the place of the cycle's own arc, and the arc that leaves it best.
      let enter = -1;
      let enterScore = -Infinity;
      let leave = -1;
      let leaveScore = -Infinity;
      for (const [k, member] of cycle.entries()) {
        const into = at(scores, member * size + other) - (arcScores[k] as number);
        if (enter < 0 || into > enterScore) [enter, enterScore] = [member * size + other, into];
        const out = at(scores, other * size + member);
        if (leave < 0 || out > leaveScore) [leave, leaveScore] = [other * size + member, out];
      }
      copyArc(node * size + other, enter, enterScore);
      copyArc(other * size + node, leave, leaveScore);
    }
    wordsOf[node] = cycle.flatMap((member) => wordsOf[member] ?? []);
    for (const member of cycle) alive[member] = member === node ? 1 : 0;
    for (let other = 1; other < size; other++)
      if (alive[other] && (other === node || inside[at(best, other)])) chooseHead(other);
  }

  const heads = new Int32Array(size).fill(-1);
  for (let node = 1; node < size; node++) {
    if (!alive[node]) continue;
    const arc = node * size + at(best, node);
    heads[at(dependentOf, arc)] = at(headOf, arc);
  }
  // Undo the joins, last first: all arcs of a cycle hold but the one into the member that an arc from outside has entered.
  for (const { members } of joins.reverse())
    for (const { words, dependent, head } of members)
      if (words.every((word) => at(heads, word) < 0)) heads[dependent] = head;
  return heads;
}

/** The members of a cycle among the best heads, or `undefined` when they form a tree. */
function findCycle(best: Int32Array, alive: Uint8Array, size: number): number[] | undefined {
  const seenFrom = new Int32Array(size);
  for (let start = 1; start < size; start++) {
    if (!alive[start] || seenFrom[start]) continue;
    let node = start;
    while (node !== 0 && seenFrom[node] === 0) {
      seenFrom[node] = start;
      node = at(best, node);
    }
    if (node === 0 || seenFrom[node] !== start) continue;
    const cycle = [node];
    for (let member = at(best, node); member !== node; member = at(best, member)) cycle.push(member);
    return cycle;
  }
  return undefined;
}

function bestLabel(relations: Float32Array, begin: number, labels: number, root: number): number {
  let top = -1;
  for (let label = 0; label < labels; label++)
    if (label !== root && (top < 0 || at(relations, begin + label) > at(relations, begin + top))) top = label;
  return top;
}

/** An element of a typed array that is known to be within bounds. */
const at = (array: Float32Array | Float64Array | Int32Array, index: number): number => array[index] as number;
