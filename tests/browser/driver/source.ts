import type { Json } from "./types";

/**
 * A function as source text, wrapped because tsx compiles with `keepNames`: named functions inside it are then passed
 * through a helper `__name` that the page does not have.
 */
export function sourceOf(fn: (...args: never[]) => unknown): string {
  return `(...args) => { const __name = (fn) => fn; return (${fn})(...args); }`;
}

/** The call as one expression. */
export function callOf(fn: (...args: never[]) => unknown, args: readonly Json[]): string {
  return `(${sourceOf(fn)})(...${JSON.stringify(args)})`;
}
