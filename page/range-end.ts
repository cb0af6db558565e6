import { createRange, createWalker, documentOf } from "./dom";

/** `NodeFilter.SHOW_TEXT`. */
const SHOW_TEXT = 4;

/**
 * The last letter of a range, to stand beside: measuring the boxes of a long selection costs the page its layout, and its
 * end is often the beginning of the next paragraph.
 */
export function endOfRange(range: Range): Range {
  const { endContainer, endOffset, startContainer, startOffset } = range;
  const document = documentOf(endContainer);
  const walker = createWalker(document, endContainer.getRootNode(), SHOW_TEXT);
  walker.currentNode = endContainer.childNodes[endOffset] ?? endContainer;
  let node = endContainer.nodeType === Node.TEXT_NODE ? endContainer : walker.previousNode();
  for (; node !== null; node = walker.previousNode()) {
    const { data } = node as Text;
    const from = node === startContainer ? startOffset : 0;
    const text = data.slice(from, node === endContainer ? endOffset : data.length).trimEnd();
    if (text !== "") {
      const last = createRange(document);
      last.setStart(node, from + text.length - 1);
      last.setEnd(node, from + text.length);
      return last;
    }
    if (node === startContainer) break;
  }
  return range.cloneRange();
}
