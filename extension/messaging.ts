import browser from "webextension-polyfill";
import type { Act } from "@/core/notes/act";

/** Longest wait for an answer, in ms: a browser whose background hangs must not leave a card loading for ever. */
const PATIENCE_MS = 8_000;
/** The same for a question that may be put again, each time longer: a busy machine wakes a background in seconds. */
const PATIENCES_MS = [4_000, 6_000, 10_000] as const;
/** Of the error that both browsers give where no listener is there. */
const UNHEARD = "Receiving end does not exist";

/** A call that was not answered is a value: the extension was updated, the background is gone, or the door refused. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: "gone" | "refused" | "failed" };

type Calls = { readonly [name: string]: (request: never) => unknown };
type RequestOf<C extends Calls, K extends keyof C> = Parameters<C[K]>[0];
export type ValueOf<C extends Calls, K extends keyof C> = Awaited<ReturnType<C[K]>>;

/** Asks the background. `C` is the caller's interface of `core/protocol`. Never throws. */
export async function ask<C extends Calls, K extends keyof C & string>(
  name: K,
  request: RequestOf<C, K>,
): Promise<Answer<ValueOf<C, K>>> {
  if (!isExtensionAlive()) return { ok: false, why: "gone" };
  return settled(send(name, request));
}

/**
 * Asks the background what changes nothing, or comes to the same when it is done twice (a term known, a sense chosen), and
 * again where nobody answered. A message that reaches a background in
 * the moment it is put to sleep is lost without a word (in Firefox, one page in thirty of a busy machine stayed unread).
 */
export function inquire<C extends Calls, K extends keyof C & string>(
  name: K,
  request: RequestOf<C, K>,
): Promise<Answer<ValueOf<C, K>>> {
  return askAgain(name, () => request);
}

/**
 * Asks the background for a write, and again where nobody answered: by its key it is known for the same one, so that what
 * was written although its answer was lost is not written twice.
 */
export function act<C extends Calls, K extends keyof C & string>(
  name: K,
  request: Omit<RequestOf<C, K>, "act">,
): Promise<Answer<ValueOf<C, K>>> {
  // `randomUUID` is not there in a page that came without encryption.
  const key = crypto.getRandomValues(new Uint32Array(4)).join("-");
  return askAgain(name, (again): object => ({ ...request, act: { key, again } satisfies Act }));
}

async function askAgain<T>(name: string, requestOf: (again: boolean) => unknown): Promise<Answer<T>> {
  let again = false;
  for (const patience of PATIENCES_MS) {
    if (!isExtensionAlive()) break;
    const answer = await settled<T>(send(name, requestOf(again)), patience);
    if (answer.ok || answer.why !== "gone") return answer;
    again = true;
  }
  return { ok: false, why: "gone" };
}

/**
 * Sends once, and once more what nobody was there to hear: nothing of it was begun. In Firefox a message that comes while
 * the background is being stopped fares so (five of 120 that were sent at that time), and the next one starts it again.
 */
async function send(reperes: string, request: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ reperes, request });
  } catch (error) {
    if (!String(error).includes(UNHEARD) || !isExtensionAlive()) throw error;
    return browser.runtime.sendMessage({ reperes, request });
  }
}

/** Asks the reader in a frame of a tab; the top one unless another is named. */
export async function askTab<C extends Calls, K extends keyof C & string>(
  tabId: number,
  name: K,
  request: RequestOf<C, K>,
  frameId = 0,
): Promise<Answer<ValueOf<C, K>>> {
  return settled(browser.tabs.sendMessage(tabId, { reperes: name, request }, { frameId }));
}

/** False once the extension was updated or removed under an open page: its APIs then throw. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

async function settled<T>(answer: Promise<unknown>, patience = PATIENCE_MS): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    const given = await Promise.race([answer, late]);
    return isAnswer<T>(given) ? given : { ok: false, why: "gone" };
  } catch {
    return { ok: false, why: "gone" };
  } finally {
    clearTimeout(timer);
  }
}

function isAnswer<T>(given: unknown): given is Answer<T> {
  return typeof given === "object" && given !== null && "ok" in given;
}

/** A message as it comes in: nothing about it is known yet. */
export type Incoming = { readonly reperes: string; readonly request: unknown };

export function isIncoming(message: unknown): message is Incoming {
  return (
    typeof message === "object" && message !== null && typeof (message as { reperes?: unknown }).reperes === "string"
  );
}
