import {
  type HoverEvent,
  type HoverState,
  idle,
  nextHover,
  openTarget,
  SCROLL_AWAY_PX,
  waitMs,
} from "@/core/reading/hover";
import type { Settings } from "@/core/settings";
import { rootElementOf, selectionOf } from "@/page/dom";
import { hitAt } from "@/page/hit-test";
import type { MarkedBlocks, PlacedMark } from "@/page/marked-blocks";
import type { CardView } from "./card-view";
import { isControl } from "./is-control";
import type { Life } from "./life";
import type { TermMark } from "./term-mark";

type Target = PlacedMark<TermMark>;
type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly card: CardView;
  /** The pointer looks at a point: what stands there may not have been read yet. */
  readonly onLook: (x: number, y: number) => void;
  readonly settings: Pick<Settings, "dwellMs" | "graceMs" | "opens">;
  readonly life: Life;
};

export type Pointer = {
  send(event: HoverEvent<Target>): void;
  state(): HoverState<Target>;
};

/** Turns pointer, clicks, scrolling and Esc into events of the hover reducer, and its states into an open or closed card. */
export function followPointer({ document, marks, card, onLook, settings, life }: Parts): Pointer {
  const { signal } = life;
  let state: HoverState<Target> = idle();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { x: -1, y: -1 };
  let frame = 0;
  let scrolledFrom = 0;
  /** A finger opened the card: as a sheet, that a tap beside it closes. */
  let sheet = false;

  function send(event: HoverEvent<Target>): void {
    const before = state;
    state = nextHover(state, event);
    if (state === before) return;
    clearTimeout(timer);
    const wait = waitMs(state, settings);
    const { token } = state;
    if (wait !== undefined) timer = setTimeout(() => send({ type: "elapsed", token, now: performance.now() }), wait);
    show(openTarget(before), openTarget(state), event);
    card.setPinned(state.at === "pinned");
  }

  function show(before: Target | undefined, after: Target | undefined, event: HoverEvent<Target>): void {
    if (after === before) return;
    if (after === undefined) {
      card.close();
      return;
    }
    scrolledFrom = scrollY;
    const by = event.type === "open" ? "keyboard" : "pointer";
    card.open(after, sheet ? { sheet } : by === "pointer" ? last : {});
  }

  /** At most once a frame: a hit test asks the page for its layout. */
  function look(): void {
    frame = 0;
    if (!life.isAlive()) return;
    onLook(last.x, last.y);
    const hit = hitAt(document, marks, last.x, last.y);
    const now = performance.now();
    // A reader who chose so opens cards by a click alone.
    const opens = hit !== undefined && settings.opens === "rest";
    send(opens ? { type: "over", target: hit.mark, now } : { type: "out", now });
  }

  function isOurs(event: Event): boolean {
    return event.composedPath().includes(card.element);
  }

  addEventListener(
    "pointermove",
    (event) => {
      // A pressed button is a selection or a drag: nothing opens under it.
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      last = { x: event.clientX, y: event.clientY };
      sheet = false;
      if (isOurs(event)) {
        cancelAnimationFrame(frame);
        frame = 0;
        send({ type: "over-card" });
      } else if (frame === 0) frame = requestAnimationFrame(look);
    },
    { signal, capture: true, passive: true },
  );
  rootElementOf(document)?.addEventListener("pointerleave", () => send({ type: "out", now: performance.now() }), {
    signal,
  });

  addEventListener(
    "pointerdown",
    (event) => {
      if (isOurs(event)) {
        send({ type: "hold" });
        return;
      }
      if (state.at === "pinned" && !sheet) return;
      if (hitAt(document, marks, event.clientX, event.clientY) === undefined)
        send({ type: "close", now: performance.now() });
    },
    { signal, capture: true, passive: true },
  );

  addEventListener(
    "click",
    (event) => {
      if (isOurs(event) || event.composedPath().some(isControl)) return;
      if (selectionOf(document)?.isCollapsed === false) return;
      const hit = hitAt(document, marks, event.clientX, event.clientY);
      if (hit === undefined) return;
      last = { x: event.clientX, y: event.clientY };
      sheet = event instanceof PointerEvent && event.pointerType === "touch";
      if (openTarget(state) === hit.mark) send({ type: "pin" });
      else send({ type: "open", target: hit.mark });
    },
    { signal, capture: true, passive: true },
  );

  addEventListener(
    "scroll",
    (event) => {
      if (!card.isOpen() || isOurs(event)) return;
      if (state.at !== "pinned" && Math.abs(scrollY - scrolledFrom) > SCROLL_AWAY_PX)
        send({ type: "close", now: performance.now() });
      else card.move();
    },
    { signal, capture: true, passive: true },
  );
  addEventListener("resize", () => card.move(), { signal, passive: true });

  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing || !card.isOpen() || openTarget(state) === undefined) return;
      // The first Esc is the card's: a dialog of the page under it stays open.
      event.preventDefault();
      event.stopImmediatePropagation();
      send({ type: "close", now: performance.now() });
    },
    { signal, capture: true },
  );

  card.onClose(() => send({ type: "close", now: performance.now() }));
  card.onPin(() => send({ type: "pin" }));
  return { send, state: () => state };
}
