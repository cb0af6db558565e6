import { expect, test } from "vitest";
import { readByline } from "@/core/notes/byline";

test.each<[string, readonly string[], string | undefined, object]>([
  ["one person", ["Awa Traoré"], undefined, { author: "Awa Traoré" }],
  ["« Par »", ["Par Awa Traoré"], undefined, { author: "Awa Traoré" }],
  ["“By”", ["By Jane O'Neil"], undefined, { author: "Jane O’Neil" }],
  ["two persons", ["Par Awa Traoré et Paul Vallet"], undefined, { author: "Awa Traoré, Paul Vallet" }],
  ["two of a list", ["Awa Traoré; Paul Vallet"], undefined, { author: "Awa Traoré, Paul Vallet" }],
  ["an interviewer", ["Propos recueillis par Awa Traoré"], undefined, { author: "Awa Traoré" }],
  ["an envoy", ["De notre envoyée spéciale Awa Traoré"], undefined, { author: "Awa Traoré" }],
  ["an agency", ["AFP"], undefined, { agency: "AFP" }],
  ["an agency's whole name", ["Agence d'information du Burkina"], undefined, { agency: "AIB" }],
  ["an agency in small letters", ["REUTERS"], undefined, { agency: "Reuters" }],
  ["an acronym only in capitals", ["Map"], undefined, { author: "Map" }],
  ["paper and agency", ["Le Monde avec AFP"], "Le Monde", { agency: "AFP" }],
  ["the paper by its site", ["Le Monde.fr"], "Le Monde", {}],
  ["person and agency", ["Awa Traoré (avec AFP)"], undefined, { author: "Awa Traoré", agency: "AFP" }],
  ["two agencies", ["AFP and Reuters"], undefined, { agency: "AFP, Reuters" }],
  [
    "who wrote, not who edited",
    ["Reporting by Tiemoko Diallo; Editing by Jane Roe"],
    undefined,
    { author: "Tiemoko Diallo" },
  ],
  ["a date behind the name", ["Par Awa Traoré | Publié le 21 février"], undefined, { author: "Awa Traoré" }],
  ["a date after the name", ["Awa Traoré, publié le 21/02/2025"], undefined, { author: "Awa Traoré" }],
  ["the desk", ["La rédaction"], undefined, {}],
  ["the desk by its town", ["Rédaction de Dakar"], undefined, {}],
  ["staff", ["Staff reporters", "admin", "Newsroom"], undefined, {}],
  ["an address", ["https://www.facebook.com/journal", "redaction@journal.fr"], undefined, {}],
  ["the first line that names somebody", ["admin", "Awa Traoré", "Paul Vallet"], undefined, { author: "Awa Traoré" }],
  [
    "an agency of a later line",
    ["Awa Traoré", "Awa Traoré avec l", "Xinhua"],
    undefined,
    { author: "Awa Traoré", agency: "Xinhua" },
  ],
  ["a sentence", [`Voici ce que l’on sait ${"de tout ".repeat(30)}`], undefined, {}],
  ["a question", ["Qui sommes-nous ?"], undefined, {}],
  ["nothing", [], undefined, {}],
])("%s", (_, lines, site, expected) => {
  expect(readByline(lines, site)).toEqual(expected);
});
