import { fileURLToPath } from "node:url";
import { readArticle } from "@/scripts/lib/article-file.mjs";
import { launch } from "@/tests/browser/driver/launch";
import type { BrowserDriver, BrowserName } from "@/tests/browser/driver/types";
import { waitForReader } from "@/tests/browser/driver/wait-for-reader";
import { type PageServer, servePages } from "@/tests/browser/server";
import { openFirstCard } from "./open-card";
import { printTerms } from "./print-terms";
import { seeMarks } from "./see-marks";

/** What scripts/start.mjs has prepared. */
type Request = {
  readonly name: BrowserName;
  readonly executable: string;
  readonly extension: string;
  readonly headless: boolean;
  readonly article?: string;
};

const PICTURE = ".output/demo-card.png";

async function show({ article, ...options }: Request): Promise<void> {
  const server = await serve(article);
  const address = `${server.origin}/${article ? "" : "article.fr.html"}`;
  try {
    console.log("Starting the browser with the extension…");
    const browser = await launch(options.name, options).catch((error: Error) => {
      // The drivers add their whole log to the first line.
      throw new Error(`${options.executable} did not start: ${error.message.split("\n")[0]}`);
    });
    try {
      await showIn(browser, address, options);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}

async function showIn(browser: BrowserDriver, address: string, { extension, headless }: Request): Promise<void> {
  const own = await waitForReader(browser, extension);
  const page = await browser.open(address);
  await own.close();
  console.log(`The article is open at ${address}.`);
  if (!headless) {
    console.log("Rest the pointer on an underlined term. This ends when the browser is closed.");
    await browser.closed;
    return;
  }
  const marks = await seeMarks(page);
  await printTerms(page, marks);
  await openFirstCard(page, PICTURE);
  console.log(`A picture of an open card is in ${PICTURE}.`);
}

function serve(article: string | undefined): Promise<PageServer> {
  if (article === undefined) return servePages({ "*": { folder: fileURLToPath(new URL(".", import.meta.url)) } });
  const answer = readArticle(article);
  if ("problem" in answer) throw new Error(answer.problem);
  const { html, type } = answer.page;
  return servePages({ "*": { pages: { "/": { body: html, type } } } });
}

try {
  await show(JSON.parse(process.argv[2] ?? "{}"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
