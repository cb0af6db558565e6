import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { Markdown } from "./markdown";

/** What was written and noted beside a passage. A machine's translation is never shown as the reader's own. */
export function NoteWords({ note, t }: { readonly note: Note; readonly t: Translate }) {
  const { body, speech, translation, machineTranslation } = note;
  const said = [speech?.speaker, speech?.manner && t(`note.manner.${speech.manner}`)].filter(Boolean);
  return (
    <>
      {said.length > 0 && <p class="note-speech">{said.join(" · ")}</p>}
      {body.trim() !== "" && <Markdown text={body} />}
      {translation !== undefined && (
        <Translation name={t("notebook.note.translation")} text={translation.text} language={translation.language} />
      )}
      {machineTranslation !== undefined && (
        <Translation
          name={t("notebook.note.machine", { engine: machineTranslation.engine })}
          text={machineTranslation.text}
          language={machineTranslation.language}
        />
      )}
    </>
  );
}

type TranslationProps = { readonly name: string; readonly text: string; readonly language: string };

function Translation({ name, text, language }: TranslationProps) {
  return (
    <div class="note-translation">
      <p class="note">{name}</p>
      <p lang={language}>{text}</p>
    </div>
  );
}
