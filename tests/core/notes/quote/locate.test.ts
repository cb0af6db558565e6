import { expect, describe as suite, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";
import { indexText } from "@/core/notes/quote/text-index";
import { costBeside } from "@/tests/cost";

const ARTICLE = `Douentza, sous blocus depuis trois ans
Un convoi des Forces armées maliennes (FAMa) a été pris pour cible mardi matin sur la route nationale 16, entre Douentza et Boni, dans le centre du Mali.
« Les assaillants sont venus à moto », raconte un habitant de Boni, qui dit avoir compté quatre véhicules calcinés.
Dans un communiqué, l'état-major affirme que la riposte a permis de neutraliser plusieurs terroristes. Les FAMa ne donnent pas de bilan.
La route nationale 16 relie Mopti à Gao. Les transporteurs, qui attendent parfois des semaines une escorte, réclament des postes fixes.
Le maire de Douentza a appelé l'État à reprendre la route. Sans elle, dit-il, il n'y a ni école, ni hôpital, ni marché.`;
const OTHER = `Le Sénat a adopté jeudi soir les crédits de la défense. Le texte prévoit trois milliards d'euros de plus que l'an passé, conformément à la loi de programmation militaire.
Les FAMa ne sont pas citées. La commission mixte paritaire se réunira mardi, et les observateurs s'attendent à un accord rapide.`;

/** The words found, or the state where nothing is drawn as found. */
function found(words: string, edited: string, text = ARTICLE): string {
  const start = text.indexOf(words);
  const located = locate(edited, describe(text, start, start + words.length));
  return located.state === "anchored" ? edited.slice(located.start, located.end) : located.state;
}

suite("anchored, whatever happened around it", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["nothing", "sont venus à moto", ARTICLE, "sont venus à moto"],
    ["text before", "sont venus à moto", `Publicité\n${ARTICLE}`, "sont venus à moto"],
    ["another typography", "« Les assaillants", ARTICLE.replace("« ", "“"), "“Les assaillants"],
    ["NFD", "l'état-major", ARTICLE.normalize("NFD"), "l'état-major".normalize("NFD")],
    ["a typing error in a word", "communiqué", ARTICLE.replace("communiqué", "comuniqué"), "comuniqué"],
    [
      "a box within",
      "des semaines une escorte, réclament des postes",
      ARTICLE.replace("escorte, ", "escorte,\nLire aussi : notre dossier sur le Sahel\n"),
      "des semaines une escorte,\nLire aussi : notre dossier sur le Sahel\nréclament des postes",
    ],
    [
      "its sentence quoted above",
      "Boni, qui dit avoir compté",
      `« raconte un habitant de Boni, qui dit avoir compté quatre véhicules »\n${ARTICLE}`,
      "Boni, qui dit avoir compté",
    ],
  ];
  test.each(cases)("%s", (_, words, edited, expected) => {
    expect(found(words, edited)).toBe(expected);
  });
});

suite("said to be there word for word only where it is", () => {
  const words = "a permis de neutraliser plusieurs terroristes";
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["nothing", words, "anchored", "same"],
    ["text before it", `${words}`, "anchored", "moved"],
    ["other quotation marks and spaces", words.replace("permis de", "permis\u00a0de"), "anchored", "moved"],
    ["an article put in", words.replace("permis de", "permis de les"), "to-check", "edited"],
    ["a letter doubled", words.replace("neutraliser", "neuttraliser"), "anchored", "edited"],
    ["a negation put in", words.replace("a permis", "n’a pas permis"), "to-check", "edited"],
    ["a number put in", words.replace("plusieurs", "plusieurs milliers de"), "to-check", "edited"],
    ["a word in the place of another", words.replace("plusieurs", "douze"), "to-check", "edited"],
  ];
  test.each(cases)("%s", (name, now, state, reason) => {
    const start = ARTICLE.indexOf(words);
    const edited = `${name === "nothing" ? "" : "Publicité\n"}${ARTICLE.replace(words, now)}`;
    expect(locate(edited, describe(ARTICLE, start, start + words.length))).toMatchObject({ state, reason });
  });
});

suite("never anchored elsewhere", () => {
  const removed = (line: number) =>
    ARTICLE.split("\n")
      .filter((_, at) => at !== line)
      .join("\n");
  const cases: readonly (readonly [string, string, string])[] = [
    ["another article", "Les assaillants sont venus à moto", OTHER],
    ["another article with the same acronym", "FAMa", OTHER],
    ["its paragraph removed, the word elsewhere", "FAMa", removed(1)],
    ["its paragraph removed, the phrase elsewhere", "route nationale 16", removed(1)],
    [
      "its paragraph removed, a look-alike elsewhere",
      "raconte un habitant de Boni",
      `${removed(2)}\nraconte un habitant de Gao, joint par téléphone dans la soirée de mercredi.`,
    ],
    [
      "its paragraph rewritten",
      "qui dit avoir compté quatre véhicules calcinés",
      ARTICLE.replace(
        /« Les assaillants.*/,
        "Selon deux élus, des tirs ont visé le camion-citerne depuis les deux côtés de la piste.",
      ),
    ],
    ["an empty page", "communiqué", ""],
  ];
  test.each(cases)("%s", (_, words, edited) => {
    expect(found(words, edited)).not.toContain(words.slice(0, 3));
    expect(["lost", "to-check"]).toContain(found(words, edited));
  });
});

test("which of many, by counting, while there are as many", () => {
  const line = "La situation est sous contrôle, affirme l'état-major dans un bref communiqué du soir. ";
  const start = line.length * 5 + line.indexOf("contrôle");
  const quote = describe(line.repeat(12), start, start + 8);
  expect(quote.unique).toBe(false);
  expect(locate(`Bonsoir. ${line.repeat(12)}`, quote)).toMatchObject({ state: "anchored", start: start + 9 });
  expect(locate(`Bonsoir. ${line.repeat(11)}`, quote)).toMatchObject({ state: "to-check" });
});

test("a translated page is said to be one", () => {
  const start = ARTICLE.indexOf("Les assaillants");
  const quote = describe(ARTICLE, start, start + 30);
  const english = `A convoy of the Malian armed forces was attacked on Tuesday morning on the national road between Douentza and Boni.
"The attackers came on motorcycles", says a man who lives in Boni and who counted four burnt vehicles on the side of the road.`;
  expect(locate(english, quote)).toMatchObject({ state: "lost", start: null, end: null, reason: "language" });
});

test("a word that a megabyte repeats 40,000 times costs no more than reading it", () => {
  const text = `${"Mali et Niger, ".repeat(40_000)}Les FAMa au Mali, dit-on. ${"autre chose encore. ".repeat(21_000)}`;
  const at = text.indexOf("FAMa au Mali") + 8;
  const quote = describe(text, at, at + 4);
  const index = indexText(`Un mot avant. ${text.replace("Les FAMa", "Des FAMa")}`);
  // A fuzzy search of each context takes 1.9 s; this takes 20 ms on a quiet machine.
  expect(
    costBeside(
      () => locate(index, quote),
      () => indexText(text),
    ),
  ).toBeLessThan(4);
  expect(locate(index, quote)).toMatchObject({ state: "anchored", start: at + 14 });
});
