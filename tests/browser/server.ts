import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** A page given as it is served; a string is HTML. */
export type Page = string | { readonly body: string | Uint8Array; readonly type?: string; readonly headers?: Headers };
type Headers = Readonly<Record<string, string>>;

/** Pages by path (`/article`), or a folder whose files are served (`/` is its `index.html`). */
export type Site = { readonly folder: string } | { readonly pages: Readonly<Record<string, Page>> };

export type PageServer = {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, where the site of `*` answers. */
  readonly origin: string;
  /** What `launch` takes to reach every named site. */
  readonly hosts: Readonly<Record<string, number>>;
  /** `METHOD host/path` of every request, in order. */
  readonly requests: readonly string[];
  /** Adds a site, or replaces it, while the server runs. */
  serve(host: string, site: Site): void;
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Serves sites by host name on one loopback port; the site named `*` answers for every other name. */
export async function servePages(sites: Readonly<Record<string, Site>>): Promise<PageServer> {
  const requests: string[] = [];
  const served = new Map(Object.entries(sites));
  const server = createServer(async (request, answer) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "unknown"}`);
    requests.push(`${request.method} ${url.hostname}${url.pathname}`);
    const page = await pageAt(served.get(url.hostname) ?? served.get("*"), url.pathname);
    if (!page) {
      answer.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    const { body, type = TYPES[".html"], headers = {} } = typeof page === "string" ? { body: page } : page;
    answer.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const names = Object.keys(sites).filter((name) => name !== "*");
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    hosts: Object.fromEntries(names.map((name) => [name, port])),
    requests,
    serve: (host, site) => served.set(host, site),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pageAt(site: Site | undefined, path: string): Promise<Page | undefined> {
  if (!site) return undefined;
  if ("pages" in site) return site.pages[path];
  // `normalize` after the leading slash cannot climb above the folder.
  const file = join(site.folder, normalize(decodeURIComponent(path)).replace(/\/$/, "/index.html"));
  const body = await readFile(file).catch(() => undefined);
  return body && { body, type: TYPES[extname(file)] ?? "application/octet-stream" };
}
