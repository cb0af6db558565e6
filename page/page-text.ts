import { indexingText, type TextIndex } from "@/core/notes/quote/text-index";
import { isInlineByName } from "./text-blocks";

/**
 * The text of a page as notes count in it: `root.textContent`, with what no reader sees left out of the search, and the
 * nodes it comes from. Good for as long as the page does not change; one serves any number of quotes.
 */
export type PageText = {
  readonly root: Node;
  readonly index: TextIndex;
  readonly nodes: readonly Text[];
  /** Where each node begins in the text, in UTF-16 units. */
  readonly starts: readonly number[];
};

/** `NodeFilter`'s SHOW_ELEMENT and SHOW_TEXT; the terminal has no such global. */
const ELEMENTS_AND_TEXT = 5;
const TEXT_NODE = 3;
const CDATA_NODE = 4;
/** Nodes between two chances to let the page work: about 1 ms when the code is cold. */
const STEP = 500;

/** Never seen as text of the page: code, what stands in for something shown otherwise, the values of fields. */
const UNSEEN = new Set(
  "script style noscript template iframe object canvas audio video textarea select datalist rp".split(" "),
);
/** Inline by name for reading; `text-blocks` leaves code and the like out altogether, but a reader may select them. */
const INLINE = new Set(
  "code kbd samp var bdi label button output meter progress ruby rt picture img svg math".split(" "),
);
const BREAKING = new Set(["br", "hr"]);
/** `visibility` and `display` of a style sheet would cost a layout for every element, and the terminal has none. */
const UNSEEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Reads a page's text at once; `readingPage` does it in steps. */
export function readPage(root: Node): PageText {
  const steps = readingPage(root);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

export function* readingPage(root: Node): Generator<void, PageText> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, ELEMENTS_AND_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const breaks: number[] = [];
  const hidden: { start: number; end: number }[] = [];
  const pieces: string[] = [];
  const places = new Map<Node, Place>();
  let length = 0;
  let block: Node | undefined;
  let visited = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    visited += 1;
    if (visited % STEP === 0) yield;
    if (node.nodeType !== TEXT_NODE && node.nodeType !== CDATA_NODE) {
      if (BREAKING.has(node.nodeName.toLowerCase())) addBreak(breaks, length);
      continue;
    }
    const { data } = node as Text;
    const place = placeOf(node.parentNode ?? root, root, places);
    if (!place.seen) hide(hidden, length, length + data.length);
    else if (place.block !== block) addBreak(breaks, length);
    if (place.seen) block = place.block;
    nodes.push(node as Text);
    starts.push(length);
    pieces.push(data);
    length += data.length;
  }
  const text = pieces.join("");
  yield;
  const index = yield* indexingText({ text, hidden, breaks });
  return { root, index, nodes, starts };
}

/** Whether a node's text is seen, and the block it belongs to. */
type Place = { readonly seen: boolean; readonly block: Node };

function placeOf(node: Node, root: Node, known: Map<Node, Place>): Place {
  const before = known.get(node);
  if (before !== undefined) return before;
  const parent = node === root ? null : node.parentNode;
  const outer = parent === null ? undefined : placeOf(parent, root, known);
  const seen = (outer?.seen ?? true) && isSeen(node);
  const inline = outer !== undefined && (isInlineByName(node) || INLINE.has(node.nodeName.toLowerCase()));
  const place = { seen, block: inline ? outer.block : node };
  known.set(node, place);
  return place;
}

function isSeen(node: Node): boolean {
  if (UNSEEN.has(node.nodeName.toLowerCase())) return false;
  const element = node as Element;
  if (typeof element.getAttribute !== "function") return true;
  const attribute = element.getAttribute("hidden");
  if (attribute !== null && attribute !== "until-found") return false;
  return !UNSEEN_STYLE.test(element.getAttribute("style") ?? "");
}

function addBreak(breaks: number[], at: number): void {
  if (at > 0 && breaks.at(-1) !== at) breaks.push(at);
}

function hide(hidden: { start: number; end: number }[], start: number, end: number): void {
  const last = hidden.at(-1);
  if (last !== undefined && last.end === start) last.end = end;
  else if (end > start) hidden.push({ start, end });
}
