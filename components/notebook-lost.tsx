import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { formatDate } from "./dates";
import { localDay } from "./local-day";

type Props = {
  readonly lost: { readonly notes: number; readonly at: string };
  readonly language: Language;
  readonly t: Translate;
  /** What the reader can do about it. */
  readonly children: ComponentChildren;
};

/** That there were notes, and that the browser has lost them: an empty notebook alone would look like a new one. */
export function NotebookLost({ lost, language, t, children }: Props) {
  return (
    <div class="data-reminder notebook-lost" role="alert">
      <p>{t("notebook.lost.said", { count: lost.notes, date: formatDate(localDay(lost.at), language) })}</p>
      <div class="actions row">{children}</div>
    </div>
  );
}
