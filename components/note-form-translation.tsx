import { useId, useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Note } from "@/core/notes/note";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";
import { languageName } from "./country-name";
import { formatDate } from "./dates";
import { directionOf } from "./direction-of";

const LONGEST = 50_000;
/** What readers of this press write in; a translation that came with another language keeps it. */
const LANGUAGES = ["fr", "en", "ar", "de", "es", "it", "pt", "ru"];

type Props = {
  readonly note: Note;
  readonly language: Language;
  readonly t: Translate;
  readonly onChange: (change: WordsChange) => void;
};

/** The reader's own translation, and apart from it, read only, a machine's. */
export function NoteFormTranslation({ note, language, t, onChange }: Props) {
  const id = useId();
  const { translation, machineTranslation: machine } = note;
  const [text, setText] = useState(translation?.text ?? "");
  const [into, setInto] = useState(translation?.language ?? (note.quote.language?.startsWith("fr") ? "en" : "fr"));
  const choices = LANGUAGES.includes(into) ? LANGUAGES : [into, ...LANGUAGES];

  function change(words: string, tag: string): void {
    setText(words);
    setInto(tag);
    onChange({ translation: words.trim() === "" ? undefined : { text: words, language: tag } });
  }

  return (
    <details class="part">
      <summary>
        {t("editor.translation.title")}
        {translation !== undefined && <span class="brief"> · {languageName(translation.language, language)}</span>}
      </summary>
      <div class="field">
        <label for={id}>{t("editor.translation.own")}</label>
        <textarea
          id={id}
          class="grows"
          rows={2}
          maxLength={LONGEST}
          lang={into}
          dir={directionOf(into)}
          value={text}
          onInput={({ currentTarget }) => change(currentTarget.value, into)}
        />
        <label for={`${id}-language`}>{t("editor.translation.language")}</label>
        <select id={`${id}-language`} value={into} onChange={({ currentTarget }) => change(text, currentTarget.value)}>
          {choices.map((tag) => (
            <option key={tag} value={tag}>
              {languageName(tag, language)}
            </option>
          ))}
        </select>
      </div>
      {machine !== undefined && (
        <figure class="machine" aria-label={t("editor.translation.machine")}>
          <p lang={machine.language} dir={directionOf(machine.language)}>
            {machine.text}
          </p>
          <figcaption class="note">
            {t("editor.translation.machine")} ·{" "}
            {t("editor.translation.by", {
              engine: machine.engine,
              date: formatDate(machine.made.slice(0, 10), language),
            })}
          </figcaption>
        </figure>
      )}
    </details>
  );
}
