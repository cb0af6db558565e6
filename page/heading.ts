import { nameOf } from "./dom";
import type { TextBlock } from "./text-blocks";

/** Whether a block begins a section of the page. */
export function isHeading({ element }: TextBlock): boolean {
  return /^h[1-6]$/i.test(nameOf(element));
}
