/** Half-open range of UTF-16 code units in `Document.text`: `text.slice(start, end)` is the surface form. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds every code unit of `inner`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Document order; of two spans with the same start the longer one comes first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * Those of some spans that overlap another one.
 *
 * @param sorted Spans in text order that do not overlap each other.
 */
export function overlapping<S extends Span>(sorted: readonly S[], span: Span): S[] {
  const found: S[] = [];
  for (let at = firstEndingAfter(sorted, span.start); at < sorted.length; at++) {
    const one = sorted[at];
    if (!one || one.start >= span.end) break;
    found.push(one);
  }
  return found;
}

/** Index of the first span that ends after an offset. */
function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the span that holds the code unit at an offset, or -1; spans as for `overlapping`. */
export function indexAt(sorted: readonly Span[], offset: number): number {
  const at = firstEndingAfter(sorted, offset);
  const one = sorted[at];
  return one && one.start <= offset ? at : -1;
}

/** The span that holds the code unit at an offset; spans as for `overlapping`. */
export const spanAt = <S extends Span>(sorted: readonly S[], offset: number): S | undefined =>
  sorted[indexAt(sorted, offset)];
