import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "playwright-core";
import type { NoteStates } from "@/core/protocol-notes";
import { buildFolder } from "@/scripts/lib/build.mjs";
import { requireBrowser } from "@/scripts/lib/find-browser.mjs";
import { grantedBuild } from "@/scripts/lib/granted-build.mjs";
import { ROOT } from "@/scripts/lib/root.mjs";
import { removeProfile, temporaryProfile } from "@/tests/browser/driver/profile";
import { waitFor } from "@/tests/browser/driver/wait-for";
import { type PageServer, servePages } from "@/tests/browser/server";
import type { BenchPage } from "./pages";

/**
 * The same pages in the same browser: granted, not granted, and not granted but with one word that the page underlines by
 * a highlight of its own, which is the least that any underline costs.
 */
export const HOSTS = { with: "avec.exemple.fr", without: "sans.exemple.fr", one: "un-mot.exemple.fr" } as const;
export type Side = keyof typeof HOSTS;
export const SIDES = ["with", "without", "one"] as const satisfies readonly Side[];

export type BenchBrowser = {
  readonly version: string;
  /** The extension's own, without a slash at the end. */
  readonly origin: string;
  newPage(): Promise<{ readonly page: Page; readonly session: CDPSession }>;
  /** How many terms our reader has found in the page that is open at an address; undefined when it does not answer. */
  countMarks(url: string): Promise<number | undefined>;
  /** Where our reader has the notes of the page that is open at an address; undefined when it does not answer. */
  noteStates(url: string): Promise<NoteStates | undefined>;
  /** Records a trace, profile included, while the work runs. */
  traced(page: Page, work: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
};

declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly unknown[]> };
  readonly tabs: {
    query(query: object): Promise<readonly { readonly id: number }[]>;
    sendMessage<Value>(id: number, message: object): Promise<{ readonly value?: Value }>;
  };
};

/** Chromium with the production build, driven closer than the tests' driver: metrics, profiles and traces. */
export async function startBenchBrowser(pages: readonly BenchPage[]): Promise<BenchBrowser> {
  const extension = await grantedBuild(buildFolder("chromium"), join(ROOT, ".output", "bench", "granted"), [
    `http://${HOSTS.with}/*`,
  ]);
  const site = { pages: Object.fromEntries([...pages, blank].map(({ path, html }) => [path, html])) };
  const server: PageServer = await servePages(Object.fromEntries(SIDES.map((side) => [HOSTS[side], site])));
  const profile = temporaryProfile("chromium");
  const rules = Object.entries(server.hosts).map(([host, port]) => `MAP ${host}:80 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser("chromium").path,
    headless: false,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [
      "--headless=new",
      "--enable-unsafe-extension-debugging",
      `--host-resolver-rules=${[...rules, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"].join(", ")}`,
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error("Chromium started without a debugging connection.");
  const session = await browser.newBrowserCDPSession();
  const load = session.send as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await load.call(session, "Extensions.loadUnpacked", { path: extension });
  const own = await context.newPage();
  await own.goto(`chrome-extension://${id}/popup.html`);
  await waitFor(
    () => own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
    "The extension did not begin to read pages.",
  );

  /** What the reader of a page answers; undefined when none is there. */
  function answerOf<Value>(url: string, call: string, request: object | null): Promise<Value | undefined> {
    return own.evaluate(
      async ({ url, call, request }) => {
        const [tab] = await chrome.tabs.query({ url });
        if (tab === undefined) return undefined;
        return chrome.tabs.sendMessage<Value>(tab.id, { reperes: call, request }).then(
          (answer) => answer?.value,
          () => undefined,
        );
      },
      { url, call, request },
    ) as Promise<Value | undefined>;
  }

  return {
    version: browser.version(),
    origin: `chrome-extension://${id}`,
    async newPage() {
      const page = await context.newPage();
      return { page, session: await context.newCDPSession(page) };
    },
    countMarks: (url) => answerOf<number>(url, "countMarks", {}),
    noteStates: (url) => answerOf<NoteStates>(url, "noteStates", null),
    async traced(page, work) {
      const categories = ["toplevel", "devtools.timeline", "disabled-by-default-v8.cpu_profiler"];
      await browser.startTracing(page, { categories });
      await work();
      return (await browser.stopTracing()).toString("utf8");
    },
    async close() {
      await context.close();
      await server.close();
      removeProfile(profile);
    },
  };
}

/** Where a tab waits in the site's own process before a measured load. */
export const blank = { path: "/blank", html: "<!doctype html><title>-</title>" };
