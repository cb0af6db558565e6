import { HIGHLIGHTS, type HighlightName, TINTED } from "@/page/highlights";

/** What the registry holds of one highlight. */
export class FakeHighlight extends Set<StaticRange> {
  priority = 0;

  constructor(...ranges: readonly StaticRange[]) {
    super(ranges);
  }
}

/** A page's registry; the words that are painted under each of our names. */
export function createRegistry() {
  const map = new Map<string, FakeHighlight>();
  const words = (name: HighlightName) => [...(map.get(HIGHLIGHTS[name]) ?? [])].map(wordsOf);
  const tinted = (name: HighlightName) => [...(map.get(`${HIGHLIGHTS[name]}${TINTED}`) ?? [])].map(wordsOf);
  return { map, registry: map as unknown as HighlightRegistry, words, tinted };
}

function wordsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const range = (startContainer.ownerDocument as Document).createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
