import type { StoreFault } from "./outcome";

/**
 * Why the desk could not do it: the store's own reasons, and what may happen on the way to it.
 * gone: no answer, because Repères was updated or stopped · refused: the request was not allowed
 */
export type DeskFault = StoreFault | "gone" | "refused";
