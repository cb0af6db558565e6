import { X } from "lucide";
import type { Language } from "@/core/languages";
import type { Key, Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";
import { PassageNote, type PassageNoteEvents, type PassageNoteView } from "./passage-note";

type Props = PassageNoteEvents & {
  /** Never empty; of overlapping notes each is listed. */
  readonly notes: readonly PassageNoteView[];
  readonly fault: Key | undefined;
  readonly language: Language;
  readonly t: Translate;
  readonly onClose: () => void;
};

/** The notes on a passage of the page. */
export function PassageCard({ notes, fault, language, t, onClose, ...events }: Props) {
  const title =
    notes.length > 1
      ? t("selection.passage.several", { count: notes.length })
      : t(notes[0]?.check === undefined ? "selection.passage.label" : "selection.check.label");
  return (
    <section class="card pocket" role="dialog" aria-labelledby="passage-title" lang={language}>
      <header class="pocket-head">
        <h2 id="passage-title">{title}</h2>
        <IconButton icon={X} label={t("selection.close")} onPress={onClose} />
      </header>
      <div class="pocket-body">
        {notes.map((note) => (
          <PassageNote key={note.id} {...{ note, language, t }} isOneOfSeveral={notes.length > 1} {...events} />
        ))}
        <p class="said fault" role="status">
          {fault && t(fault)}
        </p>
      </div>
    </section>
  );
}
