import type { Entry, Kind } from "@/core/entry";
import { detectLanguage } from "@/core/matching/detect-language";
import { findTerms, type Lexicon } from "@/core/matching/find-terms";
import type { Annotation, CorpusText } from "./parse-text";

/** One thing said at one place: what was expected, what was found, and how that counts. */
export type Outcome = {
  readonly file: string;
  readonly surface: string;
  readonly around: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: "right" | "open" | "missed" | "wrong-sense" | "unsure" | "false-mark";
  /** The kind of the entry expected, or of the one found for a false mark. */
  readonly kind: Kind;
};

/** Kinds whose words are common words: the corpus asks 90 % of them, and 97 % of names. */
const CONCEPTS: ReadonlySet<Kind> = new Set<Kind>([
  "concept",
  "press-usage",
  "rank",
  "equipment",
  "office",
  "off-field",
]);

export function isConcept(kind: Kind): boolean {
  return CONCEPTS.has(kind);
}

type Found = {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly ambiguous: boolean;
  /** The terms inside it, which its card names too. */
  readonly inside: readonly string[];
};

/** Reads a text as the extension would and compares every mark with what its writer expected. */
export function measure(lexicon: Lexicon, text: CorpusText): readonly Outcome[] {
  const whole = text.blocks.map((block) => block.text).join("\n");
  const facts = {
    url: text.url,
    title: text.title,
    language: text.language ?? detectLanguage(whole),
    published: text.published,
    keywords: "",
  };
  const blocks = text.blocks.map((block) => ({
    text: block.text,
    language: block.language ?? detectLanguage(block.text),
  }));
  const { marks, readings } = findTerms(lexicon, facts, blocks, undefined);
  return text.blocks.flatMap((block, index) => {
    const idOf = (reading: number): string => readings[reading]?.senses[0]?.id ?? "";
    const found = (marks[index] ?? []).map(({ start, end, reading, inside = [] }) => ({
      start,
      end,
      id: idOf(reading),
      ambiguous: readings[reading]?.ambiguous ?? false,
      inside: inside.map((inner) => idOf(inner.reading)),
    }));
    return compare(lexicon, text.file, block.text, block.annotations, found);
  });
}

function compare(
  lexicon: Lexicon,
  file: string,
  text: string,
  annotations: readonly Annotation[],
  found: readonly Found[],
): readonly Outcome[] {
  const kindOf = (id: string): Kind => lexicon.entryOf(id)?.kind ?? "off-field";
  const outcome = (
    start: number,
    end: number,
    rest: Pick<Outcome, "expected" | "found" | "verdict" | "kind">,
  ): Outcome => ({
    file,
    surface: text.slice(start, end),
    around: text.slice(Math.max(0, start - 40), end + 40),
    ...rest,
  });
  const told = annotations.flatMap(({ start, end, expected }): readonly Outcome[] => {
    const at = found.find((mark) => mark.start < end && start < mark.end);
    const named = at === undefined ? "nothing" : `${at.ambiguous ? "?" : ""}${at.id}`;
    if (expected.at === "nothing") {
      if (at === undefined) return [];
      return [outcome(start, end, { expected: "nothing", found: named, verdict: "false-mark", kind: kindOf(at.id) })];
    }
    if (expected.at === "open") {
      const verdict = at === undefined || at.ambiguous ? "open" : "wrong-sense";
      return [
        outcome(start, end, {
          expected: `?${expected.ids.join(",")}`,
          found: named,
          verdict,
          kind: kindOf(expected.ids[0] ?? ""),
        }),
      ];
    }
    const verdict = verdictOf(expected.id, at, end - start);
    return [outcome(start, end, { expected: expected.id, found: named, verdict, kind: kindOf(expected.id) })];
  });
  const false_ = found
    .filter((mark) => !annotations.some(({ start, end }) => mark.start < end && start < mark.end))
    .filter(({ id }) => !isIgnored(lexicon.entryOf(id)))
    .map((mark) =>
      outcome(mark.start, mark.end, {
        expected: "nothing",
        found: `${mark.ambiguous ? "?" : ""}${mark.id}`,
        verdict: "false-mark",
        kind: kindOf(mark.id),
      }),
    );
  return [...told, ...false_];
}

/** Countries and capitals are too many to annotate each: unannotated, they are neither right nor wrong. */
function isIgnored(entry: Entry | undefined): boolean {
  return entry?.subject === "countries";
}

/**
 * A mark a word longer or shorter than the writer's is right: its reader gets the right card, or its link on it. A mark
 * of another entry on a part of the words only (état-major in "Comité d'état-major opérationnel conjoint") is no wrong
 * sense of them: the longer name was missed.
 */
function verdictOf(id: string, at: Found | undefined, length: number): Outcome["verdict"] {
  if (at === undefined) return "missed";
  if (at.id === id || at.inside.includes(id)) return at.ambiguous ? "unsure" : "right";
  if (at.end - at.start < length) return "missed";
  return at.ambiguous ? "unsure" : "wrong-sense";
}
