import type { Bundle } from "@/core/export/bundle";
import type { Language } from "@/core/languages";
import { deleteNote, newNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import { at, noteOf, pageOf, quoteOf } from "@/tests/core/notes/note-of";
import { sayIn } from "./words";

export function bundleOf(notes: readonly Note[], facts: Partial<Bundle> = {}, language: Language = "fr"): Bundle {
  return {
    notes,
    purged: [],
    colours: {},
    scope: "all",
    made: at(600),
    app: "1.0.0",
    language,
    say: sayIn(language),
    ...facts,
  };
}

const page = pageOf({ author: "Aminata Traoré", agency: "AFP", modified: "2023-11-15T08:30:00+01:00" });
const placed = (exact: string, start: number) => quoteOf(exact, { position: { start, end: start + exact.length } });

/** An article with everything that a note can hold, in the order of working, not of the page. */
export const article: readonly Note[] = [
  newNote(
    {
      page,
      quote: placed(
        "L’armée malienne dit avoir pris Kidal, fief de la rébellion, mardi matin après deux jours de combats.",
        400,
      ),
      body: "À comparer avec **2013**.\n\n- source : [communiqué](https://exemple.org/c)\n- voir #Kidal",
      tags: ["Kidal", "reprise 2023", "Azawad/CSP"],
      colour: "blue",
      speech: { speaker: "État-major des FAMa", manner: "reported" },
      translation: { text: "The Malian army says it has taken Kidal.", language: "en" },
      machineTranslation: {
        text: "The Malian army says it took Kidal.",
        language: "en",
        engine: "Firefox Translations",
        made: at(1),
      },
      archive: "https://web.archive.org/web/2023/https://exemple.org/afrique/kidal",
    },
    { id: "note-1", now: at(0) },
  ),
  newNote({ page, quote: placed("JNIM", 120), colour: "pink" }, { id: "note-2", now: at(2) }),
  newNote(
    { page, quote: placed("Deux colonnes ont quitté Anéfis.\n\nElles sont arrivées mardi.", 900), tags: ["Kidal"] },
    { id: "note-3", now: at(3) },
  ),
  deleteNote(noteOf("note-4", { page, exact: "Jetée" }), at(4)),
];

/** Text that would be Markdown, YAML, HTML or a command if it were not escaped. */
export const hostile: readonly Note[] = [
  newNote(
    {
      page: pageOf({
        address: "https://exemple.org/a_(b)?q=[x]|y#titre",
        title: 'CON: « [[lien]] » \\ "fin" # | <script>alert(1)</script> ../..\\',
        author: "---",
        site: "a: b #c",
        published: "2023-11",
        read: at(1),
      }),
      quote: quoteOf(
        [
          "# titre",
          "1. un",
          "- deux",
          "> trois",
          "---",
          "[[lien]] ![[image]] ==surligné== %%caché%% <b>gras</b> a|b *x* _y_ `z` ~~t~~ $m$ #étiquette &amp; \\",
          "    du code",
          "fin ^bloc",
        ].join("\n"),
        { prefix: "", suffix: "" },
      ),
      body: "```js\nnon fermé",
      tags: ["l’État", "2023", "a.b c"],
      speech: { speaker: "](javascript:alert(1)) <i>", manner: "alleged" },
      archive: "https://exemple.org/a)b(c",
    },
    { id: "hostile-1", now: at(0) },
  ),
  newNote(
    {
      page: pageOf({ address: "https://exemple.org/a_(b)?q=[x]|y#titre" }),
      quote: quoteOf("suite"),
      body: "[x](javascript:alert(1))",
    },
    { id: "hostile-2", now: at(1) },
  ),
];
