import { ArrowLeft, Check, Pin, X } from "lucide";
import type { ComponentChildren } from "preact";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";

type Props = {
  readonly kind: string;
  readonly canGoBack: boolean;
  readonly pinned: boolean;
  readonly t: Translate;
  /** "I know it"; absent where there is nothing to know. */
  readonly onKnow?: (() => void) | undefined;
  readonly onBack: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** What stays in view while the card's body scrolls: the kind, the names, the way out. */
export function CardHeader({ kind, canGoBack, pinned, t, onKnow, onBack, onPin, onClose, children }: Props) {
  return (
    <header class="head">
      <div class="kind-line">
        {canGoBack && <IconButton icon={ArrowLeft} label={t("card.back")} onPress={onBack} />}
        <p class="kind">{kind}</p>
        {onKnow !== undefined && <IconButton icon={Check} label={t("card.know")} onPress={onKnow} />}
        <IconButton icon={Pin} label={t(pinned ? "card.unpin" : "card.pin")} onPress={onPin} pressed={pinned} />
        <IconButton icon={X} label={t("card.close")} onPress={onClose} />
      </div>
      {children}
    </header>
  );
}
