import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { type OwnCalls, ownRequests, type PageCalls, pageRequests } from "@/core/protocol";
import { type Answer, isIncoming } from "./messaging";

/** What the background knows of who asks. */
export type Asker = { readonly url: string; readonly tabId: number | undefined };

type Handlers<C> = {
  readonly [K in keyof C]: C[K] extends (request: infer R) => infer A
    ? (request: R, asker: Asker) => A | Promise<A>
    : never;
};

/**
 * The background's one door. Trust is decided by who asks, never by what is said: an extension page of ours may make our
 * own calls, a content script the page's calls; an embedded page of ours has a tab too, so the sender's address decides.
 */
export function openDoor(page: Handlers<PageCalls>, own: Handlers<OwnCalls>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isIncoming(message) || sender.id !== browser.runtime.id) return undefined;
    const asker = { url: sender.url ?? "", tabId: sender.tab?.id };
    const { reperes: name, request } = message;
    if (Object.hasOwn(pageRequests, name))
      return answer(pageRequests[name as keyof PageCalls], page[name as keyof PageCalls], request, asker);
    if (Object.hasOwn(ownRequests, name) && isOurPage(asker.url)) {
      return answer(ownRequests[name as keyof OwnCalls], own[name as keyof OwnCalls], request, asker);
    }
    return Promise.resolve<Answer<never>>({ ok: false, why: "refused" });
  });
}

function isOurPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL(""));
}

async function answer(
  schema: v.GenericSchema,
  handle: unknown,
  request: unknown,
  asker: Asker,
): Promise<Answer<unknown>> {
  const read = v.safeParse(schema, request);
  if (!read.success) return { ok: false, why: "refused" };
  try {
    return { ok: true, value: await (handle as (request: unknown, asker: Asker) => unknown)(read.output, asker) };
  } catch (error) {
    console.error("Repères:", error);
    return { ok: false, why: "failed" };
  }
}
