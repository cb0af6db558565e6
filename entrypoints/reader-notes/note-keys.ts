import type { Life } from "@/entrypoints/reader/life";
import type { NoteView } from "./note-view";

/**
 * Keys and scrolling while a surface about notes is open: Esc closes it, Tab goes into it where the reader came by key or
 * the toolbar waits, and it leaves with its passage. Nothing is taken from the page otherwise.
 */
export function followNoteKeys(view: NoteView, life: Life): void {
  const { signal } = life;
  addEventListener(
    "keydown",
    (event) => {
      const surface = view.surface();
      if (surface === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopImmediatePropagation();
        view.close();
      } else if (event.key === "Tab" && !event.shiftKey && !view.hasFocus()) {
        if (surface.at !== "bar" && view.stand()?.byKey !== true) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        view.focus();
      }
    },
    { signal, capture: true },
  );

  addEventListener(
    "scroll",
    (event) => {
      const surface = view.surface();
      if (surface === undefined || event.composedPath().includes(view.element)) return;
      const boxes = view.stand()?.rects() ?? [];
      const isAway = boxes.every(({ top, bottom }) => bottom < 0 || top > innerHeight);
      // What the reader writes is not taken away by a turn of the wheel.
      if (isAway && surface.at !== "editor") view.close();
      else view.move();
    },
    { signal, capture: true, passive: true },
  );
  addEventListener("resize", () => view.surface() !== undefined && view.move(), { signal, passive: true });
}
