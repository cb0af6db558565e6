import { computePosition, flip, inline, offset, shift, size } from "@floating-ui/dom";
import { append, composedParentOf, createElement, matches, parentNodeOf, rootElementOf } from "./dom";

/** Between the words and the card, and between the card and the edges of the window, in px. */
const GAP = 10;
const GUTTER = 8;
/** The card's left edge stands a little left of the pointer. */
const POINTER_INSET = 20;
/** A card is never squeezed below a few lines: it then overlaps its word rather. */
const LEAST_ROOM = 160;

export type CardHost = {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Shows the card beside some boxes of the page (one for each line), best at a point. */
  show(place: CardPlace): void;
  /** Measures again, after the card's content or the page has moved. */
  move(): void;
  hide(): void;
  isShown(): boolean;
  remove(): void;
};

export type CardPlace = {
  /** The element that holds the words. */
  readonly within: Element;
  readonly rects: () => readonly DOMRect[];
  readonly x?: number;
  readonly y?: number;
  /** At the lower edge of the window, as wide as it is: for a finger, which would cover a card beside its words. */
  readonly sheet?: boolean;
};

/** Keys and focus inside the card are no business of a page's shortcuts and focus traps (their listeners that bubble). */
const OURS = ["keydown", "keypress", "keyup", "focusin", "focusout"];

/**
 * Our one element in the page: a manual popover in the top layer with a closed shadow root. `manual` closes no popover
 * of the page. It moves into the modal dialog or fullscreen element that holds its words: all outside of one is inert.
 */
export function createCardHost(document: Document, styles: string, name = "reperes-card"): CardHost {
  const element = createElement(document, "http://www.w3.org/1999/xhtml", name);
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  element.setAttribute("popover", "manual");
  for (const type of OURS) root.addEventListener(type, (event) => event.stopPropagation());
  let place: CardPlace | undefined;

  function attach(within: Element): void {
    const parent = modalAround(within) ?? rootElementOf(document);
    if (parent !== null && parentNodeOf(element) !== parent) append(parent, element);
  }

  function stand(where: Readonly<Record<string, string>>): void {
    // `zoom` on the page's own root or dialog would scale the card, and the place that it is given.
    const zoom = String(1 / (composedParentOf(element)?.currentCSSZoom ?? 1));
    setStyle(element, { ...FIXED, zoom, ...where });
  }

  function move(): void {
    if (place === undefined || !element.isConnected) return;
    if (place.sheet) {
      stand({ inset: "auto 0 0 0", width: "auto" });
      return;
    }
    const rects = place.rects();
    const [first] = rects;
    if (first === undefined) return;
    const { x, y } = place;
    // Below the line that the pointer is on; opened by a key, below them all.
    const line = lineAt(rects, x, y);
    const boxes = line === undefined ? rects : [line];
    const reference = { getBoundingClientRect: () => unionOf(boxes), getClientRects: () => [...boxes] };
    const crossAxis = x === undefined ? 0 : Math.max(0, x - POINTER_INSET - (line ?? first).left);
    const middleware = [
      inline(),
      offset({ mainAxis: GAP, crossAxis }),
      flip({ padding: GUTTER, fallbackStrategy: "bestFit" }),
      shift({ padding: GUTTER }),
      size({
        padding: GUTTER,
        apply: ({ availableHeight }) => {
          element.style.setProperty("--room", `${Math.max(LEAST_ROOM, Math.floor(availableHeight))}px`);
          element.style.setProperty(
            "--width",
            `${(rootElementOf(document)?.clientWidth ?? innerWidth) - 2 * GUTTER}px`,
          );
        },
      }),
    ];
    void computePosition(reference, element, { placement: "bottom-start", strategy: "fixed", middleware }).then(
      (found) => {
        // A page's listener may have closed it meanwhile.
        if (place !== undefined) stand({ left: `${found.x}px`, top: `${found.y}px` });
      },
    );
  }

  return {
    root,
    element,
    show(next) {
      place = next;
      attach(next.within);
      element.toggleAttribute("data-sheet", next.sheet === true);
      stand({});
      // Shown again, it comes above whatever the page has put in the top layer since.
      if (element.matches(":popover-open")) element.hidePopover();
      try {
        element.showPopover();
      } catch {
        // The page took it away between the two calls: we stay away.
        return;
      }
      move();
    },
    move,
    hide() {
      place = undefined;
      setStyle(element, { display: "none" });
      if (element.isConnected && element.matches(":popover-open")) element.hidePopover();
    },
    isShown: () => element.isConnected && element.matches(":popover-open"),
    remove: () => element.remove(),
  };
}

/** Inline and important: a page's own rules for unknown elements or popovers cannot move or hide it. */
const FIXED: Readonly<Record<string, string>> = {
  all: "initial",
  // `all` undoes the browser's own rule that hides a closed popover: `hide` says it again.
  display: "block",
  // `all` leaves these two out, and the card would stand at the wrong edge of a right-to-left page.
  direction: "ltr",
  "unicode-bidi": "isolate",
  position: "fixed",
  inset: "auto",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  width: "max-content",
  "max-width": "100vw",
  height: "auto",
  "max-height": "none",
};

function setStyle(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, "important");
}

/** A modal dialog, or an element in fullscreen: the card is seen above one from outside, but takes no click (tried 2026-11). */
function modalAround(element: Element): Element | undefined {
  for (let outer: Element | null = element; outer !== null; outer = composedParentOf(outer)) {
    if (matches(outer, ":modal")) return outer;
  }
  return undefined;
}

function lineAt(rects: readonly DOMRect[], x: number | undefined, y: number | undefined): DOMRect | undefined {
  if (x === undefined || y === undefined) return undefined;
  return rects.find((rect) => x >= rect.left - 2 && x <= rect.right + 2 && y >= rect.top - 2 && y <= rect.bottom + 2);
}

function unionOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
