import { expect, test } from "vitest";
import { createCards } from "@/entrypoints/reader/cards";
import { createTermFinder } from "@/extension/term-finder";

const finder = createTermFinder();
const jnim = finder.cardFor("jnim", "2026-01-02");
if (jnim === undefined) throw new Error("The glossary has no card of jnim.");

test("a card is given back as it came, and is held by nobody", () => {
  const cards = createCards();
  cards.add(jnim);
  const sent: unknown = JSON.parse(JSON.stringify(jnim));
  expect(cards.card("jnim")).toEqual(sent);
  // As an object it would take ten times the room of its bytes, for each of a thousand.
  expect(cards.card("jnim")).not.toBe(cards.card("jnim"));
});

test("what marks and lists ask of a card needs none to be made", () => {
  const cards = createCards();
  cards.add(jnim);
  const { id, family, density } = jnim;
  expect(cards.sketch("jnim")).toEqual({ id, family, density, fr: jnim.fr.name.text, en: jnim.en.name.text });
  expect(cards.ids()).toEqual(["jnim"]);
});

test("of an entry that did not come there is nothing", () => {
  const cards = createCards();
  expect([cards.card("__proto__"), cards.sketch("jnim"), cards.ids()]).toEqual([undefined, undefined, []]);
});
