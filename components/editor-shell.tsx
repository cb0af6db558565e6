import { X } from "lucide";
import type { RefObject } from "preact";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

type Props = {
  /** Where the editor's frame is put. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly state: "loading" | "open" | "failed" | "no-panel";
  readonly language: Language;
  readonly t: Translate;
  readonly onPanel: () => void;
  readonly onClose: () => void;
};

/** What stands around the editor's frame, and instead of it where it does not load. */
export function EditorShell({ place, state, language, t, onPanel, onClose }: Props) {
  return (
    <section class="card pocket editor" role="dialog" aria-labelledby="editor-title" lang={language}>
      <header class="pocket-head">
        <h2 id="editor-title">{t("selection.editor.title")}</h2>
        <IconButton icon={X} label={t("selection.close")} onPress={onClose} />
      </header>
      <div class="frame" ref={place} />
      <p class={state === "failed" || state === "no-panel" ? "said fault" : "said"} role="status">
        {state === "loading" && t("selection.editor.loading")}
        {state === "failed" && t("selection.editor.failed")}
        {state === "no-panel" && t("selection.passage.noPanel")}
      </p>
      {state === "failed" && (
        <div class="pocket-body">
          <button type="button" class="text-button" onClick={onPanel}>
            {t("selection.passage.panel")}
          </button>
        </div>
      )}
    </section>
  );
}
