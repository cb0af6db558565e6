import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { requireBrowser } from "@/scripts/lib/find-browser.mjs";
import { bidiOf } from "./bidi";
import { firefoxPage } from "./firefox-page";
import { startNameProxy } from "./name-proxy";
import { removeProfile, temporaryProfile } from "./profile";
import type { BrowserDriver, LaunchOptions } from "./types";
import { waitFor } from "./wait-for";

/** The extension's own origin: fixed before the start, and kept through restarts of one profile. */
type Origin = { readonly uuid: string };

/** What puppeteer keeps of a profile that it changes (read in its code, version 24). */
const BACKUPS = ["prefs.js.puppeteer", "user.js.puppeteer"];

/** Where nobody looks, a third of the frames is enough, and a scroll needs none between its start and its end. */
const UNSEEN = { "layout.frame_rate": 20, "general.smoothScroll": false };

export function launchFirefox(options: LaunchOptions): Promise<BrowserDriver> {
  return start(options, { uuid: randomUUID() });
}

async function start(options: LaunchOptions, { uuid }: Origin): Promise<BrowserDriver> {
  const { extension, hosts, headless = true, idleMs } = options;
  const profile = options.profile ?? temporaryProfile("firefox");
  const downloads = join(profile, "downloads");
  const proxy = hosts && (await startNameProxy(hosts));

  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: options.executable ?? requireBrowser("firefox").path,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    // Without it, a page of the extension refuses to be driven, and preferences cannot be changed while it runs.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [await geckoId(extension)]: uuid }),
      // What a temporary add-on stores would go with it at the end of the session.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "extensions.webextOptionalPermissionPrompts": false,
      "dom.security.https_first": false,
      ...(idleMs !== undefined && { "extensions.background.idle.timeout": idleMs }),
      // A browser that a reader sees keeps the reader's own way of downloading.
      ...(headless && { "browser.download.folderList": 2, "browser.download.dir": downloads }),
      ...(proxy && proxyPreferences(proxy.port)),
      ...(headless && UNSEEN),
    },
  });
  const bidi = bidiOf(browser);
  await bidi("webExtension.install", {
    extensionData: { type: "path", path: extension },
    "moz:allowPrivateBrowsing": options.privateWindows === true,
  });
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));

  async function end(): Promise<void> {
    await browser.close();
    await proxy?.close();
  }

  return {
    name: "firefox",
    extensionOrigin: `moz-extension://${uuid}`,
    downloads,
    closed,
    async open(url) {
      const first = (await browser.pages()).find((page) => page.url() === "about:blank");
      const page = firefoxPage(await browser.newPage(), bidi);
      await page.goto(url);
      // The tab that the browser started with would stand beside the article before a reader's eyes.
      if (!headless) await first?.close();
      return page;
    },
    async openPrivate(url) {
      const own = firefoxPage(await browser.newPage(), bidi);
      await own.goto(`moz-extension://${uuid}/rescue.html`);
      await own.evaluate((url: string) => void chrome.windows.create({ url, incognito: true }), url);
      const found = await own.waitFor(
        async () => (await browser.pages()).find((page) => page.url() === url),
        "No private window opened.",
      );
      await own.close();
      return firefoxPage(found, bidi);
    },
    async close() {
      await end();
      removeProfile(profile);
    },
    async restart() {
      await end();
      return start({ ...options, profile }, { uuid });
    },
    async kill(between) {
      const own = browser.process();
      if (!own) throw new Error("Firefox does not say which process it is.");
      own.kill("SIGKILL");
      await closed;
      await proxy?.close();
      // Puppeteer puts the profile's former preferences back once the process has ended. Later than the next start has
      // written its own, that would give the next browser the proxy of this one.
      await waitFor(() => !BACKUPS.some((file) => existsSync(join(profile, file))), "The profile was not put back.");
      between?.();
      return start({ ...options, profile }, { uuid });
    },
    async stopWorker() {
      const { contexts } = await bidi("browsingContext.getTree", { "moz:scope": "chrome" });
      await bidi("script.evaluate", {
        expression: `(async () => {
          const { extension } = WebExtensionPolicy.getByHostname("${uuid}");
          await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
          if (extension.backgroundState !== "stopped") throw new Error("It is " + extension.backgroundState);
        })()`,
        awaitPromise: true,
        target: { context: contexts?.[0]?.context },
      });
    },
    async netLog() {
      if (!proxy) throw new Error("Firefox's requests are seen by the proxy only: launch with `hosts`.");
      return [...new Set(proxy.requests)];
    },
  };
}

function proxyPreferences(port: number) {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
  };
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extension, "manifest.json"), "utf8"));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== "string")
    throw new Error(`The manifest in ${extension} has no browser_specific_settings.gecko.id.`);
  return id;
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  extension: { getBackgroundPage(): unknown };
  windows: { create(window: { url: string; incognito: boolean }): Promise<unknown> };
};
