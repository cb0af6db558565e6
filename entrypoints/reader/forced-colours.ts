import type { Mark } from "@/core/protocol";
import type { MarkedBlocks } from "@/page/marked-blocks";

/**
 * In forced colours Chromium paints every highlight as the system's selection (seen in 156), so that a page full of terms
 * would look selected: nothing is underlined then. The pointer, the walk and the popup's list find the terms all the same.
 */
export function followForcedColours<M extends Mark>(marks: MarkedBlocks<M>, signal: AbortSignal): void {
  const forced = matchMedia("(forced-colors: active)");
  const follow = () => marks.show(!forced.matches);
  forced.addEventListener("change", follow, { signal });
  follow();
}
