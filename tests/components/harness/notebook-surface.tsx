import { useState } from "preact/hooks";
import { DataPromise } from "@/components/data-promise";
import { NoteFault } from "@/components/note-fault";
import { NotebookLost } from "@/components/notebook-lost";
import { NotebookPage } from "@/components/notebook-page";
import { type Said, UndoBar } from "@/components/undo-bar";
import type { Language } from "@/core/languages";
import { deleteNote } from "@/core/notes/edit-note";
import { NO_FILTER } from "@/core/notes/filter-notes";
import type { MergeCounts } from "@/core/notes/merge-all";
import type { Note } from "@/core/notes/note";
import { BackupReminder } from "@/entrypoints/notebook/backup-reminder";
import type { Library } from "@/entrypoints/notebook/use-library";
import type { BackupDesk } from "@/entrypoints/notebook/view";
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
  const backup: BackupDesk = {
    app: "1.0.0",
    settings: { every: "week", sealed: query.has("sealed") },
    handed: query.has("handed") ? { name: "archive-2026-11-21.json", made: "2026-11-21T17:30:00.000Z" } : null,
    need: { days: 12, make: false, remind: query.has("handed") ? "handed" : "old" },
    ...{ choose: () => {}, make: () => {}, confirm: () => {} },
  };
  const store = {
    store: { remove, restore: async () => ({ ok: true }), purge: async () => ({ ok: true, value: 1 }) },
    drafts: { drop: async () => ({ ok: true }) },
    imports: {
      dryRun: async () => ({ ok: true, value: COUNTS }),
      run: async () => ({ ok: true, value: { counts: COUNTS, change: 1 } }),
      snapshots: async () => ({ ok: true, value: [{ id: 1, at: "2026-11-20T08:31:00.000Z", notes: live }] }),
    },
  } as unknown as Notes;
  const promised = !query.has("unpromised");
  const links = views.map(({ id, name, count }) => ({ id, name: t(name), count: count?.(library) }));
  return (
    <NotebookPage {...{ links, isPrivate, language, t }} current={view.id}>
      {query.has("lost") && (
        <NotebookLost lost={{ notes: 42, at: "2026-11-21T17:02:00.000Z" }} {...{ language, t }}>
          <a href="#data">{t("notebook.lost.go")}</a>
          <button type="button">{t("notebook.lost.read")}</button>
        </NotebookLost>
      )}
      {query.has("unpromised") && view.id !== "data" && (
        <DataPromise promised={false} t={t}>
          <a href="#data">{t("data.reminder.go")}</a>
        </DataPromise>
      )}
      {query.has("remind") && <BackupReminder backup={backup} isHere={false} t={t} />}
      {query.has("fault") ? (
        <NoteFault why="newer" t={t}>
          <button type="button">{t("note.retry")}</button>
        </NoteFault>
      ) : (
        <view.Body
          notes={store}
          {...{ library, filter, sayer, backup, promised, isPrivate, language, t }}
          isLost={query.has("lost")}
          onFilter={setFilter}
        />
      )}
      <UndoBar said={said} t={t} onClose={() => say({ at: "nothing" })} />
    </NotebookPage>
  );
}

const COUNTS: MergeCounts = {
  ...{ new: 12, changed: 3, conflict: 1, deletion: 1, older: 2, same: 140 },
  "deleted-here": 2,
};
const EMPTY: Library = { live: [], trash: [], drafts: [], colours: {} };
const [draft, ...live] = notes as readonly [Note, ...Note[]];
const FULL: Library = {
  live,
  trash: live.slice(0, 2).map((note) => deleteNote({ ...note, id: `${note.id}-gone` }, "2026-11-20T08:31:00.000Z")),
  drafts: [{ note: draft, savedAt: "2026-11-21T17:02:00.000Z" }],
  colours: { green: "établi", pink: "à vérifier auprès de la source" },
};
