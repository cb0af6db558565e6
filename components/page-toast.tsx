import { X } from "lucide";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

type Props = {
  readonly text: string;
  readonly isFault?: boolean;
  readonly actions: readonly { readonly label: string; readonly onPress: () => void }[];
  readonly language: Language;
  readonly t: Translate;
  readonly onClose: () => void;
};

/** One sentence about what was just done, and what can be done about it. */
export function PageToast({ text, isFault, actions, language, t, onClose }: Props) {
  return (
    <section class="card pocket" lang={language}>
      <div class="toast">
        <p class={isFault ? "said fault" : "said"} role="status">
          {text}
        </p>
        {actions.map(({ label, onPress }) => (
          <button key={label} type="button" class="text-button" onClick={onPress}>
            {label}
          </button>
        ))}
        <IconButton icon={X} label={t("selection.close")} onPress={onClose} />
      </div>
    </section>
  );
}
