import type { TextIndex } from "@/core/notes/quote/text-index";
import { readPage } from "@/page/page-text";
import { type Random, randomOf } from "../random";
import type { Edit, Outcome } from "./edit";
import { frameEdits } from "./frame-edits";
import { layoutEdits } from "./layout-edits";
import { END, START, selectedWords } from "./marks";
import { type Dress, pageHtml } from "./page-html";
import { parsed } from "./parsed";
import { passageEdits } from "./passage-edits";
import { plainPage, selectionIn } from "./plain-page";
import { SELECTION_KINDS, type SelectionKind, select } from "./select";
import type { SourceBlock, SourcePage } from "./source-page";
import { wordEdits } from "./word-edits";

export const EDITS: readonly Edit[] = [...layoutEdits, ...wordEdits, ...passageEdits, ...frameEdits];

export type Span = { readonly start: number; readonly end: number };
/**
 * Where the passage is: there, there with less than half of its words, nowhere; or another statement stands in its place,
 * which may be offered and not anchored.
 */
export type Truth = { readonly is: "there" | "altered" | "reworded"; readonly place: Span } | { readonly is: "gone" };
export type Case = {
  readonly name: string;
  readonly edit: string;
  readonly kind: SelectionKind;
  readonly before: TextIndex;
  readonly selection: Span;
  readonly after: TextIndex;
  readonly truth: Truth;
};

const DRESSES: readonly Dress[] = ["bare", "daily", "agency"];
/** Words of the passage that must have survived for it to count as there still. */
const SURVIVED = 0.5;

/**
 * Every page with every edit and every kind of selection, `rounds` times, always the same for a seed.
 * @param every with 7, each seventh of them only
 */
export function* cases(pages: readonly SourcePage[], rounds: number, seed: number, every = 1): Generator<Case> {
  let count = 0;
  for (const [number, page] of pages.entries()) {
    const others = pages.filter((other) => other !== page && other.lang === page.lang);
    for (const [editNumber, edit] of EDITS.entries()) {
      for (const [kindNumber, kind] of SELECTION_KINDS.entries()) {
        for (let round = 0; round < rounds; round += 1) {
          count += 1;
          if (count % every !== 0) continue;
          const random = randomOf(seed + number * 100_003 + editNumber * 1_009 + kindNumber * 101 + round);
          const made = makeCase(page, others, edit, kind, random);
          if (made !== undefined) yield { ...made, name: `${page.name} / ${edit.name} / ${kind} / ${round}` };
        }
      }
    }
  }
}

function makeCase(
  page: SourcePage,
  others: readonly SourcePage[],
  edit: Edit,
  kind: SelectionKind,
  random: Random,
): Omit<Case, "name"> | undefined {
  const dress = kind === "near the edges" ? "bare" : random.pick(DRESSES);
  const blocks = select(page.blocks, kind, random);
  if (blocks === undefined) return undefined;
  const then = plainPage(page, dress);
  const selection = selectionIn(blocks, then.starts);
  const outcome = edit.apply({ page, blocks, others, dress, random });
  if (outcome === undefined) return undefined;
  const now = read(pageHtml(outcome.page ?? page, outcome.blocks, outcome.dress ?? dress, outcome.spans ?? false));
  const truth = truthOf(blocks, outcome, now.place, edit);
  return { edit: edit.name, kind, before: then.text, selection, after: now.text, truth };
}

/** Typing errors and typography leave a passage what it was; other changes are counted. */
function truthOf(
  then: readonly SourceBlock[],
  { blocks: now, reworded = false }: Outcome,
  place: Span | undefined,
  edit: Edit,
): Truth {
  if (place === undefined || place.end <= place.start) return { is: "gone" };
  if (reworded) return { is: "reworded", place };
  if (!/% of words$|paywall/.test(edit.name) || edit.name.startsWith("typos")) return { is: "there", place };
  const before = selectedWords(then);
  const left = [...selectedWords(now)];
  let kept = 0;
  for (const word of before) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    kept += 1;
  }
  return { is: kept / before.length >= SURVIVED ? "there" : "altered", place };
}

/** Parses a page with marks, reads where they are, and takes them out. */
function read(html: string): { readonly text: TextIndex; readonly place: Span | undefined } {
  const document = parsed(html);
  const marked = document.body.textContent;
  const start = marked.indexOf(START);
  const end = marked.indexOf(END) - 1;
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (/[\ue000\ue001]/.test(node.data)) node.data = node.data.replace(/[\ue000\ue001]/g, "");
  }
  return { text: readPage(document.body).index, place: start < 0 || end < 0 ? undefined : { start, end } };
}
