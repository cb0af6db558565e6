import { useState } from "preact/hooks";
import { NoteFault } from "@/components/note-fault";
import { NotebookPage } from "@/components/notebook-page";
import { type Said, UndoBar } from "@/components/undo-bar";
import type { Language } from "@/core/languages";
import { deleteNote } from "@/core/notes/edit-note";
import { NO_FILTER } from "@/core/notes/filter-notes";
import type { Note } from "@/core/notes/note";
import type { Library } from "@/entrypoints/notebook/use-library";
import { views } from "@/entrypoints/notebook/views";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";
import { notes } from "./note-fixtures";

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

/** The notebook's own views over made-up notes; what they write goes no further than this page. */
export function NotebookSurface({ query, language, t }: Props) {
  const isPrivate = query.has("private");
  const state = query.get("state") ?? "articles";
  const view = views.find(({ id }) => id === state) ?? views[0];
  const [filter, setFilter] = useState({ ...NO_FILTER, query: query.get("query") ?? "" });
  const [said, say] = useState<Said>({ at: "nothing" });
  const [library, setLibrary] = useState(query.has("empty") ? EMPTY : FULL);

  const sayer = {
    said,
    say,
    sayWritten: (_saved: unknown, words: string) =>
      say({ at: "undoable", words, undo: () => say({ at: "done", words: t("note.undone") }) }),
  };
  async function remove(id: string) {
    const live = library.live.filter((note) => note.id !== id);
    setLibrary({ ...library, live });
    return { ok: true, note: library.live[0], change: 1 };
  }
  const store = {
    store: { remove, restore: async () => ({ ok: true }), purge: async () => ({ ok: true, value: 1 }) },
    drafts: { drop: async () => ({ ok: true }) },
  } as unknown as Notes;
  const links = views.map(({ id, name, count }) => ({ id, name: t(name), count: count?.(library) }));
  return (
    <NotebookPage {...{ links, isPrivate, language, t }} current={view.id}>
      {query.has("fault") ? (
        <NoteFault why="newer" t={t}>
          <button type="button">{t("note.retry")}</button>
        </NoteFault>
      ) : (
        <view.Body notes={store} {...{ library, filter, sayer, isPrivate, language, t }} onFilter={setFilter} />
      )}
      <UndoBar said={said} t={t} onClose={() => say({ at: "nothing" })} />
    </NotebookPage>
  );
}

const EMPTY: Library = { live: [], trash: [], drafts: [], colours: {} };
const [draft, ...live] = notes as readonly [Note, ...Note[]];
const FULL: Library = {
  live,
  trash: live.slice(0, 2).map((note) => deleteNote({ ...note, id: `${note.id}-gone` }, "2026-11-20T08:31:00.000Z")),
  drafts: [{ note: draft, savedAt: "2026-11-21T17:02:00.000Z" }],
  colours: { green: "établi", pink: "à vérifier auprès de la source" },
};
