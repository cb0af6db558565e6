import { ExternalLink, PencilLine, Trash2 } from "lucide";
import { passageAddress } from "@/core/export/text-fragment";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { Icon } from "./icon";

type Props = {
  readonly note: Note;
  readonly t: Translate;
  /** Whether the article is open beside it: there is another way to the passage then. */
  readonly isBeside?: boolean;
  /** Absent where nothing can be written. */
  readonly onEdit?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
};

/** What can be done with a note of the notebook: each is a word, because a list has many of them. */
export function NoteActions({ note, t, isBeside = false, onEdit, onRemove }: Props) {
  return (
    <>
      {onEdit && (
        <button type="button" class="note-edit" onClick={onEdit}>
          <Icon node={PencilLine} size={15} />
          {t("notebook.note.edit")}
        </button>
      )}
      {!isBeside && (
        <a href={passageAddress(note.page.address, note.quote)} target="_blank" rel="noopener noreferrer">
          <Icon node={ExternalLink} size={15} />
          {t("notebook.note.open")}
        </a>
      )}
      {note.archive !== undefined && (
        <a href={note.archive} target="_blank" rel="noopener noreferrer">
          <Icon node={ExternalLink} size={15} />
          {t("notebook.note.archive")}
        </a>
      )}
      {onRemove && (
        <button type="button" class="note-remove" onClick={onRemove}>
          <Icon node={Trash2} size={15} />
          {t("note.delete")}
        </button>
      )}
    </>
  );
}
