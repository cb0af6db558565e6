import { argv, exit } from "node:process";
import * as v from "valibot";
import { locate } from "@/core/notes/quote/locate";
import { parseQuote } from "@/core/notes/quote/quote";
import { mapJsonLines } from "./anchoring/json-lines";
import { readHtml } from "./anchoring/read-html";

/**
 * `npm run --silent locate -- PAGE.html < QUOTES.jsonl`: where the quotes that `describe` printed are in a page, one
 * `{"id","state","start","end","score"}` a line; `start` and `end` are null for a lost one.
 */
const idSchema = v.object({ id: v.union([v.string(), v.number()]) });

const [file, ...more] = argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error("npm run --silent locate -- PAGE.html < QUOTES.jsonl");
  exit(1);
}
const read = readHtml(file);
if ("problem" in read) {
  console.error(read.problem);
  exit(1);
}
const { index } = read.page;
await mapJsonLines((value) => {
  const given = v.safeParse(idSchema, value);
  const quote = parseQuote(value);
  if (!given.success || quote === undefined) return { problem: "is no quote as `describe` prints it." };
  const { state, start, end, score } = locate(index, quote);
  return { id: given.output.id, state, start, end, score: Math.round(score * 1_000) / 1_000 };
});
