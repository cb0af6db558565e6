import type { Note } from "@/core/notes/note";
import { saysSame } from "@/core/notes/words";

type Row = Readonly<Record<string, unknown>>;

/**
 * What was typed and never saved, as notes: a file of notes holds no drafts, and what comes as a note can be undone. Where
 * the note itself was saved it comes as the other version of it, under an id that follows from when it was typed, so that
 * the same file brings it only once. What is no draft is passed on: the check that follows names it.
 */
export function rescuedDrafts(drafts: unknown, notes: readonly unknown[]): readonly unknown[] {
  if (!Array.isArray(drafts)) return [];
  const saved = new Map(notes.flatMap((row) => (isRow(row) ? [[row["id"], row] as const] : [])));
  return drafts.flatMap((draft: unknown): readonly unknown[] => {
    if (!isRow(draft) || !isRow(draft["note"])) return [draft];
    const { note, savedAt } = draft as { readonly note: Row; readonly savedAt?: unknown };
    const here = saved.get(note["id"]);
    if (here === undefined) return [note];
    return saysSame(here as unknown as Note, note as unknown as Note) ? [] : [besideSaved(note, String(savedAt))];
  });
}

function besideSaved(note: Row, savedAt: string): Row {
  const id = String(note["id"]);
  const copy = { id: `${id.slice(0, 50)}-${savedAt.replace(/\D/g, "")}`, copyOf: id };
  return { ...note, ...copy, modified: savedAt, earlier: [] };
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
