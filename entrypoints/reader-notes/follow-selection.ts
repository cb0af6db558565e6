import type { Life } from "@/entrypoints/reader/life";
import { liveRange } from "@/page/kept-passages";
import { selectedRange } from "@/page/selection";
import type { NoteView } from "./note-view";

type Parts = {
  readonly document: Document;
  readonly roots: () => readonly ShadowRoot[];
  readonly view: NoteView;
  /** The host of the card of terms. */
  readonly card: HTMLElement;
  /** Undefined for a selection made by keys. */
  readonly onSelect: (range: Range, at: { readonly x: number; readonly y: number } | undefined) => void;
  /** The release that the part was fetched for. */
  readonly begunAt: { readonly x: number; readonly y: number } | undefined;
  readonly life: Life;
};

/** Fingers move the ends of a selection one after the other, and keys one letter at a time. */
const SETTLED_MS = 400;

/**
 * Offers the toolbar for what the reader has selected: once the pointer is released, or the selection has settled; never
 * while it is being made. It goes with the selection, with Esc, and when its place is scrolled away.
 * @returns takes a selection that a command acts on: the toolbar does not come for it and take the place of what was said
 */
export function followSelection({
  document,
  roots,
  view,
  card,
  onSelect,
  begunAt,
  life,
}: Parts): (range: AbstractRange) => void {
  const { signal } = life;
  const options = { signal, capture: true, passive: true } as const;
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offered: StaticRange | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));

  function isOurs(event: Event): boolean {
    return event.composedPath().includes(view.element);
  }

  function isBar(): boolean {
    return view.surface()?.at === "bar";
  }

  function offer(at?: { readonly x: number; readonly y: number }): void {
    if (!life.isAlive() || pressed) return;
    const range = selectedRange(document, roots());
    if (range === undefined) {
      if (isBar()) view.close();
      offered = undefined;
      return;
    }
    // Closed by Esc it stays closed, until something else is selected.
    if (isSame(range, offered)) return;
    const busy = view.surface()?.at;
    // Nor over a card that the reader has asked for about these words, and is in.
    if (busy === "editor" || view.hasFocus() || document.activeElement === card) return;
    offered = new StaticRange(range);
    onSelect(range, at);
  }

  function later(ms: number, at?: { readonly x: number; readonly y: number }): void {
    clearTimeout(timer);
    timer = setTimeout(offer, ms, at);
  }

  addEventListener(
    "pointerdown",
    (event) => {
      if (isOurs(event)) return;
      pressed = true;
      clearTimeout(timer);
    },
    options,
  );
  for (const type of ["pointerup", "pointercancel"] as const) {
    addEventListener(
      type,
      (event) => {
        if (!pressed) return;
        pressed = false;
        // The selection of a click is undone after its release.
        later(type === "pointerup" && event.pointerType === "mouse" ? 0 : SETTLED_MS, {
          x: event.clientX,
          y: event.clientY,
        });
      },
      options,
    );
  }
  document.addEventListener(
    "selectionchange",
    () => {
      if (isBar() && selectedRange(document, roots()) === undefined) view.close();
      if (!pressed) later(SETTLED_MS);
    },
    { signal },
  );
  addEventListener("focusin", ({ target }) => target === card && isBar() && view.close(), options);
  // A press that ends outside the window is never released in it.
  addEventListener("blur", () => (pressed = false), { signal });
  offer(begunAt);
  return (range) => {
    offered = new StaticRange(range);
  };
}

function isSame(range: Range, other: StaticRange | undefined): boolean {
  return (
    other !== undefined &&
    liveRange(range.startContainer.ownerDocument ?? document, other) !== undefined &&
    range.startContainer === other.startContainer &&
    range.startOffset === other.startOffset &&
    range.endContainer === other.endContainer &&
    range.endOffset === other.endOffset
  );
}
