import type { HtmlNode } from './html-passages.ts';

const ELEMENT = 1;
const TEXT = 3;

/** How much of a page there is for a reader that asks every element for its words. */
export interface PageSize {
  readonly elements: number;
  /** Most elements inside each other. */
  readonly depth: number;
  /** Sum over all text of its length times its depth: the characters read when every element is asked for its words once. */
  readonly weight: number;
}

/** Measures nodes and all that stands under them. Walks without recursion, since hostile pages nest without end. */
export function pageSize(roots: Iterable<HtmlNode>): PageSize {
  let elements = 0;
  let deepest = 0;
  let weight = 0;
  for (const root of roots) {
    let depth = 1;
    for (let node: HtmlNode | null = root; node !== null; ) {
      if (node.nodeType === ELEMENT) {
        elements++;
        deepest = Math.max(deepest, depth);
      } else if (node.nodeType === TEXT) weight += depth * (node.textContent?.length ?? 0);
      if (node.firstChild !== null) {
        node = node.firstChild;
        depth++;
        continue;
      }
      while (node !== null && node !== root && node.nextSibling === null) {
        node = node.parentNode;
        depth--;
      }
      node = node === null || node === root ? null : node.nextSibling;
    }
  }
  return { elements, depth: deepest, weight };
}
