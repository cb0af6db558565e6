import { type HoverEvent, type HoverState, idle, nextHover, openTarget, waitMs } from "@/core/reading/hover";
import type { Settings } from "@/core/settings";
import { isControl } from "@/entrypoints/reader/is-control";
import type { Life } from "@/entrypoints/reader/life";
import type { TermMark } from "@/entrypoints/reader/term-mark";
import { selectionOf } from "@/page/dom";
import { hitAt } from "@/page/hit-test";
import type { KeptPassages } from "@/page/kept-passages";
import type { MarkedBlocks } from "@/page/marked-blocks";
import type { NoteView } from "./note-view";

type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly passages: KeptPassages;
  readonly view: NoteView;
  readonly settings: Pick<Settings, "dwellMs" | "graceMs" | "opens">;
  readonly onOpen: (ids: readonly string[], at: { readonly x: number; readonly y: number }) => void;
  /** Some other surface of ours that is open under the pointer. */
  readonly isElsewhere: (event: Event) => boolean;
  readonly life: Life;
};

/**
 * Opens the notes of a passage by a rest of the pointer or a click, as `follow-pointer` does for terms. A term inside a
 * passage comes first: its card has a way to the note.
 */
export function followPassages({ document, marks, passages, view, settings, onOpen, isElsewhere, life }: Parts): void {
  const options = { signal: life.signal, capture: true, passive: true } as const;
  let state: HoverState<string> = idle();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { x: -1, y: -1 };
  let frame = 0;

  function send(event: HoverEvent<string>): void {
    const before = state;
    state = nextHover(state, event);
    if (state === before) return;
    clearTimeout(timer);
    const wait = waitMs(state, settings);
    const { token } = state;
    if (wait !== undefined) timer = setTimeout(() => send({ type: "elapsed", token, now: performance.now() }), wait);
    const [was, is] = [openTarget(before), openTarget(state)];
    if (is === was) return;
    if (is !== undefined) onOpen(is.split(" "), last);
    else if (view.surface()?.at === "passage") view.close();
  }

  /** All the notes under a point, as one target; none where a term has its own card. */
  function targetAt(x: number, y: number): string | undefined {
    if (hitAt(document, marks, x, y) !== undefined) return undefined;
    const ids = passages.at(x, y);
    return ids.length === 0 ? undefined : ids.join(" ");
  }

  function isOurs(event: Event): boolean {
    return event.composedPath().includes(view.element);
  }

  /** What the reader is busy with is not replaced by a card that nobody asked for. */
  function isBusy(): boolean {
    const at = view.surface()?.at;
    return at !== undefined && at !== "passage";
  }

  function look(): void {
    frame = 0;
    if (!life.isAlive() || isBusy()) return;
    const target = settings.opens === "rest" ? targetAt(last.x, last.y) : undefined;
    const now = performance.now();
    send(target === undefined ? { type: "out", now } : { type: "over", target, now });
  }

  addEventListener(
    "pointermove",
    (event) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || isElsewhere(event)) return;
      last = { x: event.clientX, y: event.clientY };
      if (isOurs(event)) {
        cancelAnimationFrame(frame);
        frame = 0;
        send({ type: "over-card" });
      } else if (frame === 0) frame = requestAnimationFrame(look);
    },
    options,
  );
  addEventListener(
    "pointerdown",
    (event) => {
      if (isOurs(event)) send({ type: "hold" });
      else if (view.surface()?.at === "passage") {
        send({ type: "close", now: performance.now() });
        // The panel may have opened it: then it hangs on no pointer.
        view.close();
      }
    },
    options,
  );
  addEventListener(
    "click",
    (event) => {
      if (isOurs(event) || isElsewhere(event) || isBusy() || event.composedPath().some(isControl)) return;
      if (selectionOf(document)?.isCollapsed === false) return;
      const target = targetAt(event.clientX, event.clientY);
      if (target === undefined) return;
      last = { x: event.clientX, y: event.clientY };
      send({ type: "open", target });
    },
    options,
  );
  life.signal.addEventListener("abort", () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  view.onClose(() => {
    state = nextHover(state, { type: "close", now: performance.now() });
    clearTimeout(timer);
  });
}
