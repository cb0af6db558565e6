import type { Note } from "@/core/notes/note";
import { type WrittenField, wordsApart } from "@/core/notes/words";
import type { Key, Translate } from "@/locales/keys";

const LABELS = {
  body: "editor.body.label",
  tags: "editor.tags.label",
  colour: "editor.colour.legend",
  speech: "editor.speech.title",
  translation: "editor.translation.own",
  archive: "editor.archive.title",
} as const satisfies Record<WrittenField, Key>;

type Props = {
  readonly mine: Note;
  /** Undefined when the note was erased for good. */
  readonly theirs: Note | undefined;
  readonly t: Translate;
  readonly onChoose: (choice: "mine" | "theirs" | "both") => void;
};

/** Two versions of one note, where they differ. None is thrown away: the one that is not kept goes to the trash. */
export function NoteConflict({ mine, theirs, t, onChoose }: Props) {
  const at = theirs === undefined ? "erased" : theirs.deletedAt === undefined ? "why" : "trashed";
  const fields = theirs === undefined ? (["body"] as const) : wordsApart(mine, theirs);
  const isTrashed = at === "trashed";
  return (
    <section class="note-conflict" role="alertdialog" aria-labelledby="conflict" aria-describedby="conflict-why">
      <h2 id="conflict">{t("editor.conflict.title")}</h2>
      <p id="conflict-why">{t(`editor.conflict.${at}`)}</p>
      <Version title={t("editor.conflict.mine")} note={mine} fields={fields} t={t} />
      {theirs !== undefined && (
        <Version
          title={t(isTrashed ? "editor.conflict.theirsTrashed" : "editor.conflict.theirs")}
          note={theirs}
          fields={fields}
          t={t}
        />
      )}
      <div class="actions">
        <button type="button" class="main" ref={focusFirst} onClick={() => onChoose("mine")}>
          {t("editor.conflict.keepMine")}
        </button>
        {theirs !== undefined && (
          <button type="button" onClick={() => onChoose("theirs")}>
            {t(isTrashed ? "editor.conflict.keepTrashed" : "editor.conflict.keepTheirs")}
          </button>
        )}
        {at === "why" && (
          <button type="button" onClick={() => onChoose("both")}>
            {t("editor.conflict.keepBoth")}
          </button>
        )}
      </div>
    </section>
  );
}

/** The field that was typed in is gone: the focus must be somewhere. */
function focusFirst(button: HTMLButtonElement | null): void {
  button?.focus();
}

type VersionProps = {
  readonly title: string;
  readonly note: Note;
  readonly fields: readonly WrittenField[];
  readonly t: Translate;
};

function Version({ title, note, fields, t }: VersionProps) {
  return (
    <div class="version">
      <h3>{title}</h3>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(LABELS[field])}</dt>
            <dd>{wordsOf(note, field, t) || t("editor.conflict.nothing")}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function wordsOf(note: Note, field: WrittenField, t: Translate): string {
  switch (field) {
    case "colour":
      return t(`note.colour.${note.colour}`);
    case "tags":
      return note.tags.join(", ");
    case "speech": {
      const { speaker, manner } = note.speech ?? {};
      return [speaker, manner && t(`note.manner.${manner}`)].filter((each) => each !== undefined).join(", ");
    }
    case "translation":
      return note.translation?.text ?? "";
    case "archive":
      return note.archive ?? "";
    default:
      return note.body;
  }
}
