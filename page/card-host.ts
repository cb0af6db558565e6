import { computePosition, flip, inline, offset, shift, size } from "@floating-ui/dom";

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

export type CardPlace = { readonly rects: () => readonly DOMRect[]; readonly x?: number; readonly y?: number };

/**
 * Our one element in the page: a manual popover in the top layer with a closed shadow root. `manual` closes no popover
 * of the page. It moves into an open modal dialog, since all outside of one is inert.
 */
export function createCardHost(document: Document, styles: string): CardHost {
  const element = document.createElement("reperes-card");
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  element.setAttribute("popover", "manual");
  let place: CardPlace | undefined;

  function attach(): void {
    const modals = [...document.querySelectorAll("dialog:modal")];
    const parent = modals.at(-1) ?? document.fullscreenElement ?? document.documentElement;
    if (element.parentNode !== parent) parent.append(element);
  }

  function move(): void {
    if (place === undefined || !element.isConnected) return;
    const rects = place.rects();
    const [first] = rects;
    if (first === undefined) return;
    const { x, y } = place;
    const reference = { getBoundingClientRect: () => unionOf(rects), getClientRects: () => [...rects] };
    const line = lineAt(rects, x, y) ?? first;
    const middleware = [
      ...(x === undefined || y === undefined ? [inline()] : [inline({ x, y })]),
      offset({ mainAxis: GAP, crossAxis: x === undefined ? 0 : Math.max(0, x - POINTER_INSET - line.left) }),
      flip({ padding: GUTTER, fallbackStrategy: "bestFit" }),
      shift({ padding: GUTTER }),
      size({
        padding: GUTTER,
        apply: ({ availableHeight }) => {
          element.style.setProperty("--room", `${Math.max(LEAST_ROOM, Math.floor(availableHeight))}px`);
          element.style.setProperty("--width", `${document.documentElement.clientWidth - 2 * GUTTER}px`);
        },
      }),
    ];
    void computePosition(reference, element, { placement: "bottom-start", strategy: "fixed", middleware }).then(
      (found) => {
        setStyle(element, { ...FIXED, left: `${found.x}px`, top: `${found.y}px` });
      },
    );
  }

  return {
    root,
    element,
    show(next) {
      place = next;
      attach();
      setStyle(element, FIXED);
      // Shown again, it comes above whatever the page has put in the top layer since.
      if (element.matches(":popover-open")) element.hidePopover();
      element.showPopover();
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
