import { type PageText, readingPage } from "./page-text";
import { nextTurn, SLICE_MS } from "./slices";

/** Reads a page's text, giving the page its turn; undefined when it was stopped. */
export async function readInSlices(root: Node, signal: AbortSignal): Promise<PageText | undefined> {
  const steps = readingPage(root);
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    await nextTurn();
    if (signal.aborted) return undefined;
    begun = performance.now();
  }
}
