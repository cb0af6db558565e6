import type { Quote } from "@/core/notes/quote/quote";
import { documentOf, rootElementOf, textOf } from "@/page/dom";

/**
 * Sorts quotes by how far they stood from what is in the window now. Where a place of the text is on the screen nobody
 * knows without a layout: the share of the text above it stands for the share of the page.
 */
export function nearFirst<Item extends { readonly quote: Quote }>(
  items: readonly Item[],
  root: Node,
  view: Pick<Window, "scrollY" | "innerHeight"> = window,
): readonly Item[] {
  if (items.length < 2) return items;
  const length = textOf(root)?.length ?? 0;
  const height = rootElementOf(documentOf(root))?.scrollHeight ?? 0;
  const at = ((view.scrollY + view.innerHeight / 2) / Math.max(1, height)) * length;
  const distance = ({ quote }: Item) => Math.abs(quote.position.start - at);
  return items.toSorted((one, other) => distance(one) - distance(other));
}
