import { isConnected, parentNodeOf } from "./dom";
import { outermost } from "./outermost";
import { inSlices } from "./slices";
import { isInlineByName } from "./text-blocks";

/** How long the page must be quiet before its changes are read, and how long they may wait at most, in ms. */
const QUIET_MS = 250;
const LONGEST_WAIT_MS = 1_000;
/** Beyond this many changed places the whole body is one. */
const MOST_PLACES = 2_000;
/**
 * Beyond this many records between two readings we stop listening and read the whole page later: in a storm every record
 * is work for the page's thread. Each storm in a row doubles the pause, up to the longest.
 */
const MOST_RECORDS = 5_000;
const LONGEST_PAUSE_MS = 8_000;

/** What stands in the page and holds text: an element, or an open shadow root. */
export type Place = Element | ShadowRoot;

export type Changes = {
  /** Where text changed or is new; none contains another; all are in the page. May be empty: text only left. */
  readonly changed: readonly Place[];
  /** Trees that came, to be looked through for shadow roots. */
  readonly added: readonly Element[];
  /** Elements that became an editor, or ceased to be one. */
  readonly edited: readonly Element[];
  /** `document.write` and its like put another document in the place of the one that was read. */
  readonly replaced: boolean;
};

export type ChangeWatch = {
  /** Watches a shadow root too. */
  watch(root: ShadowRoot): void;
  /** Reports soon, though nothing may have changed: the address did. */
  report(): void;
  stop(): void;
};

type Parts = {
  readonly document: Document;
  readonly ours: (node: Node) => boolean;
  readonly onChange: (changes: Changes) => void;
};

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  // Text that is shown later by a class or a style has been read already; text under these has not.
  attributeFilter: ["hidden", "aria-hidden", "contenteditable"],
};

/**
 * Watches for late content. The callback gets places, not records, once the page is quiet. The observer itself, which runs
 * in the page's own task after each of its changes, does next to nothing: what the records say is read later, in ours and
 * in slices (4,000 of a list that draws itself anew take 25 ms).
 */
export function watchChanges({ document, ours, onChange }: Parts): ChangeWatch {
  const places = new Set<Place>();
  const added = new Set<Element>();
  const edited = new Set<Element>();
  const roots = new Set<ShadowRoot>();
  let batches: (readonly MutationRecord[])[] = [];
  let replaced = false;
  let dirty = false;
  let asked = false;
  let records = 0;
  let pause = LONGEST_WAIT_MS;
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = Promise.resolve();
  const stopping = new AbortController();

  const observer = new MutationObserver((batch) => {
    records += batch.length;
    if (records > MOST_RECORDS) {
      rest();
      return;
    }
    batches.push(batch);
    schedule();
  });

  function collect(record: MutationRecord): void {
    const { target } = record;
    if (target.nodeType === Node.DOCUMENT_NODE) replaced ||= record.addedNodes.length > 0;
    if (places.size > MOST_PLACES) return;
    const { type, attributeName, addedNodes, removedNodes } = record;
    const around = placeOf(target);
    if (type !== "childList") {
      if (around !== null) places.add(around);
      if (attributeName === "contenteditable" && around instanceof Element) edited.add(around);
      return;
    }
    // A block that left takes its marks with it; text or an inline element that left joins what stood around it.
    for (const node of removedNodes) {
      if (ours(node)) continue;
      dirty = true;
      if (around !== null && isText(node)) places.add(around);
    }
    for (const node of addedNodes) {
      if (ours(node)) continue;
      if (node instanceof Element) added.add(node);
      if (around !== null && isText(node)) places.add(around);
      else if (node instanceof Element) places.add(node);
    }
  }

  function rest(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
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
    const [taken, count] = [batches.flat(), records];
    [batches, records] = [[], 0];
    reading = reading.then(() => inSlices(taken.values(), collect, stopping.signal)).then(() => tell(count));
  }

  function tell(count: number): void {
    if (stopping.signal.aborted) return;
    const whole = places.size > MOST_PLACES || count > MOST_RECORDS ? wholePage() : undefined;
    if (count > MOST_RECORDS) observeAll();
    else pause = LONGEST_WAIT_MS;
    const isNews = asked || dirty || whole !== undefined || places.size > 0;
    const changes: Changes = {
      changed: whole ?? outermost(places),
      added: whole?.filter((place) => place instanceof Element) ?? (outermost(added) as readonly Element[]),
      edited: [...edited],
      replaced,
    };
    for (const collected of [places, added, edited]) collected.clear();
    [dirty, replaced, asked] = [false, false, false];
    if (isNews) onChange(changes);
  }

  function wholePage(): readonly Place[] {
    for (const root of roots) if (!isConnected(root)) roots.delete(root);
    const body = [...document.childNodes].filter((node) => node instanceof Element);
    return [...body, ...roots];
  }

  function observeAll(): void {
    observer.observe(document, WATCHED);
    for (const root of roots) if (isConnected(root)) observer.observe(root, WATCHED);
  }

  observeAll();
  return {
    watch(root) {
      roots.add(root);
      observer.observe(root, WATCHED);
    },
    report() {
      asked = true;
      schedule();
    },
    stop() {
      observer.disconnect();
      stopping.abort();
      clearTimeout(timer);
    },
  };
}

function placeOf(node: Node): Place | null {
  if (node instanceof Element || node instanceof ShadowRoot) return node;
  const parent = parentNodeOf(node);
  return parent instanceof Element || parent instanceof ShadowRoot ? parent : null;
}

/** Frameworks add and remove white space all the time. */
function isText(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test((node as Text).data);
  return isInlineByName(node);
}
