import { Copy, Highlighter, NotebookPen } from "lucide";
import type { Language } from "@/core/languages";
import type { Colour } from "@/core/notes/colour";
import type { Key, Translate } from "@/locales/keys";
import { ColourButtons } from "./colour-buttons";
import { Icon } from "./icon";
import { IconButton } from "./icon-button";

type Props = {
  /** Nothing can be kept in a private window; to copy still helps. */
  readonly isPrivate: boolean;
  /** What became of the last attempt: why it failed, or that it was copied. */
  readonly said: { readonly key: Key; readonly isFault: boolean } | undefined;
  readonly language: Language;
  readonly t: Translate;
  readonly onKeep: (colour?: Colour) => void;
  readonly onWrite: () => void;
  readonly onCopy: () => void;
};

/** What can be done with the words that the reader has selected. A failure leaves it standing, with its reason. */
export function SelectionBar({ isPrivate, said, language, t, onKeep, onWrite, onCopy }: Props) {
  const inColour = (colour: Colour) => t("selection.inColour", { colour: t(`note.colour.${colour}`) });
  return (
    <section class="card pocket" aria-label={t("selection.bar")} lang={language}>
      <div class="bar">
        {!isPrivate && (
          <>
            <button type="button" class="keep" onClick={() => onKeep()}>
              <Icon node={Highlighter} size={16} />
              {t("selection.keep")}
            </button>
            <ColourButtons labelOf={inColour} onChoose={onKeep} />
            <IconButton icon={NotebookPen} label={t("selection.write")} onPress={onWrite} />
          </>
        )}
        <IconButton icon={Copy} label={t("selection.copy")} onPress={onCopy} />
      </div>
      {isPrivate && <p class="said">{t("selection.private")}</p>}
      <p class={said?.isFault ? "said fault" : "said"} role="status">
        {said && t(said.key)}
      </p>
    </section>
  );
}
