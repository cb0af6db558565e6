import { useState } from "preact/hooks";
import type { Said } from "@/components/undo-bar";
import type { Saved } from "@/core/notes/outcome";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";

export type Sayer = {
  readonly said: Said;
  readonly say: (said: Said) => void;
  /** Says what a write came to, with the way to take it back. */
  readonly sayWritten: (saved: Saved, words: string) => void;
};

/** What the notebook says of the last act. */
export function useSaid({ store }: Notes, t: Translate): Sayer {
  const [said, say] = useState<Said>({ at: "nothing" });

  async function undo(change: number): Promise<void> {
    const undone = await store.undo(change);
    if (undone.ok) say({ at: "done", words: t("note.undone") });
    else if (undone.why === "conflict" || undone.why === "gone") say({ at: "done", words: t("note.undoRefused") });
    else say({ at: "fault", why: undone.why, detail: undone.detail });
  }

  function sayWritten(saved: Saved, words: string): void {
    say(saved.ok ? written(saved, words) : refused(saved));
  }

  function written({ change }: Extract<Saved, { readonly ok: true }>, words: string): Said {
    return change === undefined ? { at: "done", words } : { at: "undoable", words, undo: () => void undo(change) };
  }

  return { said, say, sayWritten };
}

/** A conflict here is two of them in a row, at the very same time: what is on the screen is already the newer note. */
function refused(saved: Exclude<Saved, { readonly ok: true }>): Said {
  if (saved.why === "conflict") return { at: "fault", why: "failed" };
  return { at: "fault", why: saved.why, detail: "detail" in saved ? saved.detail : undefined };
}
