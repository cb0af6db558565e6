// npm start: shows Repères at work on its demo article, or on an article of the reader's.

import { join } from "node:path";
import { argv, env, exit, platform } from "node:process";
import { readArticle } from "./lib/article-file.mjs";
import { build } from "./lib/build.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { findBrowser, howToInstall } from "./lib/find-browser.mjs";
import { grantedBuild } from "./lib/granted-build.mjs";
import { findOrInstallBrowser } from "./lib/install-browser.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { ROOT } from "./lib/root.mjs";
import { runTool } from "./lib/tools.mjs";

requireNode();

const articles = argv.slice(2);
if (articles.length > 1) stop(`One article at a time: ${articles.length} were named.`);
const [article] = articles;
// A wrong file is told before anything is installed or built.
if (article !== undefined) {
  const answer = readArticle(article);
  if ("problem" in answer) stop(answer.problem);
}

await ensureDependencies();
const browser = await browserOrSentence();
console.log(`The browser is ${browser.path}.`);

const folder = await build(browser.name);
// The demo is served from this machine only: its build may read 127.0.0.1 and no other site.
const extension = await grantedBuild(folder, join(ROOT, ".output", `demo-${browser.name}`), ["http://127.0.0.1/*"]);

const headless = !hasDisplay();
if (headless) console.log("There is no display here, so the browser runs without a window.");
const request = { name: browser.name, executable: browser.path, extension, headless, article };
exit(await runTool("tsx", ["scripts/demo/show.ts", JSON.stringify(request)]));

async function browserOrSentence() {
  try {
    const found = findBrowser() ?? (await findOrInstallBrowser("chromium"));
    return found ?? stop(howToInstall());
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

function hasDisplay() {
  if (env["CI"]) return false;
  return platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  exit(1);
}
