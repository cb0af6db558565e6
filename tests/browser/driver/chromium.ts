import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { requireBrowser } from "@/scripts/lib/find-browser.mjs";
import { chromiumPage } from "./chromium-page";
import { removeProfile, temporaryProfile } from "./profile";
import type { BrowserDriver, LaunchOptions } from "./types";
import { waitFor } from "./wait-for";

/** Any Chromium: also branded Chrome from 137 on, which ignores `--load-extension` but loads over the debugging pipe. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserDriver> {
  const { extension, hosts, headless = true, netLog = false } = options;
  const profile = options.profile ?? temporaryProfile("chromium");
  const netLogFile = join(profile, "net-log.json");

  await writePreferences(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable ?? requireBrowser("chromium").path,
    // Playwright's own headless mode is the old shell, which has no extensions.
    headless: false,
    // The sandbox cannot start as root in a container; a browser that a reader sees keeps it.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: ["--disable-extensions", "--disable-back-forward-cache"],
    args: [
      ...(headless ? ["--headless=new"] : []),
      "--enable-unsafe-extension-debugging",
      // A process for each page of a site costs more than the page. Frames of other sites keep their own, as with readers.
      ...(headless ? ["--process-per-site", "--disable-smooth-scrolling"] : []),
      ...(hosts ? [`--host-resolver-rules=${resolverRules(hosts)}`] : []),
      ...(netLog ? [`--log-net-log=${netLogFile}`] : []),
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error("Chromium started without a debugging connection.");
  const session = await browser.newBrowserCDPSession();
  // Playwright's types do not know this method of the protocol yet.
  const load = session.send as unknown as (method: string, parameters: object) => Promise<{ id: string }>;
  const { id } = await load.call(session, "Extensions.loadUnpacked", {
    path: extension,
    enableInIncognito: options.privateWindows === true,
  });
  const downloads = join(profile, "downloads");
  // A browser that a reader sees keeps the reader's own way of downloading.
  if (headless) await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  const extensionOrigin = `chrome-extension://${id}`;

  const closed = new Promise<void>((resolve) => context.once("close", () => resolve()));
  const addresses: string[] = [];

  async function end(): Promise<void> {
    await context.close();
    if (netLog) addresses.push(...(await readNetLog(netLogFile)));
  }

  async function workers(): Promise<string[]> {
    const { targetInfos } = await session.send("Target.getTargets");
    return targetInfos
      .filter(({ type, url }) => type === "service_worker" && url.startsWith(extensionOrigin))
      .map(({ targetId }) => targetId);
  }

  return {
    name: "chromium",
    extensionOrigin,
    downloads,
    closed,
    async open(url) {
      const first = context.pages().find((page) => page.url() === "about:blank");
      const page = await chromiumPage(await context.newPage());
      await page.goto(url);
      // The tab that the browser started with would stand beside the article before a reader's eyes.
      if (!headless) await first?.close();
      return page;
    },
    async openPrivate(url) {
      const own = await chromiumPage(await context.newPage());
      await own.goto(`${extensionOrigin}/rescue.html`);
      const opening = context.waitForEvent("page");
      await own.evaluate((url: string) => void chrome.windows.create({ url, incognito: true }), url);
      const page = await opening;
      await page.waitForURL(url);
      await own.close();
      return chromiumPage(page);
    },
    async close() {
      await end();
      removeProfile(profile);
    },
    async restart() {
      await end();
      return launchChromium({ ...options, profile });
    },
    async kill(between) {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      const main = processInfo.find(({ type }) => type === "browser");
      if (main === undefined) throw new Error("Chromium does not say which process it is.");
      process.kill(main.id, "SIGKILL");
      await closed;
      between?.();
      // What a living browser holds its profile by; the next one would refuse to start.
      for (const file of await readdir(profile)) {
        if (file.startsWith("Singleton")) await rm(join(profile, file), { force: true });
      }
      return launchChromium({ ...options, profile });
    },
    async stopWorker() {
      // A worker that is at something is not stopped, nor is one that has just been installed.
      await waitFor(
        async () => {
          const running = await workers();
          for (const targetId of running) await session.send("Target.closeTarget", { targetId });
          return running.length === 0;
        },
        "The extension's worker did not stop.",
        { timeout: 50_000, interval: 200 },
      );
    },
    async netLog() {
      if (!netLog) throw new Error("Chromium's requests are in its own log only: launch with `netLog`.");
      return addresses;
    },
  };
}

function resolverRules(hosts: Readonly<Record<string, number>>): string {
  const named = Object.entries(hosts).map(([host, port]) => `MAP ${host}:80 127.0.0.1:${port}`);
  return [...named, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"].join(", ");
}

/**
 * Its offer to translate would stand over a French page; the switch for it is read no more (Chromium 156). In a private
 * window it would ask for every page by https.
 */
async function writePreferences(profile: string): Promise<void> {
  const file = join(profile, "Default", "Preferences");
  if (existsSync(file)) return;
  await mkdir(join(profile, "Default"), { recursive: true });
  await writeFile(file, JSON.stringify({ translate: { enabled: false }, https_first_mode_incognito_enabled: false }));
}

/** Chromium writes one event a line; a browser that was killed leaves the list unfinished, so lines are read alone. */
async function readNetLog(file: string): Promise<string[]> {
  const log = await readFile(file, "utf8");
  const events = log.split("\n").flatMap((line) => /"url":"([^"]+)"/.exec(line)?.[1] ?? []);
  return [...new Set(events)];
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: { windows: { create(window: { url: string; incognito: boolean }): Promise<unknown> } };
