// npm run bench [-- matcher] [-- page [--built] [--only=NAME]]: tables with ratios; nothing passes or fails on time.
import { benchMatcher } from "./matcher/index";
import { benchPage } from "./page/index";

const args = process.argv.slice(2);
const parts = args.filter((arg) => !arg.startsWith("--"));
const unknown = parts.filter((part) => part !== "matcher" && part !== "page");
if (unknown.length > 0) throw new Error(`There is no part “${unknown.join(" ")}”: matcher and page are.`);
const all = parts.length === 0;
if (all || parts.includes("matcher")) benchMatcher();
if (all || parts.includes("page")) {
  const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
  await benchPage({ built: args.includes("--built"), only });
}
