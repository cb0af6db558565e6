import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export type NameProxy = {
  readonly port: number;
  /** Every address asked for, in order; `https://host:443` for a tunnel, which is always refused. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/** Firefox has no resolver rules: all its names go through this proxy, which knows the test's hosts and nothing else. */
export async function startNameProxy(hosts: Readonly<Record<string, number>>): Promise<NameProxy> {
  const requests: string[] = [];
  const server = createServer((incoming, answer) => {
    const url = new URL(incoming.url ?? "/", "http://unknown");
    requests.push(url.href);
    const port = url.hostname === "127.0.0.1" ? Number(url.port || 80) : portOf(hosts, url.hostname);
    if (!port) {
      answer.writeHead(502).end(`The test knows no host ${url.hostname}.`);
      return;
    }
    const { method, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port, method, headers, path: url.pathname + url.search }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on("error", () => answer.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.on("connect", ({ url }, socket) => {
    requests.push(`https://${url}`);
    // The browser may have gone before the refusal is written.
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 502 No tunnel in tests\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As Chromium's resolver rules read them: a name, or `*.name` for everything below it. */
function portOf(hosts: Readonly<Record<string, number>>, hostname: string): number | undefined {
  const named = Object.keys(hosts).find(
    (host) => host === hostname || (host.startsWith("*.") && hostname.endsWith(host.slice(1))),
  );
  return named === undefined ? undefined : hosts[named];
}
