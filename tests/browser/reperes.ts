import { join } from "node:path";
import { buildFolder } from "@/scripts/lib/build.mjs";
import { grantedBuild } from "@/scripts/lib/granted-build.mjs";
import { ROOT } from "@/scripts/lib/root.mjs";
import { launch } from "./driver/launch";
import type { BrowserDriver, BrowserName, PageDriver } from "./driver/types";
import { waitForReader } from "./driver/wait-for-reader";
import { type PageServer, type Site, servePages } from "./server";

export type Reperes = {
  readonly browser: BrowserDriver;
  readonly server: PageServer;
  /** Serves the site at `http://NAME.exemple.fr/` and opens a path of it, its reader being granted. */
  visit(name: string, site: Site, path?: string): Promise<PageDriver>;
};

const running = new Map<BrowserName, Promise<Reperes>>();

/**
 * The production build in a browser, granted on every `*.exemple.fr` and nowhere else. Firefox costs seconds to start,
 * so that one browser serves all test files of the run (they share a process); it ends with that process.
 */
export function reperes(name: BrowserName): Promise<Reperes> {
  const already = running.get(name);
  if (already) return already;
  const started = startReperes(name);
  running.set(name, started);
  return started;
}

/** A browser of one's own, for a test that restarts it or reads its net log at the end; the caller closes it. */
export async function startReperes(name: BrowserName): Promise<Reperes> {
  const extension = await grantedBuild(buildFolder(name), join(ROOT, ".output", `test-${name}`), [
    "http://*.exemple.fr/*",
  ]);
  const server = await servePages({});
  const browser = await launch(name, { extension, hosts: { "*.exemple.fr": server.port } });
  await (await waitForReader(browser, extension)).close();
  return {
    browser,
    server,
    visit(site, pages, path = "/") {
      server.serve(`${site}.exemple.fr`, pages);
      return browser.open(`http://${site}.exemple.fr${path}`);
    },
  };
}
