import { type Entry, parseEntries, type Relation } from "@/core/entry";
import type { Evidence, Reading } from "@/core/protocol";
import { type Card, cardOf } from "@/core/reading/card";
import data from "./entries.json";

/** Entries of our own for the eye and for axe: shaped like the glossary's, but free to be awkward. */
const { entries, faults } = parseEntries(data);
if (faults.length > 0) throw new Error(faults.join("\n"));

const byId: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.id, entry]));
const relations = new Map<string, readonly Relation[]>(entries.map(({ id, relations }) => [id, relations ?? []]));

/** The day of the demonstration article; `ecowas` is read in an older one, `far-rwanda` in one without a date. */
const PUBLISHED = "2025-02-21";
const publishedFor: Readonly<Record<string, string | undefined>> = { jnim: undefined, ecowas: "2013-06-03" };

export const cards: Readonly<Record<string, Card>> = Object.fromEntries(
  entries.map((entry) => {
    const published = entry.id in publishedFor ? publishedFor[entry.id] : PUBLISHED;
    return [entry.id, cardOf(entry, published, (id) => byId.get(id), relations)];
  }),
);

const sense = (id: string, why: readonly Evidence[] = []) => ({ id, score: why.length, why });

export const readings: Readonly<Record<string, Reading>> = {
  "aes-sahel": {
    surface: "AES",
    ambiguous: false,
    senses: [
      sense("aes-sahel", [
        { type: "country", words: ["Mali"] },
        { type: "cue", words: ["Bamako", "force unifiée"] },
      ]),
      sense("aes-cipher"),
    ],
  },
  far: { surface: "FAR", ambiguous: true, senses: [sense("far-morocco"), sense("far-rwanda"), sense("far-club")] },
  "general-de-brigade": {
    surface: "général de brigade",
    ambiguous: false,
    senses: [sense("general-de-brigade", [{ type: "only-sense", words: [] }])],
  },
  jnim: {
    surface: "JNIM",
    ambiguous: false,
    senses: [sense("jnim", [{ type: "expansion", words: ["Groupe de soutien à l’islam et aux musulmans"] }])],
  },
};
