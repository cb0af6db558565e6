/**
 * When a card opens and closes, as a pure reducer: the driver starts the timers that a state asks for and sends back
 * `elapsed` with the state's token, so that a late timer or answer is recognised and dropped (after Wikipedia's Popups).
 */

/** A passing mouse opens nothing (the setting `dwellMs` replaces it). */
export const DWELL_MS = 180;
/** Time to reach the card from the word (WCAG 1.4.13, hoverable). */
export const GRACE_MS = 250;
/** A reader who has just had a card open is skimming: the next opens at once. */
export const SKIM_MS = 400;
/** A page that scrolls away from the word takes an unpinned card with it, in px. */
export const SCROLL_AWAY_PX = 64;

/** `T` is the mark, compared by identity. */
export type HoverState<T> =
  | {
      readonly at: "idle";
      readonly token: number;
      readonly since: number;
      /** The mark whose card was closed under the pointer: it opens again once the pointer has left it (WCAG 1.4.13). */
      readonly dismissed?: T | undefined;
    }
  | { readonly at: "arming"; readonly token: number; readonly target: T }
  | { readonly at: "shown"; readonly token: number; readonly target: T }
  | { readonly at: "leaving"; readonly token: number; readonly target: T }
  /** The reader works in the card: it stays when the pointer is off it (what it shows may have shrunk), not for ever. */
  | { readonly at: "held"; readonly token: number; readonly target: T }
  | { readonly at: "pinned"; readonly token: number; readonly target: T };

export type HoverEvent<T> =
  /** The pointer rests on a mark. `now` in ms, of any clock that only goes forward. */
  | { readonly type: "over"; readonly target: T; readonly now: number }
  /** The pointer is on no mark and not on the card. */
  | { readonly type: "out"; readonly now: number }
  | { readonly type: "over-card" }
  | { readonly type: "elapsed"; readonly token: number; readonly now: number }
  /** A press inside the card. */
  | { readonly type: "hold" }
  /** A click on the mark, `P`, or the card's own button; again to unpin. */
  | { readonly type: "pin" }
  /** By keyboard, touch or click: no rest is asked. A card opened so stays until closed. */
  | { readonly type: "open"; readonly target: T }
  /** Esc, the close button, a click elsewhere, the page scrolled away. */
  | { readonly type: "close"; readonly now: number };

export function idle<T>(now = Number.NEGATIVE_INFINITY): HoverState<T> {
  return { at: "idle", token: 0, since: now };
}

/** The state after an event; the same object when nothing changes. */
export function nextHover<T>(state: HoverState<T>, event: HoverEvent<T>): HoverState<T> {
  const token = state.token + 1;
  switch (event.type) {
    case "over":
      return over(state, event.target, event.now);
    case "out":
      if (state.at === "arming") return { at: "idle", token, since: Number.NEGATIVE_INFINITY };
      if (state.at === "idle" && state.dismissed !== undefined) return { at: "idle", token, since: state.since };
      return state.at === "shown" ? { at: "leaving", token, target: state.target } : state;
    case "over-card":
      return state.at === "leaving" ? { at: "shown", token, target: state.target } : state;
    case "elapsed":
      if (event.token !== state.token) return state;
      if (state.at === "arming") return { at: "shown", token, target: state.target };
      return state.at === "leaving" ? { at: "idle", token, since: event.now } : state;
    case "hold":
      return state.at === "shown" || state.at === "leaving" ? { at: "held", token, target: state.target } : state;
    case "pin":
      if (state.at === "pinned") return { at: "shown", token, target: state.target };
      return state.at === "shown" || state.at === "leaving" || state.at === "held"
        ? { at: "pinned", token, target: state.target }
        : state;
    case "open":
      return { at: "pinned", token, target: event.target };
    case "close":
      return state.at === "idle" ? state : { at: "idle", token, since: event.now, dismissed: state.target };
  }
}

function over<T>(state: HoverState<T>, target: T, now: number): HoverState<T> {
  const token = state.token + 1;
  switch (state.at) {
    case "held":
    case "pinned":
      return state;
    case "idle":
      if (state.dismissed === target) return state;
      return now - state.since < SKIM_MS ? { at: "shown", token, target } : { at: "arming", token, target };
    case "arming":
      return state.target === target ? state : { at: "arming", token, target };
    case "shown":
      return state.target === target ? state : { at: "shown", token, target };
    case "leaving":
      return { at: "shown", token, target };
  }
}

/** The target whose card is open. */
export function openTarget<T>(state: HoverState<T>): T | undefined {
  return state.at === "idle" || state.at === "arming" ? undefined : state.target;
}

/** How long until `elapsed` is due; undefined when the state waits for nothing. */
export function waitMs<T>(
  state: HoverState<T>,
  { dwellMs = DWELL_MS, graceMs = GRACE_MS }: { readonly dwellMs?: number; readonly graceMs?: number },
): number | undefined {
  if (state.at === "arming") return dwellMs;
  return state.at === "leaving" ? graceMs : undefined;
}
