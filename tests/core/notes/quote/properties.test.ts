import fc from "fast-check";
import { expect, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";
import { parseQuote } from "@/core/notes/quote/quote";
import { indexText } from "@/core/notes/quote/text-index";

const WORDS =
  "le la de Mali FAMa JNIM l’armée « soldats » tués à Gao 12 000 œuvre e\u0301tat \u00ad … hier, mardi. \n".split(" ");
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom("Mali ", "Mali", " ", "\u00ad"), { maxLength: 200 }).map((words) => words.join("")),
);
const selected = fc.tuple(anyText, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const ends = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
  return { text, start: ends[0] ?? 0, end: ends[1] ?? 0 };
});

test("a described passage is found at its place in the same text, whatever text and selection", () => {
  fc.assert(
    fc.property(selected, ({ text, start, end }) => {
      const stored = parseQuote(JSON.parse(JSON.stringify(describe(text, start, end))));
      expect(stored?.exact).toBe(text.slice(start, end));
      expect(stored && locate(text, stored)).toMatchObject({ state: "anchored", start, end });
    }),
    { numRuns: 500 },
  );
});

test("text put before the page moves a passage that reads like no other, and nothing else", () => {
  const before = "Zzz. ";
  fc.assert(
    fc.property(selected, ({ text, start, end }) => {
      const quote = describe(text, start, end);
      const located = locate(before + text, quote);
      // A place between a letter and its accent is rounded to the letter.
      const cuts = [start, end].some((at) => /[\p{M}\u00ad]/u.test(text[at] ?? ""));
      if (located.state === "lost" || !quote.unique || cuts) return;
      const folded = (from: number, to: number) => indexText((before + text).slice(from, to)).folded;
      if (located.state === "anchored") {
        expect(folded(located.start, located.end)).toBe(folded(start + before.length, end + before.length));
      }
    }),
    { numRuns: 500 },
  );
});

test("a quote none of whose words is in the text is never anchored, nor offered", () => {
  const text = fc.array(fc.constantFrom("le", "Mali", "FAMa", "soldats", "hier", "."), { maxLength: 150 });
  const elsewhere = fc.array(fc.constantFrom("kzq", "wvx", "jjzz", "qqkw", ","), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(text, text, elsewhere, (one, other, nowhere) => {
      const page = [...one, ...nowhere, ...other].join(" ");
      const start = one.join(" ").length + (one.length > 0 ? 1 : 0);
      const quote = describe(page, start, start + nowhere.join(" ").length);
      if (!/\p{L}/u.test(quote.exact)) return;
      // Cut out, with its surroundings left as they were: nothing is where it was.
      expect(locate([...one, ...other].join(" "), quote).state).toBe("lost");
    }),
    { numRuns: 500 },
  );
});

test("whatever it finds is a place in the text, however odd text and quote", () => {
  fc.assert(
    fc.property(selected, anyText, ({ text, start, end }, other) => {
      const located = locate(other, describe(text, start, end));
      if (located.state === "lost") return;
      expect(located.start).toBeGreaterThanOrEqual(0);
      expect(located.end).toBeGreaterThanOrEqual(located.start);
      expect(located.end).toBeLessThanOrEqual(other.length);
    }),
    { numRuns: 500 },
  );
});
