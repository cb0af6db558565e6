import { useState } from "preact/hooks";
import type { Said } from "@/components/undo-bar";
import type { Failure } from "@/core/notes/outcome";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";

/** What a write gave back, from the store or by a page's reader. */
type Wrote =
  | { readonly ok: true; readonly change: number | undefined }
  | { readonly ok: false; readonly why: "conflict" | "invalid" | "foreign" }
  | Failure;

export type Sayer = {
  readonly said: Said;
  readonly say: (said: Said) => void;
  /** Says what a write came to, with the way to take it back. */
  readonly sayWritten: (wrote: Wrote, words: string) => void;
};

/** What the notebook or the panel says of the last act. */
export function useSaid({ store }: Notes, t: Translate): Sayer {
  const [said, say] = useState<Said>({ at: "nothing" });

  async function undo(change: number): Promise<void> {
    const undone = await store.undo(change);
    if (undone.ok) say({ at: "done", words: t("note.undone") });
    else if (undone.why === "conflict" || undone.why === "gone") say({ at: "done", words: t("note.undoRefused") });
    else say({ at: "fault", why: undone.why, detail: undone.detail });
  }

  function sayWritten(wrote: Wrote, words: string): void {
    say(wrote.ok ? written(wrote.change, words) : refused(wrote));
  }

  function written(change: number | undefined, words: string): Said {
    return change === undefined ? { at: "done", words } : { at: "undoable", words, undo: () => void undo(change) };
  }

  return { said, say, sayWritten };
}

/** A conflict here is two of them in a row, at the very same time: what is on the screen is already the newer note. */
function refused(wrote: Exclude<Wrote, { readonly ok: true }>): Said {
  if (wrote.why === "conflict") return { at: "fault", why: "failed" };
  if (wrote.why === "foreign") return { at: "fault", why: "refused" };
  return { at: "fault", why: wrote.why, detail: "detail" in wrote ? wrote.detail : undefined };
}
