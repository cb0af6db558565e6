import { compareTo, contains, createWalker, documentOf, queryAll } from "./dom";

const CANDIDATES = '[itemprop="articleBody"],article,main,[role="main"]';
/** An article's body holds at least this share of the page's text, else it is a teaser among others. */
const LEAST_SHARE = 0.3;
/** The innermost of nested candidates wins only if it holds nearly all of the outer one's text. */
const NEARLY_ALL = 0.8;
/** Bound for pages of thousands of teasers. */
const MOST_CANDIDATES = 200;
/** Text nodes between two chances to let the page work: well under 1 ms. */
const STEP = 512;
/** `NodeFilter` and `Node` of the DOM; the terminal's `scan` has no such globals. */
const SHOW_TEXT = 4;
const FOLLOWING = 4;
const CONTAINED = 16;

type Measured = { readonly element: Element; length: number };

/**
 * Where the article's own text is, in steps: the whole body when nothing says. Every text node is met once, however the
 * candidates are nested; `textContent` of a page of a megabyte would be one task of 20 ms or more for each.
 */
export function* findingRoot(body: Element): Generator<undefined, Element> {
  const { whole, candidates } = yield* measuring(body);
  let best = body;
  let bestLength = whole * LEAST_SHARE;
  for (const { element, length } of candidates) {
    const isInner = best !== body && contains(best, element) && length > bestLength * NEARLY_ALL;
    if (length <= bestLength && !isInner) continue;
    best = element;
    bestLength = length;
  }
  return best;
}

/** The lengths of the body's text and of each candidate's: candidates begin and end in the order of the page. */
function* measuring(
  body: Element,
): Generator<undefined, { readonly whole: number; readonly candidates: readonly Measured[] }> {
  const candidates = [...queryAll(body, CANDIDATES)]
    .slice(0, MOST_CANDIDATES)
    .map((element): Measured => ({ element, length: 0 }));
  yield undefined;
  const open: Measured[] = [];
  let whole = 0;
  let visited = 0;
  let next = 0;

  /** Begins the candidates that a node lies in, and passes those without a text. */
  function begin(node: Node): void {
    for (let candidate = candidates[next]; candidate !== undefined; candidate = candidates[next]) {
      const position = compareTo(candidate.element, node);
      if ((position & FOLLOWING) === 0) return;
      next += 1;
      // Its length is what the page's text grows by until it ends.
      if (position & CONTAINED) open.push(Object.assign(candidate, { length: -whole }));
    }
  }

  function end(node: Node | undefined): void {
    for (let last = open.at(-1); last !== undefined && !(node && contains(last.element, node)); last = open.at(-1)) {
      last.length += whole;
      open.pop();
    }
  }

  const walker = createWalker(documentOf(body), body, SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    end(node);
    begin(node);
    whole += node.length;
    visited += 1;
    if (visited % STEP === 0) yield undefined;
  }
  end(undefined);
  return { whole, candidates };
}
