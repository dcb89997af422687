/** Longer texts are cut here: past it nearness says nothing. */
const MOST = 80;

/** Levenshtein distance in code units of what two texts do not begin and end with alike; that is cut at 80 code units. */
export function editDistance(a: string, b: string): number {
  let begin = 0;
  while (begin < a.length && a[begin] === b[begin]) begin++;
  let same = 0;
  const most = Math.min(a.length, b.length) - begin;
  while (same < most && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  const from = a.slice(begin, a.length - same).slice(0, MOST);
  const to = b.slice(begin, b.length - same).slice(0, MOST);
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
