import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { type OwnCalls, ownRequests, type PageCalls, pageRequests } from "@/core/protocol";
import { type Answer, isIncoming } from "./messaging";

/** What the background knows of who asks, from the browser and never from the message. */
export type Asker = {
  /** The address of the asking document, as far as the browser tells; empty when it does not. */
  readonly url: string;
  /**
   * Another one of the same origin, that the document was loaded from: where it is not `url`, the document has navigated
   * by itself, or its tab has gone on to the next one while the message was under way.
   */
  readonly loadedUrl?: string;
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  /** A tab of a private window: nothing is stored for it. */
  readonly isPrivate: boolean;
};

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
    const asker = askerOf(sender);
    const { reperes: name, request } = message;
    if (Object.hasOwn(pageRequests, name))
      return answer(pageRequests[name as keyof PageCalls], page[name as keyof PageCalls], request, asker);
    if (Object.hasOwn(ownRequests, name) && isOurPage(asker.url)) {
      return answer(ownRequests[name as keyof OwnCalls], own[name as keyof OwnCalls], request, asker);
    }
    return Promise.resolve<Answer<never>>({ ok: false, why: "refused" });
  });
}

/**
 * The tab's address is newer than the document's after a client-side navigation (Firefox keeps the one that the document
 * was loaded from); it counts for the top frame alone, and only within the same origin.
 */
function askerOf({ url = "", tab, frameId }: Runtime.MessageSender): Asker {
  const isNewer = frameId === 0 && tab?.url !== undefined && originOf(tab.url) === originOf(url);
  const newest = isNewer ? (tab.url ?? url) : url;
  return {
    url: newest,
    ...(newest === url ? {} : { loadedUrl: url }),
    tabId: tab?.id,
    frameId,
    isPrivate: tab?.incognito === true,
  };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "";
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
