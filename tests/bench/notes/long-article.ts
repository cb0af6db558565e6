import type { Note } from "@/core/notes/note";
import { describe } from "@/core/notes/quote/describe";
import { pageOf as parsedPage } from "@/scripts/anchoring/read-html";
import { pressText } from "@/tests/bench/press-text";
import { noteOf, pageOf } from "@/tests/core/notes/note-of";

export const NOTES = 100;
const UNITS = 1_000_000;
const SEED = 17;
/** Of each ten passages, one has been edited since, one rewritten away, and one moved down the page. */
const KINDS = ["edited", "gone", "moved"] as const;

export type LongArticle = {
  readonly before: string;
  readonly after: string;
  /** How many notes must be anchored in what it is now; as many more as were edited are a question to the reader. */
  readonly anchored: number;
  readonly placed: number;
};

/** An article of a megabyte as it was read, and as it is now: text has come before, and some passages have changed. */
export function longArticle(): LongArticle {
  const blocks = pressText({ units: UNITS, seed: SEED, forms: [], patterns: [], density: 0 });
  const every = Math.floor(blocks.length / NOTES);
  const sentence = (at: number) =>
    `Le témoin numéro ${at} raconte la nuit ${at * 7} du siège de la ville de ${town(at)}`;
  const line = (at: number, words: string) => `<p>${words}, dit-il au téléphone, le ${(at % 28) + 1} du mois.</p>`;
  const page = (change: (at: number) => string) =>
    blocks
      .map((text, index) => {
        const at = index / every;
        return `<p>${text}</p>${Number.isInteger(at) && at < NOTES ? change(at) : ""}`;
      })
      .join("\n");
  const after = page((at) => {
    switch (KINDS[at % 10]) {
      case "edited":
        return line(at, sentence(at).replace("raconte", "dit se rappeler encore"));
      case "gone":
        return "<p>Ce passage a été retiré à la demande de la famille.</p>";
      case "moved":
        return `<aside>À lire aussi : notre dossier.</aside>${line(at, sentence(at))}`;
      default:
        return line(at, sentence(at));
    }
  });
  return {
    before: whole(page((at) => line(at, sentence(at)))),
    after: whole(`<p>Mise à jour à 18 heures.</p>${after}`),
    anchored: (NOTES * 8) / 10,
    placed: (NOTES * 9) / 10,
  };
}

/** A note on each of the sentences, as the reader of the article would have kept them. */
export function notesOn(before: string, address: string): readonly Note[] {
  const { index } = parsedPage(Buffer.from(before)).page;
  return Array.from({ length: NOTES }, (_, at) => {
    const start = index.text.indexOf(`Le témoin numéro ${at} raconte`);
    const quote = describe(index, start, index.text.indexOf(", dit-il", start), { language: "fr" });
    return { ...noteOf(`n${at}`, { page: pageOf({ address, title: "Mesure" }), quote }), revision: 1 };
  });
}

function town(at: number): string {
  return ["Kidal", "Gao", "Ménaka", "Tessalit", "Ber"][at % 5] ?? "";
}

function whole(body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mesure</title></head><body><main>${body}</main></body></html>`;
}
