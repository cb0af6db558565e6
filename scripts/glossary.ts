import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { argv, cwd, env, exit } from "node:process";
import { compile } from "@/core/matching/compile";
import { formRules } from "@/core/matching/rules/form-rules";
import { check } from "./glossary/check";
import { coverageOf, coverageReport } from "./glossary/coverage";
import { type NewEntry, newEntryProblem, nextSteps, withSkeleton } from "./glossary/new-entry";
import { readCommand, USAGE } from "./glossary/options";
import { readGlossary, SCHEMA } from "./glossary/read-glossary";
import { reviewList } from "./glossary/review";
import { schemaText } from "./glossary/schema-text";
import { statsOf } from "./glossary/stats";
import { canonical, rewriteThemes } from "./glossary/write-theme";

/** `npm run --silent glossary -- check | stats | coverage FILE.tsv | new ID KIND THEME | schema`. */
const command = readCommand(argv.slice(2));
if ("problem" in command) fail(`${command.problem}\n\n${USAGE}`);
const today = new Date().toISOString().slice(0, 10);

switch (command.run) {
  case "check":
    if (command.fix) await fix();
    tellFaults(command.review);
    break;
  case "stats":
    for (const line of statsOf(soundGlossary())) console.log(line);
    break;
  case "coverage":
    tellCoverage(command.file, command.first);
    break;
  case "new":
    await addEntry(command);
    break;
  case "schema":
    writeFileSync(SCHEMA, schemaText());
    console.log("glossary/schema.json is written.");
    break;
}

async function fix(): Promise<void> {
  const { glossary, faults } = readGlossary(today);
  // A file of another shape has no order that could be put right.
  if (faults.length > 0) fail(faults.join("\n"));
  const themes = glossary.files.map(({ name }) => name);
  const changed = await rewriteThemes(themes, canonical);
  console.log(changed.length === 0 ? "Order and format were right." : `Put in order: ${changed.join(", ")}.`);
}

function tellFaults(review: boolean): void {
  const { glossary, faults: shape } = readGlossary(today);
  // The rules take the shape for granted, so they wait until every file has it.
  const faults = shape.length > 0 ? shape : check(glossary);
  for (const fault of faults) console.log(fault);
  const size = `${glossary.entries.length} entries in ${glossary.files.length} themes`;
  const waiting = shape.length > 0 ? "; the rules wait until every file has the right shape" : "";
  console.log(
    `${faults.length === 0 ? "No fault" : `${faults.length} fault${faults.length > 1 ? "s" : ""}`} (${size}${waiting}).`,
  );
  if (review && shape.length === 0) {
    const list = reviewList(glossary);
    console.log(`\nTo compare by eye (${list.length}):`);
    for (const line of list) console.log(line);
  }
  if (faults.length > 0) exit(1);
}

function soundGlossary() {
  const { glossary, faults } = readGlossary(today);
  if (faults.length > 0) fail(faults.join("\n"));
  return glossary;
}

function tellCoverage(file: string, first: number): void {
  // npm runs scripts from the repository; its caller may stand elsewhere.
  const path = resolve(env["INIT_CWD"] ?? cwd(), file);
  if (!existsSync(path)) fail(`${file}: there is no such file.`);
  const entries = soundGlossary().entries.map(({ entry }) => entry);
  const rows = coverageOf(compile(entries, formRules), readFileSync(path, "utf8"));
  for (const line of coverageReport(rows, first)) console.log(line);
}

async function addEntry(entry: NewEntry): Promise<void> {
  const problem = newEntryProblem(readGlossary(today).glossary.files, entry);
  if (problem !== undefined) fail(problem);
  await rewriteThemes([entry.theme], (data) => withSkeleton(data, entry, today));
  console.log(nextSteps(entry));
}

function fail(message: string): never {
  console.error(message);
  exit(1);
}
