"""From scores to tags and trees, as the TypeScript runtime decodes them."""

import numpy as np


def log_softmax(scores: np.ndarray) -> np.ndarray:
    shifted = scores - scores.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


def viterbi(scores: np.ndarray) -> np.ndarray:
    """The best BIO sequence under the rule that I-k follows B-k or I-k only. Tags: 0 = O, B-k = 1 + 2k, I-k = 2 + 2k."""
    words, tags = scores.shape
    if words == 0:
        return np.zeros(0, dtype=int)
    barred = np.zeros((tags, tags), dtype=bool)
    for inside in range(2, tags, 2):
        barred[:, inside] = True
        barred[[inside - 1, inside], inside] = False
    cost = np.where(barred, -1e9, 0.0)
    best = scores[0].copy()
    best[2::2] = -1e9
    back = np.zeros((words, tags), dtype=int)
    for word in range(1, words):
        through = best[:, None] + cost
        back[word] = through.argmax(0)
        best = through.max(0) + scores[word]
    path = [int(best.argmax())]
    for word in range(words - 1, 0, -1):
        path.append(int(back[word][path[-1]]))
    return np.array(path[::-1])


def spans(tags: np.ndarray) -> list[tuple[int, int, int]]:
    """(first, last exclusive, kind) of each span of a BIO sequence."""
    found, start, kind = [], -1, -1
    for word, tag in enumerate([*tags, 0]):
        if start >= 0 and not (tag == 2 + 2 * kind):
            found.append((start, word, kind))
            start = -1
        if tag % 2 == 1:
            start, kind = word, (tag - 1) // 2
    return found


def tree(scores: np.ndarray) -> np.ndarray:
    """Heads of one sentence from scores [n, n+1] (column 0 = root): the best tree with one root. Returns -1 for the root.

    Chu-Liu-Edmonds, run for the few likeliest roots where the greedy choice is no tree.
    """
    n = len(scores)
    full = np.full((n + 1, n + 1), -1e9)
    full[1:, :] = scores
    np.fill_diagonal(full, -1e9)
    heads = full.argmax(1)
    heads[0] = 0
    roots = [i for i in range(1, n + 1) if heads[i] == 0]
    if len(roots) == 1 and _cycle(heads) is None:
        return heads[1:] - 1
    best, best_score = None, -np.inf
    for root in np.argsort(-full[1:, 0], kind="stable")[: min(n, 4)] + 1:
        only = full.copy()
        only[1:, 0] = -1e9
        only[root, 0] = full[root, 0]
        candidate = _maximum(only)
        score = sum(full[i, candidate[i]] for i in range(1, n + 1))
        if score > best_score:
            best, best_score = candidate, score
    return best[1:] - 1


def _cycle(heads: np.ndarray) -> list[int] | None:
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        for visited in path:
            state[visited] = 2
    return None


def _maximum(scores: np.ndarray) -> np.ndarray:
    """Chu-Liu-Edmonds over scores[dependent, head]; node 0 is the root."""
    n = len(scores)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    new = len(outside)  # the contracted cycle is the last node
    inner = np.array([scores[i, heads[i]] for i in cycle])
    small = np.full((new + 1, new + 1), -1e9)
    enter, leave = {}, {}
    for a, i in enumerate(outside):
        for b, j in enumerate(outside):
            if i != j:
                small[a, b] = scores[i, j]
        if i != 0:
            j = max(cycle, key=lambda c: scores[i, c])
            small[a, new], leave[a] = scores[i, j], j
        gains = np.array([scores[c, i] for c in cycle]) - inner
        k = int(gains.argmax())
        small[new, a], enter[a] = gains[k] + inner.sum(), cycle[k]
    solved = _maximum(small)
    result = heads.copy()
    for a, i in enumerate(outside):
        if i != 0:
            result[i] = leave[a] if solved[a] == new else outside[solved[a]]
    into = solved[new]
    result[enter[into]] = outside[into]
    return result
