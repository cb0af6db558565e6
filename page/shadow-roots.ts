import { elementAt, isConnected, nameOf, nodeTypeOf, openRootOf, queryAll, type Tree } from "./dom";

/** A component may get its root long after its place in the page; more of them than this are not waited for. */
const MOST_WAITING = 2_000;
/** Elements between two looks at the clock. */
const TURN = 128;

export type ShadowRoots = {
  /** Those not met before in a tree that has just come, and in them. A step may give none: the page gets its turn. */
  within(tree: Tree): Generator<ShadowRoot | undefined>;
  /** Those not met before of components that had none, and under a point. */
  late(): readonly ShadowRoot[];
  lateAt(document: Document, x: number, y: number): readonly ShadowRoot[];
  all(): readonly ShadowRoot[];
  /** Puts our sheet back where a component has replaced its sheets since. */
  restore(): void;
  remove(): void;
};

/**
 * The open shadow roots of a page, each with our sheet: Firefox does not carry the document's `::highlight` rules into
 * them. No event tells of a new root, so what comes is looked through once, and nothing twice.
 */
export function createShadowRoots(css: string): ShadowRoots {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const known = new Set<ShadowRoot>();
  const waiting = new Set<Element>();

  function meet(element: Element): ShadowRoot | undefined {
    const root = openRootOf(element);
    if (root === null || known.has(root)) return undefined;
    known.add(root);
    root.adoptedStyleSheets.push(sheet);
    return root;
  }

  function* within(tree: Tree): Generator<ShadowRoot | undefined> {
    const elements = queryAll(tree, "*");
    for (let index = nodeTypeOf(tree) === Node.ELEMENT_NODE ? -1 : 0; index < elements.length; index += 1) {
      const element = index === -1 ? (tree as Element) : elements[index];
      const root = element && look(element);
      if (root !== undefined) {
        yield root;
        yield* within(root);
      }
      if (index % TURN === 0) yield undefined;
    }
  }

  function look(element: Element): ShadowRoot | undefined {
    const root = meet(element);
    if (root === undefined && mayGetRoot(element)) waiting.add(element);
    return root;
  }

  function mayGetRoot(element: Element): boolean {
    return waiting.size < MOST_WAITING && nameOf(element).includes("-") && openRootOf(element) === null;
  }

  return {
    within,
    late() {
      const met: ShadowRoot[] = [];
      for (const element of waiting) {
        const root = meet(element);
        if (root !== undefined) met.push(root);
        if (root !== undefined || !isConnected(element)) waiting.delete(element);
      }
      return met;
    },
    lateAt: (document, x, y) => openRootsAt(document, x, y).filter((root) => meet(root.host) !== undefined),
    all: () => [...known],
    restore() {
      for (const root of known) {
        if (!isConnected(root)) known.delete(root);
        else if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      }
    },
    remove() {
      for (const root of known) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      known.clear();
    },
  };
}

/** The open roots that a point of the viewport lies in, outermost first. */
export function openRootsAt(document: Document, x: number, y: number): readonly ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = elementAt(document, x, y);
  for (let root = element && openRootOf(element); root !== null; root = element && openRootOf(element)) {
    // A root answers with its own host where nothing of it is hit.
    if (roots.includes(root)) break;
    roots.push(root);
    element = root.elementFromPoint(x, y);
  }
  return roots;
}
