import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { lexiconOf } from "@/core/matching/lexicon";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";
import { measure, type Outcome } from "./corpus/measure";
import { parseText } from "./corpus/parse-text";
import { byGroup, precisionOf, recallOf, senseAccuracyOf, tallyOf } from "./corpus/tally";
import { ROOT } from "./lib/root.mjs";

/** `npm run corpus`: figures for both halves; faults are listed for the tuned half only (`--faults`), never for the blind. */
const lexicon = lexiconOf(entries, countries);
const faults = argv.includes("--faults");

for (const half of ["tuned", "blind"] as const) {
  const folder = join(ROOT, "tests/corpus", half);
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  const outcomes = files.flatMap((file) => measure(lexicon, parseText(file, readFileSync(join(folder, file), "utf8"))));
  const all = tallyOf(outcomes);
  console.log(`\n${half}: ${files.length} texts, ${all.expected} expected marks, ${entries.length} entries`);
  console.log("                        expected  right  unsure  wrong  missed  false   recall  precision  sense");
  for (const [group, tally] of byGroup(outcomes)) {
    const counts = [tally.expected, tally.right, tally.unsure, tally.wrongSense, tally.missed, tally.falseMarks];
    const shares = [recallOf(tally), precisionOf(tally), senseAccuracyOf(tally)].map(
      (share) => `${(share * 100).toFixed(1)} %`,
    );
    console.log(
      `${group.padEnd(24)}${counts.map((count) => String(count).padStart(7)).join("")}  ${shares.join("   ")}`,
    );
  }
  if (half === "tuned" && faults) outcomes.filter(isFault).forEach(tell);
}

function isFault({ verdict }: Outcome): boolean {
  return verdict !== "right" && verdict !== "open";
}

function tell({ file, verdict, expected, found, surface, around }: Outcome): void {
  console.log(`${file} ${verdict}: “${surface}” expected ${expected}, found ${found} … ${around}`);
}
