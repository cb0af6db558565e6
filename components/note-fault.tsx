import type { ComponentChildren } from "preact";
import type { WrongNote } from "@/core/notes/editing";
import type { DeskFault } from "@/core/notes/note-desk";
import type { StoreFault } from "@/core/notes/outcome";
import type { Translate } from "@/locales/keys";

/** Troubles of the database itself; the others have nothing to do with what is on disk. */
const OF_THE_DATABASE: ReadonlySet<DeskFault | WrongNote> = new Set<StoreFault>([
  "full",
  "scarce",
  "blocked",
  "closed",
  "newer",
  "damaged",
  "failed",
]);

type Props = {
  readonly why: DeskFault | WrongNote;
  /** The browser's own name of the trouble: of use in a report. */
  readonly detail?: string | undefined;
  /** Whether what was typed is safe as a draft; absent where nothing was typed. */
  readonly draft?: "kept" | "unkept" | undefined;
  /** On the rescue page itself, which does not send the reader to itself. */
  readonly isRescue?: boolean;
  readonly t: Translate;
  /** What the reader can do: try again, copy the text. */
  readonly children?: ComponentChildren;
};

/** Why notes could not be read or written, and what became of the reader's text. Said at once by a screen reader. */
export function NoteFault({ why, detail, draft, isRescue, t, children }: Props) {
  return (
    <div class="note-fault" role="alert">
      <p>{t(`note.fault.${why}`)}</p>
      {draft !== undefined && <p>{t(`note.draft.${draft}`)}</p>}
      {why === "failed" && detail !== undefined && <p class="note">{t("note.fault.detail", { detail })}</p>}
      {children}
      {isRescue !== true && OF_THE_DATABASE.has(why) && (
        <a class="rescue-link" href="/rescue.html" target="_blank" rel="noreferrer">
          {t("rescue.link")}
        </a>
      )}
    </div>
  );
}
