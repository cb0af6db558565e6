import { useEffect, useRef } from "preact/hooks";
import type { Translate } from "@/locales/keys";

type Props = { readonly name: string; readonly t: Translate; readonly onUndo: () => void };

/** What "I know it" has done, and its way back, for as long as the card stays. */
export function CardKnown({ name, t, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the focus goes to the one that undoes it.
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="known">
      <p role="status">{t("card.known", { name })}</p>
      <button ref={undo} type="button" class="text-button" onClick={onUndo}>
        {t("card.knownUndo")}
      </button>
    </div>
  );
}
