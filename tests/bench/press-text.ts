import { fold } from "@/core/matching/fold";
import { randomOf } from "./random";
import { type Pattern, syntheticWord } from "./terms";

export type TextOptions = {
  /** UTF-16 units of all blocks together, at least. */
  readonly units: number;
  readonly seed: number;
  /** Terms as they are written. */
  readonly forms: readonly string[];
  /** Filler words that are terms too are left out, so that the share of terms is what is asked. */
  readonly patterns: readonly Pattern[];
  /** Share of words that begin a term. */
  readonly density: number;
};

/** Without "et" and "and", which may join two terms for us only (see `writtenForms`). */
const FRENCH =
  "le la les des du une dans pour qui que par sur au avec ce cette ses son ont été mais plus selon après avant lundi mardi région ville frontière président gouvernement attaque soldats civils morts blessés plusieurs sources sécuritaires population village communiqué situation accord œuvre sœur cœur".split(
    " ",
  );
const ENGLISH =
  "the of to in was were that with by for has have from its on at this which said according after before monday tuesday region town border president government attack soldiers civilians killed wounded several security sources population village statement situation agreement".split(
    " ",
  );

/** A seeded press text, block by block: two languages, a few terms, and the characters that make folding hard. */
export function pressText({ units, seed, forms, patterns, density }: TextOptions): readonly string[] {
  const random = randomOf(seed);
  const terms = new Set(patterns.filter(({ length }) => length === 1).map(([word]) => word));
  const isFiller = (word: string) => !terms.has(fold(word));
  const rare = Array.from({ length: 3_000 }, () => syntheticWord(random)).filter(isFiller);
  const common = [FRENCH, ENGLISH].map((words) => words.filter(isFiller));

  function word(language: readonly string[]): string {
    if (random.chance(density)) return roughened(random.pick(forms));
    const plain = random.pick(random.chance(0.6) ? language : rare);
    if (random.chance(0.03)) return `l${random.pick(["'", "’", "ʼ"])}${plain}`;
    return random.chance(0.02) ? roughened(plain) : plain;
  }

  function roughened(text: string): string {
    if (random.chance(0.1)) return text.normalize("NFD");
    if (random.chance(0.1)) return text.replace(/(\p{L}{3})(?=\p{L}{2})/u, "$1\u00ad");
    if (random.chance(0.1)) return text.replaceAll(" ", random.pick(["\u00a0", "\u202f", "\n"]));
    if (random.chance(0.05)) return text.toUpperCase();
    return random.chance(0.05) ? text.replaceAll("oe", "œ").replaceAll("-", "\u2011") : text;
  }

  function sentence(language: readonly string[]): string {
    const words = Array.from({ length: 8 + random.below(18) }, () => word(language));
    const comma = random.below(words.length);
    return `${words.map((each, index) => (index === comma ? `${each},` : each)).join(" ")}.`;
  }

  const blocks: string[] = [];
  for (let length = 0; length < units; length += blocks.at(-1)?.length ?? 0) {
    const language = random.pick(common);
    blocks.push(Array.from({ length: 2 + random.below(4) }, () => sentence(language)).join(" "));
  }
  return blocks;
}
