/**
 * The DOM's own members, taken from its prototypes. A page can hide them behind names of its own, `<img name=body>` on
 * the document or `<input name=parentElement>` on its form, in the content script's world too.
 */

/** The terminal's `scan` reads pages without these globals, and without hostile ones. */
const WORLD = globalThis as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>;

function getter<T>(owner: string, name: string): (node: object) => T {
  const prototype = WORLD[owner]?.prototype;
  const get = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) return (node) => (node as Readonly<Record<string, unknown>>)[name] as T;
  return (node) => get.call(node) as T;
}

function method<T>(owner: string, name: string): (on: object, ...args: readonly unknown[]) => T {
  type Method = (...args: readonly unknown[]) => T;
  const own = (WORLD[owner]?.prototype as Readonly<Record<string, unknown>> | undefined)?.[name] as Method | undefined;
  return (on, ...args) => (own ?? (on as Readonly<Record<string, Method>>)[name])?.call(on, ...args) as T;
}

export const parentOf = getter<Element | null>("Node", "parentElement");
export const parentNodeOf = getter<Node | null>("Node", "parentNode");
export const firstChildOf = getter<Node | null>("Node", "firstChild");
export const nextOf = getter<Node | null>("Node", "nextSibling");
export const isConnected = getter<boolean>("Node", "isConnected");
export const nodeTypeOf = getter<number>("Node", "nodeType");
export const textOf = getter<string | null>("Node", "textContent");
export const documentOf = getter<Document>("Node", "ownerDocument");
export const nameOf = getter<string>("Element", "localName");
export const openRootOf = getter<ShadowRoot | null>("Element", "shadowRoot");
export const bodyOf = getter<HTMLElement | null>("Document", "body");
export const rootElementOf = getter<HTMLElement | null>("Document", "documentElement");
export const contentTypeOf = getter<string>("Document", "contentType");

export const contains = method<boolean>("Node", "contains");
export const compareTo = method<number>("Node", "compareDocumentPosition");
export const append = method<Node>("Node", "appendChild");
export const matches = method<boolean>("Element", "matches");
export const attributeOf = method<string | null>("Element", "getAttribute");
export const hasAttributes = method<boolean>("Element", "hasAttributes");
export const hasAttribute = method<boolean>("Element", "hasAttribute");
export const elementsOf = method<HTMLCollectionOf<Element>>("Document", "getElementsByTagName");
export const createWalker = method<TreeWalker>("Document", "createTreeWalker");
export const createRange = method<Range>("Document", "createRange");
export const elementAt = method<Element | null>("Document", "elementFromPoint");
export const caretAt = method<CaretPosition | null>("Document", "caretPositionFromPoint");
export const selectionOf = method<Selection | null>("Document", "getSelection");
export const createElement = method<HTMLElement>("Document", "createElementNS");

const queries = {
  1: {
    all: method<NodeListOf<Element>>("Element", "querySelectorAll"),
    first: method<Element | null>("Element", "querySelector"),
  },
  9: {
    all: method<NodeListOf<Element>>("Document", "querySelectorAll"),
    first: method<Element | null>("Document", "querySelector"),
  },
  11: {
    all: method<NodeListOf<Element>>("DocumentFragment", "querySelectorAll"),
    first: method<Element | null>("DocumentFragment", "querySelector"),
  },
} as const;

export type Tree = Element | Document | ShadowRoot;
export const queryAll = (tree: Tree, selector: string) => queriesOf(tree).all(tree, selector);
export const queryFirst = (tree: Tree, selector: string) => queriesOf(tree).first(tree, selector);

function queriesOf(tree: Tree): (typeof queries)[1 | 9 | 11] {
  const type = nodeTypeOf(tree);
  return type === 9 || type === 11 ? queries[type] : queries[1];
}

/** The parent as the page is drawn: a shadow root's is its host. */
export function composedParentOf(node: Node): Element | null {
  return parentOf(node) ?? (parentNodeOf(node) as Partial<ShadowRoot> | null)?.host ?? null;
}
