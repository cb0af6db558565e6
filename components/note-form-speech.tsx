import { useId, useState } from "preact/hooks";
import type { Note } from "@/core/notes/note";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";

const LONGEST = 500;
const MANNERS = ["direct", "reported", "alleged"] as const;
type Manner = (typeof MANNERS)[number];

type Props = {
  readonly speech: Note["speech"];
  readonly t: Translate;
  readonly onChange: (change: WordsChange) => void;
};

/** Who speaks in the passage and how the article reports it. Nothing of it is guessed. */
export function NoteFormSpeech({ speech, t, onChange }: Props) {
  const id = useId();
  const [speaker, setSpeaker] = useState(speech?.speaker ?? "");
  const manner = speech?.manner;

  function change(who: string, how: Manner | undefined): void {
    setSpeaker(who);
    const line = who.replace(/\s+/g, " ").trim();
    const said = { ...(line === "" ? {} : { speaker: line }), ...(how === undefined ? {} : { manner: how }) };
    onChange({ speech: Object.keys(said).length === 0 ? undefined : said });
  }

  const brief = [speech?.speaker, manner && t(`note.manner.${manner}`)].filter((each) => each !== undefined);
  return (
    <details class="part">
      <summary>
        {t("editor.speech.title")}
        {brief.length > 0 && <span class="brief"> · {brief.join(", ")}</span>}
      </summary>
      <div class="field">
        <label for={id}>{t("editor.speech.speaker")}</label>
        <input
          id={id}
          maxLength={LONGEST}
          value={speaker}
          onInput={({ currentTarget }) => change(currentTarget.value, manner)}
        />
      </div>
      <fieldset class="field">
        <legend>{t("editor.speech.manner")}</legend>
        <div class="choices">
          {([undefined, ...MANNERS] as const).map((each) => (
            <label key={each ?? ""} class="choice">
              <input
                type="radio"
                name={`${id}-manner`}
                checked={each === manner}
                onChange={() => change(speaker, each)}
              />
              {each === undefined ? t("editor.speech.unsaid") : t(`note.manner.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
