/** From the browser's selection to offsets into the article's text. */
import type { Span } from '../../../src/document/span.ts';

/**
 * What is selected of the article, in UTF-16 units of its text; `undefined` where nothing is. A selection that reaches out of the
 * article, as a triple click on its last line does, counts as far as the article goes.
 */
export function chosenSpan(article: HTMLElement): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const chosen = [...article.querySelectorAll<HTMLElement>('[data-block]')].filter((block) =>
    range.intersectsNode(block),
  );
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return undefined;
  const start = offsetOf(first);
  const isInside = (block: HTMLElement, node: Node): boolean => block.contains(node);
  return {
    start: isInside(first, range.startContainer)
      ? start + lengthTo(first, range.startContainer, range.startOffset)
      : start,
    end: isInside(last, range.endContainer)
      ? offsetOf(last) + lengthTo(last, range.endContainer, range.endOffset)
      : offsetOf(last) + (last.textContent?.length ?? 0),
  };
}

const offsetOf = (block: HTMLElement): number => Number(block.dataset.block);

/** Characters of a block before a place in it: a block holds the very text of the article, cut into elements. */
function lengthTo(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
