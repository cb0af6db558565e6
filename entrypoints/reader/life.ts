import { isExtensionAlive } from "@/extension/messaging";

/** The life of one copy of the reader in one document. */
export type Life = {
  readonly signal: AbortSignal;
  /** False once this copy is to do nothing more; ends it when the extension has been updated or removed. */
  isAlive(): boolean;
  end(): void;
};

/** Kept in the content script's own world: no event and no message from a page can reach it. */
const KEY = Symbol.for("reperes.life");
type World = { [KEY]?: Life | undefined };

/**
 * Begins the life of this copy. A copy that is alive already keeps the page (a second injection is nothing); one whose
 * extension was updated is ended first. Undefined when there is nothing to begin.
 */
export function beginLife(): Life | undefined {
  const world = globalThis as World;
  if (world[KEY]?.isAlive()) return undefined;
  const controller = new AbortController();
  const life: Life = {
    signal: controller.signal,
    isAlive() {
      if (!controller.signal.aborted && !isExtensionAlive()) life.end();
      return !controller.signal.aborted;
    },
    end() {
      controller.abort();
      if (world[KEY] === life) world[KEY] = undefined;
    },
  };
  world[KEY] = life;
  return life;
}
