import { useEffect, useMemo, useState } from "preact/hooks";
import { RescuePage, type RescueState } from "@/components/rescue-page";
import type { RescueFile } from "@/core/import/rescue-file";
import type { Stored } from "@/core/notes/outcome";
import type { Settings } from "@/core/settings";
import { download } from "@/extension/download";
import { createTranslate } from "@/extension/i18n";
import { rescueRows, rescueText } from "@/extension/rescue";
import { languageFor } from "@/extension/settings-store";

/** What the rescue page knows and does; `components/` draws it. */
export function Rescue({ stored }: { readonly stored: Settings }) {
  const language = languageFor(stored);
  const t = useMemo(() => createTranslate(language), [language]);
  const [state, see] = useState<RescueState>({ at: "loading" });
  const [saved, setSaved] = useState<string>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t("rescue.pageTitle");
  }, [language]);

  useEffect(() => {
    let isCurrent = true;
    see({ at: "loading" });
    setSaved(undefined);
    void rescueRows(indexedDB, new Date().toISOString()).then((read) => {
      if (isCurrent) see(stateOf(read));
    });
    return () => {
      isCurrent = false;
    };
  }, [turn]);

  function save(file: RescueFile): void {
    const name = `reperes-rescue-${file.made.slice(0, 10)}.json`;
    download({ name, mediaType: "application/json", content: rescueText(file) });
    setSaved(name);
  }

  return (
    <RescuePage {...{ state, saved, language, t }} onAgain={() => setTurn((before) => before + 1)} onSave={save} />
  );
}

function stateOf(read: Stored<RescueFile | undefined>): RescueState {
  if (!read.ok) return { at: "fault", why: read.why, detail: read.detail };
  return read.value === undefined ? { at: "none" } : { at: "read", file: read.value };
}
