import type { Language } from "@/core/languages";
import {
  attributeOf,
  composedParentOf,
  contains,
  createWalker,
  documentOf,
  hasAttribute,
  hasAttributes,
  matches,
  nameOf,
  nodeTypeOf,
  parentNodeOf,
  parentOf,
} from "./dom";
import { Run } from "./text-run";

/** A run of text that is read as one: inline elements inside it are joined, block elements end it. */
export type TextBlock = {
  /** The nearest block element. One element may hold several runs, around the blocks inside it. */
  readonly element: Element;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node begins in `text`, in UTF-16 units. */
  readonly starts: readonly number[];
  /** From the nearest `lang`; undefined when there is none, or it is neither French nor English. */
  readonly language: Language | undefined;
};

/** A block whose text is known by a number alone: of a page with terms in every paragraph, its whole text would be kept. */
export type KeyedBlock = Omit<TextBlock, "text"> & { readonly key: number };

const SKIPPED = new Set(
  "script style noscript template textarea select option code pre kbd samp var svg math iframe object canvas audio video rt rp title head datalist meter progress".split(
    " ",
  ),
);
const SKIPPED_BY_ATTRIBUTE =
  '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="code"]';
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby s small span strike strong sub sup time tt u wbr".split(
    " ",
  ),
);
/** `NodeFilter.SHOW_TEXT`; the terminal's `scan` has no such global. */
const SHOW_TEXT = 4;

/** Text nodes between two steps: about 1 ms on a page read for the first time. */
const STEP = 256;
/** Elements whose verdict a walk keeps at least: a long page has ten times as many, and leaves most of them behind. */
const LEAST_VERDICTS = 4_000;
/** How often one walk goes back to where it stood: a page that draws itself anew without pause is not walked for ever. */
const MOST_RETURNS = 50;

/** What an element is to the text inside it. */
type Verdict = { readonly block: Element | undefined; readonly language: Language | undefined };
const UNREAD: Verdict = { block: undefined, language: undefined };

/**
 * The text of a subtree, run by run, in document order. A generator, so that the caller may stop between two runs and
 * give the page its turn. Visits every text node once; asks for computed style only of inline elements with a class or
 * a style of their own (30,000 text nodes would otherwise cost 60 ms).
 */
export function* textBlocks(root: Element | ShadowRoot): Generator<TextBlock> {
  for (const step of textSteps(root)) if (step !== undefined) yield step;
}

/**
 * The same with steps that give nothing, so that a long run, or a long stretch that is not read, takes no turn whole. The
 * page may take away what the walk stands on between two steps: it goes on from the last place that is still there, and
 * may give a block again.
 */
export function* textSteps(root: Element | ShadowRoot): Generator<TextBlock | undefined> {
  let visited = 0;
  const verdicts = new Map<Element, Verdict>();
  let most = LEAST_VERDICTS;
  const walker = createWalker(documentOf(root), root, SHOW_TEXT);
  const trail: Node[] = [];
  let returns = 0;
  let run: Run | undefined;

  /** From a node that has left, a walker would see nothing more. */
  function hasLeft(node: Node): boolean {
    if (contains(root, node)) return false;
    while (trail.length > 0 && !contains(root, trail.at(-1))) trail.pop();
    if (returns < MOST_RETURNS) walker.currentNode = trail.at(-1) ?? root;
    returns += 1;
    return true;
  }

  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    visited += 1;
    if (visited % STEP === 0) {
      trail.push(node);
      yield undefined;
      if (hasLeft(node)) continue;
    }
    const parent = composedParentOf(node);
    if (parent === null) continue;
    const verdict = verdictOf(parent, verdicts);
    if (verdicts.size > most) most = forgetLeft(verdicts, parent);
    if (verdict.block === undefined) continue;
    if (run !== undefined && (run.element !== verdict.block || run.language !== verdict.language)) {
      const ended = run;
      run = undefined;
      if (ended.hasWords()) yield ended.end();
      if (hasLeft(node)) continue;
    }
    run ??= new Run(verdict.block, verdict.language);
    run.add(node);
  }
  if (run?.hasWords()) yield run.end();
}

/** The block element whose runs an element's text belongs to: itself, unless it is inline. At most its shadow root. */
export function blockOf(element: Element | ShadowRoot): Element | ShadowRoot {
  let block = element;
  while ("localName" in block && isInline(block)) {
    const outer = parentOf(block) ?? (parentNodeOf(block) as ShadowRoot | null);
    if (outer === null) break;
    block = outer;
  }
  return block;
}

/** Whether text in an element is read, as the page stands now. */
export function isRead(element: Element): boolean {
  return verdictOf(element, new Map()).block !== undefined;
}

/** Whether a node is an inline element by its name; for one that has left the page and has no style any more. */
export function isInlineByName(node: Node): boolean {
  return nodeTypeOf(node) === 1 && INLINE.has(nameOf(node as Element));
}

/** Above the root nothing is walked, but a root inside an editor or a code block is not to be read either. */
function verdictOf(element: Element, verdicts: Map<Element, Verdict>): Verdict {
  // A loop, because scripts can nest 10,000 elements: recursion would end with the stack.
  const path: Element[] = [];
  let top: Element | null = element;
  for (; top !== null && !verdicts.has(top); top = composedParentOf(top)) path.push(top);
  let verdict = top === null ? undefined : verdicts.get(top);
  for (const inner of path.reverse()) {
    verdict = judge(inner, verdict);
    verdicts.set(inner, verdict);
  }
  return verdict ?? UNREAD;
}

/** Keeps the verdicts of an element and what is around it. @returns at how many to do so again: as deep pages as any are read in linear time */
function forgetLeft(verdicts: Map<Element, Verdict>, element: Element): number {
  const around = new Map<Element, Verdict>();
  for (let outer: Element | null = element; outer !== null; outer = composedParentOf(outer)) {
    const verdict = verdicts.get(outer);
    if (verdict !== undefined) around.set(outer, verdict);
  }
  verdicts.clear();
  for (const [outer, verdict] of around) verdicts.set(outer, verdict);
  return Math.max(LEAST_VERDICTS, around.size * 2);
}

function judge(element: Element, outer: Verdict | undefined): Verdict {
  if (outer !== undefined && outer.block === undefined) return UNREAD;
  if (SKIPPED.has(nameOf(element))) return UNREAD;
  // Most elements have none: asked first, it spares them the selectors, which cost more than all else here.
  const hasAny = hasAttributes(element);
  if (hasAny && matches(element, SKIPPED_BY_ATTRIBUTE)) return UNREAD;
  const tag = hasAny ? attributeOf(element, "lang") : null;
  const language = tag === null ? outer?.language : languageOf(tag);
  if (outer === undefined || !isInline(element)) return { block: element, language };
  return language === outer.language ? outer : { block: outer.block, language };
}

function isInline(element: Element): boolean {
  const name = nameOf(element);
  const listed = INLINE.has(name);
  if (listed && !hasAttribute(element, "class") && !hasAttribute(element, "style")) return true;
  if (!listed && !name.includes("-")) return false;
  const display = styleOf(element)?.display ?? "inline";
  return display.startsWith("inline") ? display === "inline" : display === "contents";
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  if (typeof getComputedStyle === "function") return getComputedStyle(element);
  return documentOf(element).defaultView?.getComputedStyle(element);
}

function languageOf(tag: string): Language | undefined {
  const primary = tag.trim().slice(0, 2).toLowerCase();
  return primary === "fr" || primary === "en" ? primary : undefined;
}
