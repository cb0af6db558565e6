import type { Note } from "@/core/notes/note";
import { noteOf, pageOf } from "@/tests/core/notes/note-of";

const bamako = pageOf({
  address: "https://www.exemple-du-sahel.org/2025/02/21/bamako-rencontre-cooperation",
  title: "À Bamako, une première rencontre pour préciser la coopération",
  site: "Exemple du Sahel",
  author: "Aminata Exemple",
  agency: "AFP",
  published: "2025-02-21T10:00:00Z",
});
const bare = pageOf({ address: "http://archives.exemple.ml/depeches?id=4412" });
const { title: _title, site: _site, published: _published, ...untitled } = bare;

const made = (note: Note, created: string): Note => ({ ...note, revision: 1, created, modified: created });

/** Notes as readers have them: short, long, with everything, with nothing. */
export const notes: readonly Note[] = [
  made(
    noteOf("draft", {
      page: bamako,
      exact: "Une mission mixte doit revenir au printemps.",
      body: "Demander au porte-parole si la mission",
    }),
    "2026-11-21T17:00:00.000Z",
  ),
  made(
    noteOf("cma", {
      page: bamako,
      exact: "La CMA, elle, s’était déjà fondue dans un cadre commun au printemps 2024",
      body: "À rapprocher de la création du FLA, fin novembre 2024.",
      tags: ["Azawad", "à recouper"],
      colour: "yellow",
    }),
    "2026-11-21T16:40:00.000Z",
  ),
  made(
    noteOf("whole", {
      page: bamako,
      exact: "« un appui logistique sans précédent »",
      body: "Formule reprise telle quelle par deux agences.",
      tags: ["logistique", "citation", "Mali"],
      colour: "pink",
      speech: { speaker: "Le porte-parole de l’état-major", manner: "reported" },
      translation: { text: "“unprecedented logistical support”", language: "en" },
      machineTranslation: {
        ...{ text: "“logistic support without precedent”", language: "en", engine: "Exemple local" },
        made: "2026-11-21T16:50:00.000Z",
      },
      archive: "https://archive.exemple.org/4412",
      understood: {
        glossary: "2026.11",
        terms: [{ start: 2, end: 10, ambiguous: false, senses: [] }],
      },
    }),
    "2026-11-21T16:45:00.000Z",
  ),
  made(
    noteOf("long", {
      page: untitled,
      exact: `${"Deux délégations se sont retrouvées dans la capitale malienne pour arrêter un calendrier de formation, sans annoncer d’effectifs. ".repeat(5)}\nLe texte n’a pas été publié.`,
      colour: "blue",
      copyOf: "cma",
    }),
    "2026-11-01T09:12:00.000Z",
  ),
];
