import { createRange, isConnected, matches, parentNodeOf, selectionOf } from "./dom";

type Point = { readonly node: Node; readonly offset: number };
/** Chrome 137 and Firefox 142 tell of a selection in shadow roots that they are named; TypeScript knows the older form. */
type Composed = { getComposedRanges?(options: { shadowRoots: readonly ShadowRoot[] }): readonly StaticRange[] };
/** Chromium's own, from before. */
type OwnSelection = { getSelection?(): Selection | null };

/**
 * What the reader has selected in the page, in one tree: of a selection that ends in a component and begins outside, the
 * whole component. Undefined where nothing can be read, and in what the reader writes.
 */
export function selectedRange(document: Document, roots: readonly ShadowRoot[]): Range | undefined {
  // Of a field's selection browsers tell as of the field itself, with all that is written in it.
  const found = isField(document.activeElement) ? undefined : composedRange(document, roots);
  if (found === undefined || !isConnected(found.startContainer)) return undefined;
  const [start, end] = inOneTree(found);
  if (start === undefined || end === undefined) return undefined;
  const range = createRange(document);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  if (range.collapsed || isWritten(start.node) || isWritten(end.node)) return undefined;
  return range.toString().trim() === "" ? undefined : range;
}

function composedRange(document: Document, roots: readonly ShadowRoot[]): AbstractRange | undefined {
  const selection = selectionOf(document);
  if (selection === null || selection.rangeCount === 0) return undefined;
  const composed = (selection as Composed).getComposedRanges;
  try {
    const [range] = composed?.call(selection, { shadowRoots: roots }) ?? [];
    if (range !== undefined) return range.collapsed ? undefined : range;
  } catch {
    // Chromium before 137 takes the roots one by one.
  }
  for (const root of roots) {
    const own = (root as OwnSelection).getSelection?.();
    if (own && own.rangeCount > 0 && !own.isCollapsed) return own.getRangeAt(0);
  }
  return selection.isCollapsed ? undefined : selection.getRangeAt(0);
}

function inOneTree(range: AbstractRange): readonly [Point | undefined, Point | undefined] {
  let start: Point | undefined = { node: range.startContainer, offset: range.startOffset };
  let end: Point | undefined = { node: range.endContainer, offset: range.endOffset };
  const around = new Set<Node>();
  for (let node: Node | undefined = end.node; node !== undefined; node = hostOf(node)) around.add(node.getRootNode());
  while (start !== undefined && !around.has(start.node.getRootNode())) start = besideHost(start.node, 0);
  while (end !== undefined && start !== undefined && end.node.getRootNode() !== start.node.getRootNode())
    end = besideHost(end.node, 1);
  return [start, end];
}

function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The place before (0) or after (1) the component that a node lies in. */
function besideHost(node: Node, after: 0 | 1): Point | undefined {
  const host = hostOf(node);
  const parent = host && parentNodeOf(host);
  if (host === undefined || !parent) return undefined;
  return { node: parent, offset: [...parent.childNodes].indexOf(host) + after };
}

function isField(element: Element | null): boolean {
  return element !== null && matches(element, "input,textarea");
}

/** What the reader writes is no passage of the page. */
function isWritten(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element instanceof HTMLElement && (element.isContentEditable || element.closest("input,textarea") !== null);
}
