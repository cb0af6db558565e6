import { Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { Colour } from "@/core/notes/colours";
import { type Editing, textState } from "@/core/notes/editing";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";
import { NoteFormArchive } from "./note-form-archive";
import { NoteFormBody } from "./note-form-body";
import { NoteFormColour } from "./note-form-colour";
import { NoteFormQuote } from "./note-form-quote";
import { NoteFormSpeech } from "./note-form-speech";
import { NoteFormTags } from "./note-form-tags";
import { NoteFormTerms } from "./note-form-terms";
import { NoteFormTranslation } from "./note-form-translation";
import { NoteState } from "./note-state";

type Props = {
  readonly editing: Editing;
  readonly language: Language;
  readonly t: Translate;
  /** Whether the reader is to write at once. */
  readonly focused: boolean;
  readonly onChange: (change: WordsChange) => void;
  readonly onNameColour: (colour: Colour, name: string) => void;
  readonly onSave: () => void;
  readonly onRemove: () => void;
  /** Absent where the form stands by itself. */
  readonly onClose?: (() => void) | undefined;
  /** What is to be said before the fields: a draft that was found, a trouble. */
  readonly children?: ComponentChildren;
};

/** A note under the reader's hands. Ctrl or Cmd with Enter saves; Escape closes, and what was typed is a draft. */
export function NoteForm(props: Props) {
  const { editing, language, t, onChange, onSave, onClose } = props;
  const { text } = editing;

  function submit(form: HTMLFormElement): void {
    const wrong = form.querySelector<HTMLInputElement>("input:invalid");
    const folded = wrong?.closest("details");
    if (folded) folded.open = true;
    if (wrong === null) onSave();
    else wrong.focus();
  }

  function press(event: KeyboardEvent & { readonly currentTarget: HTMLFormElement }): void {
    if (event.isComposing) return;
    const { target, currentTarget: form } = event;
    const saves = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const closes = event.key === "Escape" && onClose !== undefined;
    // A lone Enter in a line would submit the form, and close it under the reader.
    const isLine = target instanceof HTMLInputElement && event.key === "Enter";
    if (saves || closes || isLine) event.preventDefault();
    if (!saves && !closes) return;
    // Leaving a field adds the tag that was typed there.
    if (target instanceof HTMLElement) target.blur();
    if (saves) submit(form);
    else onClose?.();
  }

  return (
    <form
      class="note-form"
      aria-label={t("editor.form")}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <NoteFormQuote note={text} t={t} />
      {props.children}
      <NoteFormBody body={text.body} focused={props.focused} t={t} onChange={onChange} />
      <NoteFormTags tags={text.tags} known={editing.tags} t={t} onChange={onChange} />
      <NoteFormColour
        colour={text.colour}
        names={editing.colours}
        t={t}
        onChange={onChange}
        onName={props.onNameColour}
      />
      <div class="parts">
        <NoteFormTranslation note={text} language={language} t={t} onChange={onChange} />
        <NoteFormSpeech speech={text.speech} t={t} onChange={onChange} />
        <NoteFormArchive archive={text.archive} t={t} onChange={onChange} />
        <NoteFormTerms note={text} language={language} t={t} />
      </div>
      <div class="note-foot">
        <NoteState state={textState(editing)} t={t} />
        <div class="actions row">
          <IconButton icon={Trash2} label={t("note.delete")} onPress={props.onRemove} />
          {onClose !== undefined && (
            <button type="button" onClick={onClose}>
              {t("editor.close")}
            </button>
          )}
          <button type="submit" class="main" title={t("editor.saveKeys")} disabled={editing.saving}>
            {t("editor.save")}
          </button>
        </div>
      </div>
    </form>
  );
}
