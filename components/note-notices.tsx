import type { Language } from "@/core/languages";
import type { Editing } from "@/core/notes/editing";
import type { Translate } from "@/locales/keys";
import { CopyButton } from "./copy-button";
import { momentWords } from "./dates";
import { NoteFault } from "./note-fault";

type Props = {
  readonly state: Editing;
  readonly language: Language;
  readonly t: Translate;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onRevert: () => void;
  readonly onUnrevert: () => void;
};

/** What the reader must know before writing on: a draft that was found, a window that keeps nothing, a trouble. */
export function NoteNotices({ state, language, t, onCopy, onRevert, onUnrevert }: Props) {
  const { text, trouble, found, saved, dropped, keeping } = state;
  const isUnkept = keeping === "unkept";
  const words = [text.body, text.translation?.text].filter((each) => each).join("\n\n");
  return (
    <>
      {found !== undefined && (
        <div class="notice">
          <p>
            {t(saved === undefined ? "editor.draft.foundNew" : "editor.draft.found", {
              date: momentWords(found, language),
            })}
          </p>
          {saved !== undefined && (
            <button type="button" class="text-button" onClick={onRevert}>
              {t("editor.draft.revert")}
            </button>
          )}
        </div>
      )}
      {dropped !== undefined && (
        <div class="notice">
          <p role="status">{t("editor.draft.reverted")}</p>
          <button type="button" class="text-button" onClick={onUnrevert}>
            {t("editor.draft.unrevert")}
          </button>
        </div>
      )}
      {state.isPrivate && trouble === undefined && <NoteFault why="private" t={t} />}
      {trouble?.kind === "fault" && (
        <NoteFault
          why={trouble.why}
          detail={trouble.detail}
          draft={isUnkept ? "unkept" : trouble.of === "colour" ? undefined : "kept"}
          t={t}
        >
          {isUnkept && (
            <div class="actions">
              <CopyButton t={t} onCopy={() => onCopy(words)} />
            </div>
          )}
        </NoteFault>
      )}
    </>
  );
}
