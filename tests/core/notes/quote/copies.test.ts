import { expect, describe as suite, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";

const TOP = "Guerre au Sahel : suivez les événements du jour avec nos correspondants à Bamako, Niamey et Ouagadougou.";
const END = "Ce direct est terminé. Merci de l’avoir suivi avec nous, et rendez-vous demain matin pour la suite.";

const entry = (hour: string) => `${hour} – Un obus est tombé sur le camp. Aucun bilan n’est disponible pour l’instant.`;
const killed = (day: string, town: string) =>
  `${day}, à ${town}, deux civils ont été tués par des hommes venus à moto, selon des élus joints par téléphone.`;
const HOURS = ["16h20", "15h10", "14h05", "13h40", "12h10"].map(entry);
const DAYS = [
  killed("Lundi", "Gao"),
  killed("Mardi", "Tessit"),
  killed("Mercredi", "Boni"),
  killed("Jeudi", "Hombori"),
];
const pageOf = (lines: readonly string[]) => [TOP, ...lines, END].join("\n");

/** Where a note on words of one line is found on another page: the whole line there. */
function found(lines: readonly string[], line: string, words: string, now: readonly string[]) {
  const page = pageOf(lines);
  const start = page.indexOf(words, page.indexOf(line));
  const later = pageOf(now);
  const { state, reason, start: at } = locate(later, describe(page, start, start + words.length));
  const from = at === null ? -1 : later.lastIndexOf("\n", at) + 1;
  return { state, reason, line: at === null ? undefined : later.slice(from, later.indexOf("\n", at)) };
}

suite("of lines that differ in an hour or a place", () => {
  const [gone, others] = [entry("14h05"), HOURS.filter((line) => line !== entry("14h05"))];
  const [mardi, rest] = [killed("Mardi", "Tessit"), DAYS.filter((line) => !line.startsWith("Mardi"))];
  test.each([
    ["its beginning", HOURS, gone, "Un obus est tombé sur le camp", [entry("17h00"), ...others]],
    ["its end", HOURS, gone, "Aucun bilan n’est disponible pour l’instant", [entry("17h00"), ...others]],
    ["the whole of it", HOURS, gone, gone, [entry("17h00"), ...others]],
    ["words far from the difference", DAYS, mardi, "selon des élus joints par téléphone", rest],
    ["its middle", DAYS, mardi, "deux civils ont été tués", [killed("Dimanche", "Diré"), ...rest]],
  ])("one that was taken away is never found in another: %s", (_, then, line, words, now) => {
    expect(found(then, line, words, now).state).not.toBe("anchored");
  });

  test.each([["Un obus est tombé sur le camp"], ["Aucun bilan n’est disponible pour l’instant"]])(
    "one that others were put before is found: %s",
    (words) => {
      const now = [entry("18h00"), entry("17h00"), ...HOURS];
      expect(found(HOURS, gone, words, now)).toEqual({ state: "anchored", reason: "moved", line: gone });
    },
  );

  test("one of which a word of no weight has changed is found", () => {
    const now = [killed("Dimanche", "Diré"), ...DAYS.map((line) => line.replace("selon des élus", "selon les élus"))];
    const { state, line } = found(DAYS, mardi, "deux civils ont été tués", now);
    expect([state, line?.startsWith("Mardi")]).toEqual(["anchored", true]);
  });
});

suite("of twelve lines that are the same, the sixth", () => {
  // Long enough for what stands around the sixth to be the same lines, however many there are.
  const line = "Tirs entendus près du camp de Kidal, selon un témoin joint par téléphone.";
  const lines = Array.from({ length: 12 }, () => line);
  const sixth = () => {
    const page = pageOf(lines);
    let start = -1;
    for (let count = 0; count < 6; count += 1) start = page.indexOf(line, start + 1);
    return describe(page, start, start + line.length);
  };
  test("is where it was while there are twelve", () => {
    expect(locate(pageOf(lines), sixth())).toMatchObject({ state: "anchored", reason: "same" });
  });
  test.each([9, 11, 13])("is a question when there are %i, though the text at its place reads the same", (count) => {
    const now = pageOf(Array.from({ length: count }, () => line));
    expect(locate(now, sixth()).state).toBe("to-check");
  });
});
