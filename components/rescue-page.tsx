import type { RescueFile } from "@/core/import/rescue-file";
import type { Language } from "@/core/languages";
import type { StoreFault } from "@/core/notes/outcome";
import type { Translate } from "@/locales/keys";
import { NoteFault } from "./note-fault";
import { RescueRead } from "./rescue-read";

/** What became of the reading. */
export type RescueState =
  | { readonly at: "loading" }
  | { readonly at: "none" }
  | { readonly at: "fault"; readonly why: StoreFault; readonly detail: string | undefined }
  | { readonly at: "read"; readonly file: RescueFile };

type Props = {
  readonly state: RescueState;
  /** The name of the file that was handed over. */
  readonly saved: string | undefined;
  readonly language: Language;
  readonly t: Translate;
  readonly onAgain: () => void;
  readonly onSave: (file: RescueFile) => void;
};

/** Where a reader is sent whose notes do not open: it shows what can still be read, and hands it over as a file. */
export function RescuePage({ state, saved, language, t, onAgain, onSave }: Props) {
  return (
    <main class="popup notebook rescue" lang={language}>
      <h1>{t("rescue.title")}</h1>
      <p>{t("rescue.why")}</p>
      <p role="status">{statusWords(state, t)}</p>
      {state.at === "fault" && <NoteFault why={state.why} detail={state.detail} isRescue t={t} />}
      {state.at === "read" && <RescueRead file={state.file} saved={saved} t={t} onSave={onSave} />}
      {state.at !== "loading" && (
        <div class="actions row">
          <button type="button" class="rescue-again" onClick={onAgain}>
            {t("rescue.again")}
          </button>
        </div>
      )}
    </main>
  );
}

function statusWords(state: RescueState, t: Translate): string {
  switch (state.at) {
    case "loading":
      return t("rescue.loading");
    case "none":
      return t("rescue.none");
    case "fault":
      return "";
    case "read":
      return t("rescue.version", { version: state.file.databaseVersion / TENTHS });
  }
}

/** The browser counts our versions in tenths. */
const TENTHS = 10;
