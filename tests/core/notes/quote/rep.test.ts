import fc from "fast-check";
import { expect, describe as suite, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { foldedAt, foldedBefore } from "@/core/notes/quote/folded-offsets";
import { locate } from "@/core/notes/quote/locate";
import { parseQuote, type Quote } from "@/core/notes/quote/quote";
import { indexText } from "@/core/notes/quote/text-index";
import { frame, says, TOPICS } from "./look-alikes";

const WORDS =
  "le la de Mali FAMa JNIM l’armée « soldats » tués à Gao 12 000 œuvre ﬁn e\u0301tat so\u00adldats \u00ad 𞤀𞤣 🔥 … hier, mardi. \n \t".split(
    " ",
  );
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom("Mali ", "Mali", " ", "\u00ad"), { maxLength: 200 }).map((words) => words.join("")),
);
const selected = fc.tuple(anyText, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const ends = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b);
  return { text, start: ends[0] ?? 0, end: ends[1] ?? 0 };
});
const RUNS = { numRuns: 4000 };
/** Whole pages cost more. */
const FEW = { numRuns: 1000 };
/** A word to look for: marks and white space have no place but the one they had. */
const LETTER = /[\p{L}\p{N}]/u;

function stored(quote: Quote): Quote {
  const read = parseQuote(JSON.parse(JSON.stringify(quote)));
  if (read === undefined) throw new Error("A quote did not survive storage.");
  return read;
}

/** The folded units that a place touches: between a letter and its accent nobody sees a border. */
function unitsOf(text: string, start: number, end: number): readonly [number, number] {
  const index = indexText(text);
  return [foldedAt(index, start), foldedBefore(index, end)];
}

suite("described, then located, the same characters", () => {
  test("in the same text, whatever text and selection", () => {
    fc.assert(
      fc.property(selected, ({ text, start, end }) => {
        const quote = stored(describe(text, start, end));
        expect(quote.exact).toBe(text.slice(start, end));
        expect(locate(text, quote)).toMatchObject({ state: "anchored", start, end });
      }),
      RUNS,
    );
  });

  test("in the same text by its words alone, when nothing is known of its place", () => {
    fc.assert(
      fc.property(selected, ({ text, start, end }) => {
        const [first = 0, last = 0] = unitsOf(text, start, end);
        fc.pre(last > first && LETTER.test(text.slice(start, end)));
        const known = describe(text, start, end);
        // A place past the text's end: it is looked for as if it had moved.
        const lostPlace = { start: text.length + 1, end: text.length + 1 + end - start };
        const located = locate(text, stored({ ...known, position: lostPlace }));
        if (located.state === "lost") throw new Error("It stands there word for word.");
        if (known.repeats === 1 || !known.unique) expect(located.state).toBe("anchored");
        if (located.state !== "anchored") return;
        const folded = (from: number, to: number) => indexText(text).folded.slice(...unitsOf(text, from, to));
        expect(folded(located.start, located.end)).toBe(folded(start, end));
        if (known.repeats === 1) expect(unitsOf(text, located.start, located.end)).toEqual([first, last]);
      }),
      RUNS,
    );
  });

  test("where text has been put before it, and after", () => {
    const before = "Zzz kqj. ";
    fc.assert(
      fc.property(selected, ({ text, start, end }) => {
        const [first = 0, last = 0] = unitsOf(text, start, end);
        fc.pre(last > first && LETTER.test(text.slice(start, end)));
        const quote = describe(text, start, end);
        const page = `${before}${text} Zzz kqj.`;
        const located = locate(page, stored(quote));
        if (located.state === "lost") throw new Error("It stands there word for word.");
        if (quote.repeats === 1) expect(located.state).toBe("anchored");
        if (located.state !== "anchored") return;
        const shift = indexText(before).folded.length;
        const folded = indexText(page).folded;
        const units = unitsOf(page, located.start, located.end);
        expect(folded.slice(...units)).toBe(folded.slice(first + shift, last + shift));
        if (quote.repeats === 1) expect(units).toEqual([first + shift, last + shift]);
      }),
      RUNS,
    );
  });
});

suite("a quote whose text is nowhere is never anchored", () => {
  test("nor offered, where none of its words is left", () => {
    const text = fc.array(fc.constantFrom("le", "Mali", "FAMa", "soldats", "hier", "."), { maxLength: 150 });
    const elsewhere = fc.array(fc.constantFrom("kzq", "wvx", "jjzz", "qqkw", ","), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, text, elsewhere, (one, other, nowhere) => {
        fc.pre(nowhere.some((word) => word !== ","));
        const page = [...one, ...nowhere, ...other].join(" ");
        const start = one.join(" ").length + (one.length > 0 ? 1 : 0);
        const quote = describe(page, start, start + nowhere.join(" ").length);
        // Cut out, with its surroundings left as they were: nothing is where it was.
        expect(locate([...one, ...other].join(" "), quote).state).toBe("lost");
      }),
      RUNS,
    );
  });

  test.each(["fr", "en"] as const)(
    "where its sentence says another thing now, among sentences alike (%s)",
    (language) => {
      const slots = TOPICS[language];
      const statement = fc.tuple(...slots.map((words) => fc.nat(words.length - 1)));
      let offered = 0;
      fc.assert(
        fc.property(
          fc.array(statement, { minLength: 6, maxLength: 20 }),
          fc.nat(),
          fc.nat(),
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 }),
          fc.tuple(fc.nat(), fc.nat()),
          fc.boolean(),
          (statements, which, line, changes, cut, moved) => {
            const at = which % statements.length;
            const page = statements.map((each) => says(language, each));
            const then = page.join(frame(line));
            const sentence = page[at] ?? "";
            const words = [...sentence.matchAll(/[^\s]+/g)];
            // Three words of it at least, from one to another.
            const first = cut[0] % (words.length - 2);
            const last = first + 2 + (cut[1] % (words.length - first - 2));
            const start = page.slice(0, at).join(frame(line)).length + (at > 0 ? frame(line).length : 0);
            const [from, to] = [words[first], words[last]];
            if (from === undefined || to === undefined) throw new Error("No words.");
            const quote = describe(then, start + from.index, start + to.index + to[0].length);
            const changed = [...(statements[at] ?? [])];
            for (const [slot, step] of changes) {
              const place = slot % slots.length;
              const size = slots[place]?.length ?? 1;
              changed[place] = ((changed[place] ?? 0) + (step % (size - 1 || 1)) + (step % size === 0 ? 1 : 0)) % size;
            }
            page[at] = says(language, changed);
            if (moved) page.reverse();
            const now = page.join(frame(line));
            fc.pre(!indexText(now).folded.toLowerCase().includes(indexText(quote.exact).folded.toLowerCase()));
            const { state } = locate(now, stored(quote));
            expect(state).not.toBe("anchored");
            if (state === "to-check") offered += 1;
          },
        ),
        FEW,
      );
      // The pages are alike enough that it has to decide, and not so bare that there is nothing to offer.
      expect(offered).toBeGreaterThan(FEW.numRuns / 4);
    },
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
    RUNS,
  );
});
