import fc from "fast-check";
import { expect, describe as suite, test } from "vitest";
import { ALIGN_STEP, aligning } from "@/core/notes/quote/align";
import { describe } from "@/core/notes/quote/describe";
import { locating } from "@/core/notes/quote/locate";
import type { Quote } from "@/core/notes/quote/quote";
import { indexText, type TextIndex } from "@/core/notes/quote/text-index";
import { pressText } from "@/tests/bench/press-text";

const TEXT = pressText({ units: 250_000, seed: 7, forms: ["Mali"], patterns: [], density: 0.05 }).join("\n");
const INDEX = indexText(TEXT);
/** Every twentieth word of a passage is another. */
const edited = (passage: string) => {
  let count = 0;
  return passage.replace(/\p{L}+/gu, (word) => (++count % 20 === 0 ? "autrement" : word));
};

function passage(words: number): { readonly quote: Quote; readonly page: TextIndex } {
  const first = 10_000;
  const start = INDEX.from[INDEX.words.starts[first] ?? 0] ?? 0;
  const end = INDEX.to[(INDEX.words.ends[first + words - 1] ?? 0) - 1] ?? 0;
  const now = `Mise à jour. ${TEXT.slice(0, start)}${edited(TEXT.slice(start, end))}${TEXT.slice(end)}`;
  return { quote: describe(INDEX, start, end), page: indexText(now) };
}

/** The page's words looked at in each step: work counted, and not timed on a machine that others use too. */
function work(page: TextIndex, quote: Quote) {
  let looked = 0;
  const { hashes } = page.words;
  const counted = new Proxy(hashes, {
    get(words, key) {
      looked += 1;
      return Reflect.get(words, key, words);
    },
  });
  const steps = locating({ ...page, words: { ...page.words, hashes: counted } }, quote);
  const each: number[] = [];
  for (;;) {
    looked = 0;
    const step = steps.next();
    each.push(looked);
    if (step.done) return { most: Math.max(...each), all: each.reduce((sum, one) => sum + one, 0), found: step.value };
  }
}

/** A pass over the words of a page gives way at this many; nothing else may do more at once. */
const MOST_AT_ONCE = 33_000;

suite("an edited passage is looked for in small steps, and at a bounded cost", () => {
  test.each([20, 300, 1_500, 6_000])("of %i words", (words) => {
    const { quote, page } = passage(words);
    const { most, all, found } = work(page, quote);
    expect(found).toMatchObject({ state: "to-check", reason: "edited" });
    expect(most).toBeLessThan(MOST_AT_ONCE);
    // The page once, and for every word of the passage a stretch of 200 of it, at four places at the most.
    expect(all).toBeLessThan(2 * page.words.count + 4 * 210 * (words + 80));
  });

  test("half a book is found word for word or not at all", () => {
    const { quote, page } = passage(12_000);
    const { most, all, found } = work(page, quote);
    expect(found.state).toBe("lost");
    expect(most).toBeLessThan(MOST_AT_ONCE);
    expect(all).toBeLessThan(2 * page.words.count);
    expect(work(indexText(`Mise à jour. ${TEXT}`), quote).found).toMatchObject({ state: "anchored", reason: "moved" });
  });
});

suite("words aligned within a band", () => {
  const alignment = (quote: readonly number[], text: readonly number[], width?: number) => {
    const asked: number[] = [];
    let count = 0;
    const weights = quote.map(() => 1);
    const like = (one: number, other: number) => {
      count += 1;
      return quote[one] === text[other] ? 1 : 0;
    };
    const band = width === undefined ? undefined : { from: -width, to: width };
    const steps = aligning(weights, text.length, like, false, band);
    for (;;) {
      count = 0;
      const step = steps.next();
      asked.push(count);
      if (step.done) return { places: [...step.value.places], score: step.value.score, asked };
    }
  };

  test("are as well aligned as without one, where an edit moves them less than its width", () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom("gone", "put in", "another"));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.array(change, { maxLength: 8 }), (length, changes) => {
        const quote = Array.from({ length }, (_, at) => at % 37);
        const text = [...quote];
        for (const [where, what] of changes) {
          const at = where % (text.length + 1);
          text.splice(at, what === "put in" ? 0 : 1, ...(what === "gone" ? [] : [99]));
        }
        const whole = alignment(quote, text);
        expect(alignment(quote, text, 30).score).toBeCloseTo(whole.score, 9);
      }),
      { numRuns: 300 },
    );
  });

  test("cost the band, in steps, and not the square of the passage", () => {
    const quote = Array.from({ length: 3_000 }, (_, at) => at);
    const { asked, places } = alignment(quote, [-1, ...quote], 50);
    expect(places).toEqual(quote.map((at) => at + 1));
    expect(Math.max(...asked)).toBeLessThanOrEqual(ALIGN_STEP);
    expect(asked.reduce((sum, one) => sum + one, 0)).toBeLessThan(102 * 3_000);
  });
});
