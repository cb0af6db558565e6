import { expect, describe as suite, test } from "vitest";
import { describe } from "@/core/notes/quote/describe";
import { locate } from "@/core/notes/quote/locate";
import { indexText } from "@/core/notes/quote/text-index";

const FRENCH = `Le convoi parti de Gao est arrivé dimanche soir, après trois jours de route dans le nord du Mali.
Selon le porte-parole de l’armée, PASSAGE, dans l’embuscade tendue mardi près de Ménaka.
Le gouverneur a promis une enquête et la réouverture du marché avant la fin du mois.`;
const ENGLISH = `The convoy that left Gao arrived on Sunday evening, after three days on the road in northern Mali.
According to the army spokesman, PASSAGE, in the ambush laid on Tuesday near Menaka.
The governor promised an inquiry and that the market would open again before the end of the month.`;

function locatedAs(frame: string, then: string, now: string) {
  const text = frame.replace("PASSAGE", then);
  const start = text.indexOf(then);
  const page = frame.replace("PASSAGE", now);
  const located = locate(page, describe(text, start, start + then.length));
  return { ...located, found: located.start === null ? undefined : page.slice(located.start, located.end) };
}

/** What a journalist would call another statement, though nothing else on the page has changed. */
const OTHERS: readonly (readonly [string, string, string, string])[] = [
  ["every content word", FRENCH, "trois soldats ont été tués", "trois camions ont été brûlés"],
  ["every content word", ENGLISH, "three soldiers were killed", "three trucks were burnt"],
  ["the noun", FRENCH, "trois soldats ont été tués", "trois civils ont été tués"],
  ["the verb", ENGLISH, "three soldiers were killed", "three soldiers were freed"],
  ["a number in words", FRENCH, "trois soldats ont été tués", "treize soldats ont été tués"],
  ["a number in figures", ENGLISH, "some 1,200 soldiers have left", "some 1,900 soldiers have left"],
  ["a number put in", FRENCH, "des soldats ont été tués", "des milliers de soldats ont été tués"],
  ["a name", FRENCH, "les forces du Mali ont tiré", "les forces du Niger ont tiré"],
  ["a name but for a letter", FRENCH, "un conseiller venu d’Iran a parlé", "un conseiller venu d’Irak a parlé"],
  ["a nationality but for a letter", FRENCH, "un officier nigérien est mort", "un officier nigérian est mort"],
  ["one becomes several", FRENCH, "le soldat a reconnu les faits", "les soldats a reconnu les faits"],
  ["who and whom", FRENCH, "l’armée du Mali a attaqué le JNIM", "le JNIM a attaqué l’armée du Mali"],
  ["a negation put in", FRENCH, "la riposte a permis de neutraliser", "la riposte n’a pas permis de neutraliser"],
  ["a negation put in", ENGLISH, "the army has recognised the facts", "the army has never recognised the facts"],
  ["a negation taken out", FRENCH, "aucun soldat n’a été tué", "soldat a été tué"],
  ["a prefix that denies", FRENCH, "une détention régulière a suivi", "une détention irrégulière a suivi"],
  ["a prefix that denies", ENGLISH, "an official mission has begun", "an unofficial mission has begun"],
  ["a conditional", FRENCH, "deux otages ont été libérés", "deux otages auraient été libérés"],
  ["a modal", ENGLISH, "the mission will leave the country", "the mission may leave the country"],
  ["a preposition", FRENCH, "la junte a voté pour le texte", "la junte a voté contre le texte"],
  ["with and without", ENGLISH, "they left with their weapons", "they left without their weapons"],
  ["a hedge put in", ENGLISH, "the attackers have fled", "the alleged attackers have fled"],
  ["an attribution taken out", FRENCH, "douze morts, selon un élu de Boni", "douze morts"],
  ["a unit", FRENCH, "le prix a augmenté de 15 %", "le prix a augmenté de 15 €"],
  ["a question", ENGLISH, "the general has resigned. It is said", "the general has resigned? It is said"],
  ["one word of many", FRENCH, long("tués"), long("blessés")],
  ["an accent", FRENCH, "le général accuse la junte", "le général accusé la junte"],
  ["an accent lost", FRENCH, "un officier retraité a parlé", "un officier retraite a parlé"],
  ["an accent on one letter", FRENCH, "la milice a tué des civils", "la milice à tué des civils"],
  ["an accent beside an article", FRENCH, "le général accuse la junte", "le général accusé cette junte"],
  ["a sign before a number", FRENCH, "une croissance de -2,5 points", "une croissance de 2,5 points"],
  ["a mark between figures", FRENCH, "près de 3,5 millions de déplacés", "près de 3-5 millions de déplacés"],
  ["a gap between figures", FRENCH, "près de 1 500 hommes", "près de 15 00 hommes"],
  ["a sign for yes and no", FRENCH, "✅ le retrait des troupes du nord", "❌ le retrait des troupes du nord"],
  ["a sign in colours", ENGLISH, "🟢 the road to the north", "🔴 the road to the north"],
  ["a sign for about", FRENCH, "~ 300 hommes sont arrivés", "= 300 hommes sont arrivés"],
  [
    "an article put in",
    FRENCH,
    "trois soldats et cinq civils sont morts",
    "trois soldats et les cinq civils sont morts",
  ],
  ["all and some", FRENCH, "les otages ont été libérés", "des otages ont été libérés"],
  ["a pronoun put in", FRENCH, "le général est accusé de trahison", "le général s’est accusé de trahison"],
  ["a pronoun taken out", FRENCH, "le colonel l’a trahi en mars", "le colonel a trahi en mars"],
  ["what has just happened", FRENCH, "la foule vient de brûler le camp", "la foule vient brûler le camp"],
  ["who did it", FRENCH, "le capitaine qui a arrêté le président a fui", "le capitaine a arrêté le président a fui"],
  ["of and and", ENGLISH, "the brother of the general has left", "the brother and the general has left"],
  ["a possessive", ENGLISH, "the general’s troops have left", "the general troops have left"],
  ["a conditional by a letter", FRENCH, "le général devait quitter le pays", "le général devrait quitter le pays"],
  ["over and under", FRENCH, "le pont au-dessus du fleuve a cédé", "le pont au-dessous du fleuve a cédé"],
  ["arms and places", FRENCH, "trois canons ont été repris", "trois cantons ont été repris"],
  ["who wrote and who acted", FRENCH, "les acteurs du coup sont connus", "les auteurs du coup sont connus"],
  ["a letter lost", ENGLISH, "the minister has resigned", "the minister has reigned"],
  ["a letter put in", ENGLISH, "the fights over Gao went on", "the flights over Gao went on"],
  ["a doubled s", FRENCH, "un désert de trois jours", "un dessert de trois jours"],
  ["a gap taken out", ENGLISH, "the soldiers are now here to be seen", "the soldiers are nowhere to be seen"],
  ["a gap put in", FRENCH, "un prisonnier maltraité a parlé", "un prisonnier mal traité a parlé"],
  ["quotation marks put on", FRENCH, "le génocide de mai a commencé", "le « génocide » de mai a commencé"],
  ["quotation marks taken off", ENGLISH, "the “terrorists” have fled", "the terrorists have fled"],
  ["brackets taken off", FRENCH, "les troupes (maliennes) sont là", "les troupes maliennes sont là"],
  ["a pause put in", ENGLISH, "there are no peacekeepers left", "there are no, peacekeepers left"],
  ["a power", FRENCH, "une zone de 300 km² a brûlé", "une zone de 300 km a brûlé"],
  ["an acronym and a word", ENGLISH, "they told US forces to leave", "they told us forces to leave"],
  ["a line put into a list", FRENCH, "ont voté pour :\nMali\nBurkina", "ont voté pour :\nMali\nNiger\nBurkina"],
  ["all but", FRENCH, "l’armée n’a plus d’avions", "l’armée n’a plus que des avions"],
  ["a number that is an article", FRENCH, "un soldat sur deux a fui", "le soldat sur deux a fui"],
  ["a vowel that changes places", ENGLISH, "the martial court has sat", "the marital court has sat"],
];

/** A page's text without white space between its blocks, and where they begin. */
function textOf(html: string): { readonly text: string; readonly breaks: readonly number[] } {
  const blocks = html.split(/<[^>]*>/).filter(Boolean);
  const ends = blocks.map((_, at) => blocks.slice(0, at + 1).join("").length);
  return { text: blocks.join(""), breaks: ends.slice(0, -1) };
}

function long(word: string): string {
  return `au moins sept militaires ont été ${word} et une douzaine d’autres évacués vers Sévaré par hélicoptère, tandis que
les assaillants, venus à moto depuis la forêt voisine, repartaient avec deux véhicules et des munitions`;
}

suite("another statement in the same frame is never anchored", () => {
  test.each(OTHERS)("%s", (_, frame, then, now) => {
    expect(locatedAs(frame, then, now).state).not.toBe("anchored");
  });

  test.each([
    ["9", "<td>9</td>", "<td>19</td>"],
    ["16", "<td>16</td>", "<td>162</td>"],
    ["4", "<td>4</td>", "<td>2014</td>"],
    ["4", "<td>9</td><td>4</td>", "<td>94</td>"],
    ["9", "<td>9</td><td>4</td>", "<td>94</td>"],
    ["15", "<td>15</td><td>12</td>", "<td>1</td><td>512</td>"],
    ["1512", "<td>15</td><td>12</td>", "<td>1</td><td>512</td>"],
  ])("a figure of a table without white space: %s of %s in %s", (figure, then, now) => {
    const rows = ["<td>Mali</td><td>15</td><td>12</td>", "<td>Niger</td><td>16</td><td>13</td>"];
    const table = `<table><tr>${[...rows, "<td>Tchad</td><td>9</td><td>4</td>"].join("</tr><tr>")}</tr></table>`;
    const page = textOf(table);
    const start = page.text.indexOf(figure, page.text.indexOf(textOf(then).text));
    const quote = describe(indexText(page), start, start + figure.length);
    expect(locate(indexText(page), quote)).toMatchObject({ state: "anchored", reason: "same" });
    expect(locate(indexText(textOf(table.replace(then, now))), quote).state).not.toBe("anchored");
    expect(locate(indexText(textOf(`<p>Publicité</p>${table.replace(then, now)}`)), quote).state).not.toBe("anchored");
    // The table has moved: the same cell, and no other.
    const moved = textOf(`<p>Publicité</p>${table}`);
    const there = locate(indexText(moved), quote);
    if (there.state === "anchored") expect(there.start - start).toBe("Publicité".length);
  });

  test("it is offered, with the reason that it was edited", () => {
    expect(locatedAs(FRENCH, "trois soldats ont été tués", "trois civils ont été tués")).toMatchObject({
      state: "to-check",
      reason: "edited",
      found: "trois civils ont été tués",
    });
    expect(
      locatedAs(ENGLISH, "the army has recognised the facts", "the army has never recognised the facts"),
    ).toMatchObject({ state: "to-check", reason: "edited", found: "the army has never recognised the facts" });
  });
});

/** What changes the writing and not the statement: a reader asked about each would soon confirm without looking. */
const SAME: readonly (readonly [string, string, string, string])[] = [
  ["a letter doubled", FRENCH, "un communiqué de la junte", "un comuniqué de la junte"],
  ["two letters swapped", ENGLISH, "the government has resigned", "the govermnent has resigned"],
  ["typography", FRENCH, "« l’armée » a réuni 12 000 hommes", "“l'armée” a réuni 12\u202f000 hommes"],
  ["thousands set off or not", FRENCH, "l’armée a réuni 12 000 hommes", "l’armée a réuni 12000 hommes"],
  ["an accent on a capital", FRENCH, "l’Etat a réagi à l’attaque", "l’État a réagi à l’attaque"],
  ["an accent in two characters", FRENCH, "un général a été tué", "un ge\u0301ne\u0301ral a e\u0301te\u0301 tue\u0301"],
  ["capitals", ENGLISH, "the army has left", "The Army has left"],
  [
    "a box between two lines",
    FRENCH,
    "des soldats ont été tués, des civils blessés",
    "des soldats ont été tués,\nLire aussi : pourquoi l’armée n’a pas répondu ?\ndes civils blessés",
  ],
  [
    "a box between two paragraphs",
    FRENCH,
    "des soldats ont été tués.\nDes civils ont été blessés",
    "des soldats ont été tués.\nLire aussi : notre dossier\nDes civils ont été blessés",
  ],
];

suite("the same statement stays anchored", () => {
  test.each(SAME)("%s", (_, frame, then, now) => {
    const { state, found } = locatedAs(frame, then, now);
    expect(state).toBe("anchored");
    expect(now).toContain(found);
    expect((found ?? "").length).toBeGreaterThan(0.75 * now.length);
  });
});
