import type { Draft } from "@/core/notes/draft";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";
import type { Sayer } from "./use-said";

/** Erases what was typed and never saved, and says so with the way to take it back. */
export async function dropDraft({ drafts }: Notes, { note }: Draft, { say }: Sayer, t: Translate): Promise<void> {
  async function undo(): Promise<void> {
    const kept = await drafts.keep(note);
    if (kept.ok) say({ at: "done", words: t("note.undone") });
    else say({ at: "fault", why: kept.why, detail: "detail" in kept ? kept.detail : undefined });
  }

  const dropped = await drafts.drop(note.id);
  if (dropped.ok) say({ at: "undoable", words: t("notebook.drafts.dropped"), undo: () => void undo() });
  else say({ at: "fault", why: dropped.why, detail: dropped.detail });
}
