import { expect, describe as suite, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";
import { MOST_REFUSED } from "@/core/notes/quote/refused";
import { textHash } from "@/core/notes/quote/text-hash";

const WORDS = "la riposte a permis de neutraliser plusieurs terroristes";
const BEGIN = `Douentza, sous blocus depuis trois ans
Un convoi des Forces armées maliennes (FAMa) a été pris pour cible mardi matin sur la route nationale 16, entre Douentza et Boni.`;
const PASSAGE = `Dans un communiqué, l'état-major affirme que ${WORDS}. Les FAMa ne donnent pas de bilan.`;
const END = `La route nationale 16 relie Mopti à Gao. Les transporteurs, qui attendent parfois des semaines, réclament des postes fixes.
Le maire de Douentza a appelé l'État à reprendre la route. Sans elle, dit-il, il n'y a ni école, ni hôpital, ni marché.`;
/** The passage is gone; two other sentences have its words, the first in more of its surroundings. */
const FIRST = `Un proche du pouvoir, à Bamako, répète que ${WORDS}, sans dire combien.`;
const SECOND = `Le lendemain, la télévision nationale avançait que ${WORDS}, images à l'appui.`;
const NOW = [BEGIN, "Météo\nDu soleil demain.", FIRST, "Sport\nLe match est reporté.", SECOND, END].join("\n");

function quoteIn(text: string) {
  const start = text.indexOf(WORDS);
  return describe(text, start, start + WORDS.length);
}
const QUOTE = quoteIn([BEGIN, PASSAGE, END].join("\n"));

/** The sentence that is offered, and what its place is known by; or the state and its reason. */
function offer(text: string, refused: readonly string[], quote = QUOTE) {
  const found = locate(text, quote, refused);
  if (found.state !== "to-check") return { sentence: `${found.state}: ${found.reason}`, place: "" };
  const line = text.slice(text.lastIndexOf("\n", found.start) + 1, text.indexOf("\n", found.start));
  return { sentence: line, place: found.place };
}

suite("what the reader refused", () => {
  test("gives way to the next likely place, and is lost when that is refused too", () => {
    const one = offer(NOW, []);
    expect([FIRST, SECOND]).toContain(one.sentence);
    const two = offer(NOW, [one.place]);
    expect([FIRST, SECOND].filter((each) => each !== one.sentence)).toEqual([two.sentence]);
    expect(offer(NOW, [one.place, two.place]).sentence).toBe("lost: refused");
    expect(offer(NOW, [two.place])).toEqual(one);
  });

  test("attaches the note to no other place because that alone is left", () => {
    const [here = "", there] = ["Dans une note", "Dans un tract"].map((begin) =>
      PASSAGE.replace("Dans un communiqué", begin),
    );
    const pageWith = (...parts: readonly (string | undefined)[]) => ["Direct", BEGIN, ...parts, END].join("\n");
    const one = offer(pageWith(here, there), []);
    const other = one.sentence === here ? there : here;
    expect(locate(pageWith(other ?? ""), QUOTE).state).toBe("anchored");
    expect(offer(pageWith(here, there), [one.place]).sentence).toBe(other);
  });

  test("stays refused where only other paragraphs have changed", () => {
    const { place, sentence } = offer(NOW, []);
    const changed = `Direct : la minute de l'actualité\n${NOW.replace("Le match est reporté.", "Le match a eu lieu, et le club local l'emporte.")}`;
    expect(offer(changed, [place]).sentence).not.toBe(sentence);
  });

  test("does not keep the passage from being found where it comes back", () => {
    const { place } = offer(NOW, []);
    const late = [NOW, BEGIN, PASSAGE, END].join("\n");
    const found = locate(late, QUOTE, [place, offer(NOW, [place]).place]);
    expect(late.slice((found.start ?? 0) - 20, found.end ?? 0)).toContain(`affirme que ${WORDS}`);
  });

  test("counts by its words alone as it was stored before", () => {
    expect(offer(NOW, [textHash(WORDS)]).sentence).toBe("lost: refused");
    expect(offer(NOW, [textHash("d'autres mots")])).toEqual(offer(NOW, []));
  });

  test("is one of several that read alike to the end of their surroundings", () => {
    const line = `${BEGIN}\n${PASSAGE}\n${END}\n`;
    const quote = quoteIn(line.repeat(3));
    const [of2, of4] = [2, 4].map((times) => `Direct\n${line.repeat(times)}`) as [string, string];
    const one = offer(of2, [], quote);
    const two = offer(of2, [one.place], quote);
    expect(one.place).not.toBe("");
    expect(two.place).not.toBe("");
    expect(two.place).not.toBe(one.place);
    expect(offer(of2, [one.place, two.place], quote).sentence).toBe("lost: refused");
    expect(offer(of4, [one.place, two.place], quote).place).not.toBe("");
  });

  test("is at most so many places: then nothing more is offered", () => {
    const refused = Array.from({ length: MOST_REFUSED }, (_, at) => `another-${at}`);
    expect(offer(NOW, refused.slice(1)).place).not.toBe("");
    expect(offer(NOW, refused).sentence).toBe("lost: refused");
    expect(locate([BEGIN, PASSAGE, END].join("\n"), QUOTE, refused).state).toBe("anchored");
  });
});
