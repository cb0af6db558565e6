import type { Painter } from "@/page/highlights";
import type { MarkedBlocks, PlacedMark } from "@/page/marked-blocks";
import { liveRangeOf, staticRangeOf } from "@/page/ranges";
import type { CardView } from "./card-view";
import type { Pointer } from "./follow-pointer";
import type { Life } from "./life";
import { type Mention, mentionsIn, termIdOf } from "./page-terms";
import type { TermMark } from "./term-mark";

export type Walk = {
  toggle(): boolean;
  /** Scrolls to the next mention of a term (`termIdOf`) and shows where it is; false when none can be seen. */
  goTo(id: string): boolean;
};

type Stop = Mention;
/** How long the place that the popup asked for is shown, in ms. */
const SHOWN_MS = 4_000;
type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly painter: Painter;
  readonly pointer: Pointer;
  readonly card: CardView;
  readonly life: Life;
};

/**
 * The walk from term to term by keyboard. Plain letters act only while it lasts: N and P go to the next and the previous
 * term, Enter opens its card and puts the focus in it, Esc closes the card, then ends the walk.
 */
export function createWalk({ document, marks, painter, pointer, card, life }: Parts): Walk {
  let at: { readonly index: number; readonly controller: AbortController } | undefined;
  let painted: StaticRange | undefined;
  /** The mention that the popup was last sent to. */
  let gone: PlacedMark<TermMark> | undefined;

  function stops(): readonly Stop[] {
    return mentionsIn(marks.all());
  }

  /** Begins at the first term that is not above the window. */
  function begin(): boolean {
    const all = stops();
    if (all.length === 0) return false;
    const visible = all.findIndex(
      ({ marked, mark }) => (liveRangeOf(marked.block, mark)?.getBoundingClientRect().bottom ?? -1) > 0,
    );
    const controller = new AbortController();
    at = { index: Math.max(0, visible), controller };
    addEventListener("keydown", onKey, { capture: true, signal: controller.signal });
    go(Math.max(0, visible));
    return true;
  }

  function end(): void {
    at?.controller.abort();
    at = undefined;
    paint(undefined);
    card.setWalk(undefined);
    pointer.send({ type: "close", now: performance.now() });
  }

  /** The next stop in a direction that can be seen: an unopened menu's terms have no place to go to. */
  function seen(all: readonly Stop[], from: number, step: number): number {
    for (let tried = 0; tried < all.length; tried += 1) {
      const index = (((from + step * tried) % all.length) + all.length) % all.length;
      const stop = all[index];
      if (stop !== undefined && isVisible(stop)) return index;
    }
    return -1;
  }

  function go(to: number, step = 1): void {
    const all = stops();
    if (at === undefined || all.length === 0) {
      end();
      return;
    }
    const index = seen(all, to, step);
    const stop = all[index];
    if (stop === undefined) {
      end();
      return;
    }
    at = { ...at, index };
    paint(stop);
    card.setWalk({ index: index + 1, count: all.length });
    scrollTo(stop);
    pointer.send({ type: "open", target: stop.mark });
  }

  function paint(stop: Stop | undefined): void {
    if (painted !== undefined) painter.remove("current", [painted]);
    painted = stop === undefined ? undefined : staticRangeOf(stop.marked.block, stop.mark);
    if (painted !== undefined) painter.add("current", [painted]);
  }

  /** The term to the upper third, so that its card has room below; no smooth scrolling where motion is unwelcome. */
  function scrollTo({ marked, mark }: Stop): void {
    const rect = liveRangeOf(marked.block, mark)?.getBoundingClientRect();
    if (rect === undefined || (rect.top > 0 && rect.bottom < innerHeight / 2)) return;
    const block = marked.block.element;
    block.scrollIntoView({ block: "nearest", behavior: "instant" });
    const after = liveRangeOf(marked.block, mark)?.getBoundingClientRect();
    if (after !== undefined) scrollBy({ top: after.top - innerHeight / 3, behavior: "instant" });
  }

  function onKey(event: KeyboardEvent): void {
    if (!life.isAlive() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.composedPath().includes(card.element) && event.key !== "Escape") return;
    if (isEditable(event.composedPath()[0])) return;
    const act = actions[event.key.toLowerCase()];
    if (act === undefined || at === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(at.index);
  }

  const actions: Readonly<Record<string, (index: number) => void>> = {
    n: (index) => go(index + 1),
    p: (index) => go(index - 1, -1),
    enter: () => card.focus(),
    escape: () => (card.hasFocus() ? card.blur() : end()),
  };

  function isVisible({ marked, mark }: Stop): boolean {
    return (
      marked.block.element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      (liveRangeOf(marked.block, mark)?.getClientRects().length ?? 0) > 0
    );
  }

  function isEditable(target: EventTarget | undefined): boolean {
    return (
      target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName))
    );
  }

  life.signal.addEventListener("abort", () => at?.controller.abort());
  document.addEventListener("visibilitychange", () => painter.restore(), { signal: life.signal });
  return {
    toggle() {
      if (at === undefined) return begin();
      end();
      return false;
    },
    goTo(id) {
      const all = stops().filter((stop) => termIdOf(stop.mark) === id && isVisible(stop));
      const next = all[(all.findIndex(({ mark }) => mark === gone) + 1) % Math.max(1, all.length)];
      gone = next?.mark;
      if (next === undefined) return false;
      scrollTo(next);
      paint(next);
      setTimeout(() => at === undefined && paint(undefined), SHOWN_MS);
      return true;
    },
  };
}
