import { argv, exit, stdout } from "node:process";
import { lexiconOf } from "@/core/matching/lexicon";
import { nameAt } from "@/core/reading/card";
import { countries } from "@/glossary/countries";
import { entries } from "@/glossary/index";
import { readOptions, USAGE } from "./scan/options";
import { readInput } from "./scan/read-input";
import { type Scan, scanInput } from "./scan/scan-input";

/** `npm run --silent scan -- FILE…`: the terms of articles in the terminal, by the extension's own code. */
if (argv.includes("--help")) {
  console.log(USAGE);
  exit(0);
}
const options = readOptions(argv.slice(2));
if ("problem" in options) {
  console.error(`${options.problem}\n\n${USAGE}`);
  exit(1);
}
const lexicon = lexiconOf(entries, countries);
let failed = false;
for (const file of options.files) {
  const input = readInput(file, options);
  if ("problem" in input) {
    // The others are still scanned.
    console.error(input.problem);
    failed = true;
    continue;
  }
  if (options.text) stdout.write(input.text);
  else print(scanInput(lexicon, file, input), options.json);
}
if (failed) process.exitCode = 1;

function print(scan: Scan, json: boolean): void {
  if (json) {
    console.log(JSON.stringify(scan));
    return;
  }
  const { file, lang, date, matches, defined, unknown } = scan;
  console.log(`${file}: ${matches.length} terms found (language ${lang ?? "unknown"}, ${date ?? "date unknown"})`);
  for (const { surface, ambiguous, fr, en, kind, why, senses } of matches) {
    const name = fr.term === en.term ? fr.term : `${fr.term} / ${en.term}`;
    const sense = ambiguous ? `ambiguous: ${senses.map(({ id }) => nameOf(id)).join("; or ")}` : `${name} (${kind})`;
    console.log(`  ${surface.replaceAll(/\s+/g, " ")} → ${sense}. ${ambiguous ? "" : why.join(" ")}`.trimEnd());
  }
  for (const { acronym, expansion } of defined) console.log(`  defined in the article: ${acronym} = ${expansion}`);
  if (unknown.length > 0) console.log(`  explained by nothing: ${unknown.join(", ")}`);
}

/** Both names of an entry, for a list of senses. */
function nameOf(id: string): string {
  const entry = lexicon.entryOf(id);
  if (entry === undefined) return id;
  const [fr, en] = [nameAt(entry.fr.forms, entry.reviewed).text, nameAt(entry.en.forms, entry.reviewed).text];
  return fr === en ? fr : `${fr} / ${en}`;
}
