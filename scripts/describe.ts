import { argv, exit } from "node:process";
import * as v from "valibot";
import { describe } from "@/core/notes/quote/describe";
import { mapJsonLines } from "./anchoring/json-lines";
import { readHtml } from "./anchoring/read-html";

/**
 * `npm run --silent describe -- PAGE.html < RANGES.jsonl`: what a note would keep of passages of a page. A range is
 * `{"id","start","end"}`, in UTF-16 units of `document.body.textContent` of the page parsed with scripting disabled.
 */
const rangeSchema = v.object({
  id: v.union([v.string(), v.number()]),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const [file, ...more] = argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error("npm run --silent describe -- PAGE.html < RANGES.jsonl");
  exit(1);
}
const read = readHtml(file);
if ("problem" in read) {
  console.error(read.problem);
  exit(1);
}
const { page, language } = read;
await mapJsonLines((value) => {
  const range = v.safeParse(rangeSchema, value);
  if (!range.success) return { problem: 'is no range {"id","start","end"}.' };
  const { id, start, end } = range.output;
  if (end < start) return { problem: `the range begins at ${start}, after its end at ${end}.` };
  if (end > page.index.text.length) {
    return {
      problem: `the range ${start}–${end} is not in the page's text, which has ${page.index.text.length} units.`,
    };
  }
  return { id, ...describe(page.index, start, end, { language }) };
});
