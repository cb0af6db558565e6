import type { Language } from "@/core/languages";
import type { Matcher } from "@/core/matching/compile";
import { findSpans } from "@/core/matching/find-spans";
import { writingsOf } from "./writings";

/** What the glossary says to one row of a term list. */
export type Answer =
  | { readonly at: "answered" }
  /** Not the bare term, which says too little alone (« retrait »), but what the list itself expands it to. */
  | { readonly at: "expansion" }
  /** Only senses outside the field, which are never marked. */
  | { readonly at: "off-field" }
  /** No form is the whole term; `parts` are the forms inside it. */
  | { readonly at: "missing"; readonly parts: readonly string[] };

export type Row = { readonly number: number; readonly term: string; readonly answer: Answer };

/**
 * A French article first, then one whose language nobody knows: there, both languages' words are read. The parenthesis is
 * where the press puts an acronym of two letters (« l’État islamique (EI) »), which alone could be anything.
 */
const READINGS: readonly { readonly language: Language | undefined; readonly around: readonly [string, string] }[] = [
  { language: "fr", around: ["", ""] },
  { language: "fr", around: ["(", ")"] },
  { language: undefined, around: ["", ""] },
];

/**
 * Asks the real matcher for each term of a list. The list's first line is its header, the first column its terms; a
 * column whose heading has the word "expansion" says what a term stands for.
 */
export function coverageOf(matcher: Matcher, list: string): readonly Row[] {
  const [header = [], ...lines] = list.split(/\r?\n/).map((line) => line.split("\t").map((cell) => cell.trim()));
  const expansions = header.findIndex((heading) => heading.includes("expansion"));
  return lines
    .map((cells) => ({ term: cells[0] ?? "", expansion: cells[expansions] ?? "" }))
    .filter(({ term }) => term !== "")
    .map(({ term, expansion }, index) => ({ number: index + 1, term, answer: answerToRow(matcher, term, expansion) }));
}

function answerToRow(matcher: Matcher, term: string, expansion: string): Answer {
  const answer = answerToAll(matcher, writingsOf(term));
  if (answer.at !== "missing" || expansion === "") return answer;
  const expanded = writingsOf(expansion).some((writing) => answerTo(matcher, writing).at === "answered");
  return expanded ? { at: "expansion" } : answer;
}

/** A row with several writings is answered where each of them is. */
function answerToAll(matcher: Matcher, writings: readonly string[]): Answer {
  const answers = writings.map((writing) => ({ writing, answer: answerTo(matcher, writing) }));
  const missing = answers.flatMap(({ answer }) => (answer.at === "missing" ? [answer] : []));
  if (missing.length === 0) {
    return answers.some(({ answer }) => answer.at === "answered") ? { at: "answered" } : { at: "off-field" };
  }
  const whole = answers.flatMap(({ writing, answer }) => (answer.at === "missing" ? [] : [writing]));
  return { at: "missing", parts: [...new Set([...whole, ...missing.flatMap(({ parts }) => parts)])] };
}

function answerTo(matcher: Matcher, term: string): Answer {
  let offField = false;
  let parts: readonly string[] = [];
  for (const { language, around } of READINGS) {
    const { words, spans } = findSpans(matcher, around.join(term), language);
    const whole = spans.find(({ first, last }) => first === 0 && last === words.length - 1);
    if (whole?.forms.some(({ kind }) => kind !== "off-field")) return { at: "answered" };
    offField ||= whole !== undefined;
    if (whole === undefined && around[0] === "") parts = spans.map(({ start, end }) => term.slice(start, end));
  }
  return offField ? { at: "off-field" } : { at: "missing", parts };
}

/** The rows that no form answers, in the list's order, behind their counts. */
export function coverageReport(rows: readonly Row[], first: number): readonly string[] {
  const unanswered = rows.filter(({ answer }) => answer.at === "missing" || answer.at === "off-field");
  const expanded = rows.filter(({ answer }) => answer.at === "expansion");
  const early = unanswered.filter(({ number }) => number <= first).length;
  const offField = unanswered.filter(({ answer }) => answer.at === "off-field").length;
  return [
    `${rows.length} rows, ${rows.length - unanswered.length} answered, ${unanswered.length} not` +
      ` (${offField} by an off-field sense only); of the first ${Math.min(first, rows.length)}: ${early} not`,
    ...(expanded.length === 0 ? [] : [`answered by their expansion: ${expanded.map(({ term }) => term).join(", ")}`]),
    ...unanswered.map(({ number, term, answer }) => `${String(number).padStart(5)}  ${term}${noteOn(answer)}`),
  ];
}

function noteOn(answer: Answer): string {
  if (answer.at === "off-field") return "  (off-field sense only)";
  if (answer.at !== "missing" || answer.parts.length === 0) return "";
  return `  (only in part: ${answer.parts.map((part) => `“${part}”`).join(", ")})`;
}
