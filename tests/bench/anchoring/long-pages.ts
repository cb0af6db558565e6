import { describe } from "@/core/notes/quote/describe";
import { locating } from "@/core/notes/quote/locate";
import type { Located, Quote } from "@/core/notes/quote/quote";
import { indexingText, indexText, type TextIndex } from "@/core/notes/quote/text-index";
import { SLICE_MS } from "@/page/slices";
import { timed } from "../measure";
import { pressText } from "../press-text";
import { type Random, randomOf } from "../random";
import type { Table } from "../report";
import { type Spread, spreadOf } from "./times";

const MEGABYTE = 1_000_000;
const NOTES = 100;
/** Each step is the same work in each run: its shortest time is its own, not that of what else the machine did. */
const RUNS = 3;
const SEED = 20_261_128;
const WORD = /\p{L}+/gu;

/** Notes of every length, the longest of them a long article's, each on its own stretch of the page. */
const LENGTHS = [1, 3, 8, 15, 25, 40, 80, 200, 400, 1_500] as const;

export type LongPage = {
  /** Of one quote of up to 200 words, ms. */
  readonly quotes: Spread;
  readonly longQuotes: Spread;
  /** What `anchorAll` does between two turns of the page: steps until a slice is used up. */
  readonly tasks: Spread;
  readonly states: Readonly<Record<Located["state"], number>>;
};

/** A hundred notes whose passages have been edited, on a page of a megabyte. */
export function measureLongPage(): LongPage {
  const random = randomOf(SEED);
  const blocks = pressText({
    units: MEGABYTE,
    seed: SEED,
    forms: ["Mali", "JNIM", "FAMa"],
    patterns: [],
    density: 0.05,
  });
  const text = blocks.join("\n");
  const before = indexText(text);
  const spots = Array.from({ length: NOTES }, (_, at) => spot(before, at, random));
  const quotes = spots.map(({ start, end }) => describe(before, start, end));
  const edited = edit(text, spots, random);
  const runs = Array.from({ length: RUNS }, () => run(edited, quotes));
  const [first] = runs;
  if (first === undefined) throw new Error("Nothing was run.");
  const steps = first.steps.map((own, item) =>
    own.map((_, step) => least(runs.map((each) => each.steps[item]?.[step]))),
  );
  const times = steps.slice(1).map((own) => own.reduce((sum, ms) => sum + ms, 0));
  const isLong = (_: unknown, at: number) => (spots[at]?.words ?? 0) >= 400;
  const states = { anchored: 0, "to-check": 0, lost: 0 };
  for (const state of first.states) states[state] += 1;
  return {
    quotes: spreadOf(times.filter((ms, at) => !isLong(ms, at))),
    longQuotes: spreadOf(times.filter(isLong)),
    tasks: spreadOf(tasks(steps.flat())),
    states,
  };
}

type Spot = { readonly start: number; readonly end: number; readonly words: number };

function spot({ words, from, to }: TextIndex, at: number, random: Random): Spot {
  const length = LENGTHS[at % LENGTHS.length] ?? 1;
  const stretch = Math.floor(words.count / NOTES);
  const room = Math.max(1, stretch - length - 1);
  const first = Math.min(at * stretch + random.below(room), words.count - length);
  const last = first + length - 1;
  return { start: from[words.starts[first] ?? 0] ?? 0, end: to[(words.ends[last] ?? 1) - 1] ?? 0, words: length };
}

/** Every page begins otherwise; one passage in five stays, the others lose a letter, a share of their words, or all. */
function edit(text: string, spots: readonly Spot[], random: Random): string {
  let edited = text;
  for (const [at, { start, end }] of [...spots.entries()].toReversed()) {
    const passage = edited.slice(start, end);
    const changed = [
      passage,
      passage.replace(/\p{L}(?=\p{L}{3})/u, ""),
      passage.replace(WORD, (word) => (random.chance(0.05) ? "autrement" : word)),
      passage.replace(WORD, (word) => (random.chance(0.3) ? "autrement" : word)),
      "",
    ][Math.floor(at / LENGTHS.length) % 5];
    edited = edited.slice(0, start) + (changed ?? "") + edited.slice(end);
  }
  return `Mise à jour de la page, à la mi-journée.\n${edited}`;
}

type Run = { readonly steps: readonly (readonly number[])[]; readonly states: readonly Located["state"][] };

/** The time of every step: of reading the page first, then of each quote. */
function run(text: string, quotes: readonly Quote[]): Run {
  const reading = stepsOf(indexingText({ text }));
  const found = quotes.map((quote) => stepsOf(locating(reading.value, quote)));
  return { steps: [reading.times, ...found.map(({ times }) => times)], states: found.map(({ value }) => value.state) };
}

function stepsOf<T>(steps: Generator<void, T>): { readonly times: readonly number[]; readonly value: T } {
  const times: number[] = [];
  for (;;) {
    const { ms, value: step } = timed(() => steps.next());
    times.push(ms);
    if (step.done) return { times, value: step.value };
  }
}

function tasks(steps: readonly number[]): readonly number[] {
  const all: number[] = [];
  let task = 0;
  for (const ms of steps) {
    task += ms;
    if (task < SLICE_MS) continue;
    all.push(task);
    task = 0;
  }
  return [...all, task];
}

function least(values: readonly (number | undefined)[]): number {
  return Math.min(...values.map((value) => value ?? Number.POSITIVE_INFINITY));
}

export function longPageTable({ quotes, longQuotes, tasks: of, states }: LongPage): Table {
  const row = (name: string, { median, p95, longest }: Spread) => [name, median, p95, longest];
  return {
    title: `A page of 1 MB with ${NOTES} notes, most of them on passages edited since, ms`,
    columns: ["", "median", "p95", "longest"],
    rows: [
      row("one quote, 1 to 200 words", quotes),
      row("one quote, 400 and 1,500 words", longQuotes),
      row("one task: the page read and the quotes found, in slices", of),
    ],
    notes: [
      `${states.anchored} anchored, ${states["to-check"]} to check, ${states.lost} lost; each step is the shortest of ${RUNS} runs`,
    ],
  };
}
