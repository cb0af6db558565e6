import { isInlineByName } from "./text-blocks";

/** How long the page must be quiet before its changes are read, and how long they may wait at most, in ms. */
const QUIET_MS = 250;
const LONGEST_WAIT_MS = 1_000;
/** Beyond this many changed places the whole body is one. */
const MOST_PLACES = 2_000;

export type Changes = {
  /** Elements whose text changed or is new; none contains another; all are in the page. May be empty: text only left. */
  readonly changed: readonly Element[];
};

/**
 * Watches for late content. The callback gets places, not records, once the page is quiet; the observer itself does
 * next to nothing, so that a storm of mutations costs the page little.
 * @returns ends the watch
 */
export function watchChanges(
  document: Document,
  ours: (node: Node) => boolean,
  onChange: (changes: Changes) => void,
): () => void {
  const places = new Set<Element>();
  let removed = false;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) collect(record);
    if (places.size > 0 || removed) schedule();
  });

  function collect({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (places.size > MOST_PLACES) return;
    const around = target instanceof Element ? target : target.parentElement;
    if (around === null) return;
    if (type === "characterData") places.add(around);
    // A block that left takes its marks with it; text or an inline element that left joins what stood around it.
    if ([...removedNodes].some((node) => !ours(node) && isText(node))) places.add(around);
    for (const node of addedNodes) {
      if (ours(node)) continue;
      if (isText(node)) places.add(around);
      else if (node instanceof Element) places.add(node);
    }
    removed ||= removedNodes.length > 0;
  }

  function schedule(): void {
    const now = performance.now();
    if (timer === undefined) first = now;
    else if (now - first > LONGEST_WAIT_MS - QUIET_MS) return;
    clearTimeout(timer);
    timer = setTimeout(flush, QUIET_MS);
  }

  function flush(): void {
    timer = undefined;
    const changed = places.size > MOST_PLACES && document.body !== null ? [document.body] : outermost(places);
    places.clear();
    removed = false;
    onChange({ changed });
  }

  observer.observe(document, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Frameworks add and remove white space all the time. */
function isText(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test((node as Text).data);
  return isInlineByName(node);
}

function outermost(places: ReadonlySet<Element>): readonly Element[] {
  return [...places].filter((place) => {
    if (!place.isConnected) return false;
    for (let outer = place.parentElement; outer !== null; outer = outer.parentElement) {
      if (places.has(outer)) return false;
    }
    return true;
  });
}
