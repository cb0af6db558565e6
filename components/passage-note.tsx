import { PanelRight, Trash2 } from "lucide";
import type { Language } from "@/core/languages";
import type { Colour } from "@/core/notes/colour";
import type { Translate } from "@/locales/keys";
import { ColourButtons } from "./colour-buttons";
import { formatDate } from "./dates";
import { IconButton } from "./icon-button";
import { PassageCheck } from "./passage-check";
import { WordDiff } from "./word-diff";

/** What a page may show of a note: where and when, not what the reader wrote. */
export type PassageNoteView = {
  readonly id: string;
  readonly colour: Colour;
  /** `YYYY-MM-DD`. */
  readonly created: string;
  readonly written: boolean;
  /** The passage as it was kept. */
  readonly exact: string;
  /** The passage's own, for whoever hears it read. */
  readonly language: string | undefined;
  /** What stands at a sure place where it is no longer word for word what was kept. */
  readonly changed: string | undefined;
  /** A likely place only: what stands there, and why it is not sure. */
  readonly check: { readonly reason: "several" | "surroundings" | "edited"; readonly found: string } | undefined;
};

export type PassageNoteEvents = {
  readonly onEdit: (id: string) => void;
  readonly onColour: (id: string, colour: Colour) => void;
  readonly onPanel: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onConfirm: (id: string) => void;
  readonly onRefuse: (id: string) => void;
};

type Props = PassageNoteEvents & {
  readonly note: PassageNoteView;
  /** Of several on one passage each tells which it is. */
  readonly isOneOfSeveral: boolean;
  readonly language: Language;
  readonly t: Translate;
};

/** One note on a passage of the page, and what can be done with it. */
export function PassageNote({ note, isOneOfSeveral, language, t, ...events }: Props) {
  const { id, colour, created, written, exact, changed, check } = note;
  const passage = { exact, language: note.language };
  if (check !== undefined) return <PassageCheck {...{ passage, check, t }} {...confirming(id, events)} />;
  return (
    <div class={`passage-note colour-${colour}`}>
      {isOneOfSeveral && changed === undefined && (
        <p class="excerpt" lang={note.language}>
          {exact}
        </p>
      )}
      {changed !== undefined && (
        <>
          <p>{t("selection.passage.changed")}</p>
          <WordDiff before={exact} after={changed} language={note.language} t={t} />
        </>
      )}
      <p class="on">{t("selection.passage.on", { date: formatDate(created, language) })}</p>
      <div class="bar">
        <button type="button" class="keep" onClick={() => events.onEdit(id)}>
          {t(written ? "selection.passage.edit" : "selection.writeNote")}
        </button>
        <ColourButtons
          chosen={colour}
          labelOf={(each) => t(`note.colour.${each}`)}
          onChoose={(each) => events.onColour(id, each)}
        />
        <IconButton icon={PanelRight} label={t("selection.passage.panel")} onPress={() => events.onPanel(id)} />
        <IconButton icon={Trash2} label={t("note.delete")} onPress={() => events.onRemove(id)} />
      </div>
    </div>
  );
}

function confirming(id: string, { onConfirm, onRefuse }: PassageNoteEvents) {
  return { onConfirm: () => onConfirm(id), onRefuse: () => onRefuse(id) };
}
