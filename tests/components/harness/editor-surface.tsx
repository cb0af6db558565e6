import { useMemo } from "preact/hooks";
import { NoteEditor } from "@/components/note-editor";
import type { Language } from "@/core/languages";
import type { Note } from "@/core/notes/note";
import type { NoteDesk, OnDesk } from "@/core/notes/note-desk";
import type { Translate } from "@/locales/keys";
import { at, noteOf } from "@/tests/core/notes/note-of";

const EXACT =
  "Le JNIM a revendiqué l’attaque, selon un porte-parole ; les FAR et la CMA, elle, « s’était déjà fondue » dans un cadre commun au printemps 2024.";
const half = (name: string, definition: string) => ({ name, definition });
const JNIM = {
  id: "jnim",
  fr: half("Groupe de soutien à l’islam et aux musulmans", "Coalition de groupes armés formée en mars 2017."),
  en: half("Group for the Support of Islam and Muslims", "Coalition of armed groups formed in March 2017."),
};
const FAR = [
  {
    id: "far-a",
    fr: half("Forces armées royales", "Armée du Maroc."),
    en: half("Royal Armed Forces", "Moroccan army."),
  },
  { id: "far-b", fr: half("Forces armées rwandaises", "Armée du Rwanda."), en: half("Rwandan Armed Forces", "Army.") },
];

const plain: Note = { ...noteOf("a", { exact: EXACT }), revision: 1 };
const written: Note = {
  ...plain,
  body: "## À rapprocher\n\nCréation du **FLA**, fin novembre 2024 :\n\n- [le communiqué](https://exemple.org/a)\n- [douteux](javascript:alert(1))\n\n> à vérifier\n\n![carte](https://exemple.org/carte.png) <b>brut</b>",
  tags: ["azawad", "à-vérifier"],
  colour: "pink",
  speech: { speaker: "Un porte-parole de l’état-major", manner: "alleged" },
  translation: { text: "JNIM claimed the attack, a spokesman said.", language: "en" },
  machineTranslation: { text: "The JNIM claimed the attack.", language: "en", engine: "Exemple 2.1", made: at(3) },
  archive: "https://archive.example/2025/kidal",
  understood: {
    glossary: "0.1.0 (2026-11-12)",
    terms: [
      { start: 3, end: 7, ambiguous: false, senses: [JNIM] },
      { start: EXACT.indexOf("FAR"), end: EXACT.indexOf("FAR") + 3, ambiguous: true, senses: FAR },
    ],
  },
};
const other: Note = { ...written, body: "Une tout autre lecture de ce passage.", colour: "blue", revision: 2 };

const around = {
  draft: undefined,
  tags: ["azawad", "azalaï", "kidal", "à-vérifier", "aviation"],
  colours: { pink: "à vérifier", green: "fait établi" },
  isPrivate: false,
};
const full = async () => ({ ok: false, why: "full", detail: "DataError" }) as const;
const typed = { note: { ...written, body: "Un brouillon." }, savedAt: at(7) };
const deleted = { ...written, deletedAt: at(5) };

/** What the desk has, and how it fails, by the surface's state. */
const DESKS: Readonly<Record<string, { readonly on: OnDesk; readonly desk?: Partial<NoteDesk> }>> = {
  plain: { on: { note: plain, ...around } },
  written: { on: { note: written, ...around } },
  long: { on: { note: { ...plain, quote: { ...plain.quote, exact: `${EXACT} `.repeat(6) } }, ...around } },
  draft: { on: { note: written, ...around, draft: typed } },
  conflict: {
    on: { note: written, ...around, draft: typed },
    desk: { save: async (mine) => ({ ok: false, why: "conflict", mine, theirs: other }) },
  },
  fault: { on: { note: written, ...around, draft: typed }, desk: { save: full } },
  unkept: { on: { note: written, ...around }, desk: { keepDraft: full, save: full } },
  private: { on: { note: plain, ...around, isPrivate: true } },
  removed: { on: { note: written, ...around }, desk: { remove: async () => ({ ok: true, note: deleted, change: 3 }) } },
  unavailable: { on: { note: plain, ...around }, desk: { load: async () => ({ ok: false, why: "newer" }) } },
};

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

/** The note editor as its wiring draws it, over a desk that only pretends to keep. */
export function EditorSurface({ query, language, t }: Props) {
  const desk = useMemo(() => deskOf(query.get("state") ?? ""), []);
  return (
    <main class="popup editor" lang={language}>
      <h1 class="unseen">{t("editor.title")}</h1>
      <NoteEditor
        {...{ desk, language, t }}
        id="a"
        now={() => at(9)}
        newId={() => "b"}
        onCopy={async () => true}
        onSaved={() => console.info("saved")}
        onClose={() => console.info("close")}
      />
    </main>
  );
}

function deskOf(state: string): NoteDesk {
  const found = DESKS[state];
  if (found === undefined) throw new Error(`no desk for ${state}`);
  return {
    load: async () => ({ ok: true, value: found.on }),
    keepDraft: async () => ({ ok: true }),
    save: async (note) => ({ ok: true, note: { ...note, revision: note.revision + 1 }, change: 1 }),
    remove: full,
    undo: async () => ({ ok: true }),
    nameColour: async () => ({ ok: true }),
    ...found.desk,
  };
}
