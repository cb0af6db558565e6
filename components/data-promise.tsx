import type { ComponentChildren } from "preact";
import type { Translate } from "@/locales/keys";

type Props = {
  /** Whether the browser has promised to clear nothing when space runs low. */
  readonly promised: boolean;
  readonly t: Translate;
  /** What the reader can do where it has not. */
  readonly children?: ComponentChildren;
};

/** The browser's own word on whether the notes stay when the disk runs low, and what is safe where it gives none. */
export function DataPromise({ promised, t, children }: Props) {
  if (promised) return <p class="note data-promise">{t("data.promise.given")}</p>;
  return (
    <aside class="data-reminder data-promise" aria-label={t("data.promise.title")}>
      <p>{t("data.promise.refused")}</p>
      <div class="actions row">{children}</div>
    </aside>
  );
}
