import { elementAround, liveRange } from "@/page/kept-passages";

/** Scrolls to the upper third, so that a card has room below. What is not shown has no place to go to. */
export function goTo(document: Document, range: StaticRange): boolean {
  elementAround(document, range)?.scrollIntoView({ block: "nearest", behavior: "instant" });
  const rect = liveRange(document, range)?.getBoundingClientRect();
  if (rect === undefined || (rect.width === 0 && rect.height === 0)) return false;
  scrollBy({ top: rect.top - innerHeight / 3, behavior: "instant" });
  return true;
}
