import { expect, test } from "vitest";
import { foldMarks } from "@/core/matching/fold";
import { frenchPlural, pluralOfFrench } from "@/core/matching/rules/french-plural";
import { tokens } from "@/core/matching/tokens";
import { formOf } from "../../entry-of";

test.each([
  ["soldat", "soldats"],
  ["général", "généraux"],
  ["arsenal", "arsenaux"],
  ["carnaval", "carnavals"],
  ["naval", "navals"],
  ["travail", "travaux"],
  ["détail", "détails"],
  ["drapeau", "drapeaux"],
  ["feu", "feux"],
  ["pneu", "pneus"],
  ["bleu", "bleus"],
  ["corps", "corps"],
  ["faux", "faux"],
  ["nez", "nez"],
  ["G5", "G5"],
  ["sous", "sous"],
])("one %s, two %s", (singular, plural) => {
  expect(pluralOfFrench(foldMarks(singular))).toBe(foldMarks(plural));
});

function plurals(text: string): readonly string[] {
  const words = tokens(text).map(({ cased }) => cased);
  return frenchPlural
    .variants(words, { form: formOf(text), kind: "concept", gaps: tokens(text).map(({ gap }) => gap) })
    .map((variant) => variant.join(" "));
}

test.each([
  ["engin explosif improvisé", "engins explosifs improvises"],
  ["général de brigade", "generaux de brigade"],
  ["chef d’état-major", "chefs d etat major"],
  ["groupe armé terroriste", "groupes armes terroristes"],
  ["cessez-le-feu", "cessez le feu"],
  ["arme à feu", "armes a feu"],
  ["coup d’État", "coups d Etat"],
  ["lieutenant-colonel", "lieutenants colonels"],
  ["sous-officier", "sous officiers"],
  ["vice-amiral", "vice amiraux"],
  ["contre-amiral", "contre amiraux"],
  ["ex-rebelle", "ex rebelles"],
  ["drone kamikaze", "drones kamikaze"],
  ["drone kamikaze", "drones kamikazes"],
  ["missile sol-air", "missiles sol air"],
])("the plurals of %s hold %s", (singular, plural) => {
  expect(plurals(singular)).toContain(plural);
});

test("what follows the first preposition stays, or takes the plural as a whole", () => {
  expect(new Set(plurals("général de corps d’armée"))).toEqual(
    new Set(["generaux de corps d armee", "generaux de corps d armees"]),
  );
});

test.each([
  // Borrowed compounds take their s at the end: the only word for the jihadists' vehicles in the press of the Sahel.
  ["pick-up", "pick ups"],
  ["check-point", "check points"],
  ["task force", "task forces"],
  // A first word that is an adverb does not vary, like those of the list of prefixes.
  ["avant-poste", "avant postes"],
  ["arrière-base", "arriere bases"],
  // What follows a hyphen after the complement agrees with the head (a rank of the gendarmerie).
  ["maréchal des logis-chef", "marechaux des logis chefs"],
  // The press puts the complement in the plural as often as not.
  ["frappe de drone", "frappes de drones"],
])("the plurals of %s hold %s", (singular, plural) => {
  expect(plurals(singular)).toContain(plural);
});
