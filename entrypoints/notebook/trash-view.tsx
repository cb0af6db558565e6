import { NotebookTrash } from "@/components/notebook-trash";
import type { Note } from "@/core/notes/note";
import type { ViewProps } from "./view";

/** The trash, with the two ways out of it. */
export function TrashView({ notes, library, sayer, isPrivate, language, t }: ViewProps) {
  const restore = async ({ id }: Note) => sayer.sayWritten(await notes.store.restore(id), t("notebook.trash.restored"));

  async function erase(ids: readonly string[]): Promise<void> {
    const erased = await notes.store.purge(ids);
    if (erased.ok) sayer.say({ at: "done", words: t("notebook.trash.erased", { count: erased.value }) });
    else sayer.say({ at: "fault", why: erased.why, detail: erased.detail });
  }

  return (
    <NotebookTrash
      notes={library.trash}
      colours={library.colours}
      isPrivate={isPrivate}
      language={language}
      t={t}
      onRestore={(note) => void restore(note)}
      onErase={(ids) => void erase(ids)}
    />
  );
}
