import { type Note, parseNote } from "@/core/notes/note";
import { saysSame } from "@/core/notes/words";
import { cleanIncoming } from "./clean-incoming";

type Row = Readonly<Record<string, unknown>>;

/**
 * What was typed and never saved, as notes: a file of notes holds no drafts, and what comes as a note can be undone. Where
 * the note itself comes back too, it comes as the other version of it, under an id that follows from when it was typed, so
 * that the same file brings it only once. Beside a damaged row it comes as itself: that row stays behind, and these may be
 * the only words left. What is no draft is passed on: the check that follows names it. Rows and drafts are of this version.
 */
export function rescuedDrafts(drafts: readonly unknown[], rows: readonly unknown[]): readonly unknown[] {
  if (drafts.length === 0) return [];
  // Of rows with one id the first comes back.
  const saved = new Map<unknown, Note>(
    soundNotes(rows)
      .map((note) => [note.id, note] as const)
      .toReversed(),
  );
  return drafts.flatMap((draft): readonly unknown[] => {
    if (!isRow(draft) || !isRow(draft["note"])) return [draft];
    const { note, savedAt } = draft as { readonly note: Row; readonly savedAt?: unknown };
    const here = saved.get(note["id"]);
    if (here === undefined) return [note];
    const beside = besideSaved(note, String(savedAt));
    return soundNotes([beside]).some((typed) => saysSame(here, typed)) ? [] : [beside];
  });
}

/** The rows that will come back, as they will: links that run code are no damage, they are left out. */
function soundNotes(rows: readonly unknown[]): readonly Note[] {
  const { notes } = cleanIncoming({ notes: rows }).value;
  return (notes as readonly unknown[]).flatMap((row) => {
    const parsed = parseNote(row);
    return parsed.ok ? [parsed.note] : [];
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
