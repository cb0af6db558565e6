import { useEffect, useId, useRef } from "preact/hooks";
import type { Translate } from "@/locales/keys";

type Props = {
  readonly count: number;
  readonly t: Translate;
  readonly onErase: () => void;
  readonly onKeep: () => void;
};

/**
 * The one act that cannot be undone is the one that is asked twice: in the page, and with the focus on the way out.
 * Escape is that way too.
 */
export function NotebookErase({ count, t, onErase, onKeep }: Props) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div
      class="erase"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-why`}
      onKeyDown={({ key }) => key === "Escape" && onKeep()}
    >
      <p id={`${id}-title`}>
        <strong>{t("notebook.trash.confirm", { count })}</strong>
      </p>
      <p id={`${id}-why`}>{t("notebook.trash.confirmWhy")}</p>
      <div class="note-actions">
        <button type="button" ref={keep} onClick={onKeep}>
          {t("notebook.trash.keep")}
        </button>
        <button type="button" class="danger" onClick={onErase}>
          {t("notebook.trash.yes", { count })}
        </button>
      </div>
    </div>
  );
}
