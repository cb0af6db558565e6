import { useEffect, useMemo } from "preact/hooks";
import browser from "webextension-polyfill";
import { NoteEditor } from "@/components/note-editor";
import type { Settings } from "@/core/settings";
import { createTranslate } from "@/extension/i18n";
import { createMessageDesk } from "@/extension/note-desk-messages";
import { createStoreDesk } from "@/extension/note-desk-store";
import { openNotes } from "@/extension/notes";
import { languageFor } from "@/extension/settings-store";
import { copyFrom } from "./copy-from";
import type { Opening } from "./opening";
import { useFrame } from "./use-frame";

type Props = { readonly opening: Opening; readonly stored: Settings };

/** What the page knows; `components/` draws and writes. */
export function Editor({ opening, stored }: Props) {
  const language = languageFor(stored);
  const t = useMemo(() => createTranslate(language), [language]);
  const desk = useMemo(() => deskOf(opening), [opening]);
  const { main, done, whenLeft } = useFrame(opening);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t("editor.title");
  }, [language]);

  return (
    <main class="popup editor" lang={language} ref={main}>
      <h1 class="unseen">{t("editor.title")}</h1>
      {desk === undefined ? (
        <p>{t("editor.nothing")}</p>
      ) : (
        <NoteEditor
          desk={desk}
          id={opening.at === "note" ? opening.id : ""}
          {...{ language, t }}
          now={() => new Date().toISOString()}
          newId={() => crypto.randomUUID()}
          onCopy={copyFrom}
          onSaved={done}
          onClose={done}
          whenLeft={whenLeft}
        />
      )}
    </main>
  );
}

function deskOf(opening: Opening) {
  if (opening.at === "ticket") return createMessageDesk(opening.ticket);
  const isPrivate = browser.extension.inIncognitoContext === true;
  return opening.at === "note" ? createStoreDesk(openNotes(isPrivate), isPrivate) : undefined;
}
