import type { ComponentChildren } from "preact";
import type { Translate } from "@/locales/keys";

type Props = {
  readonly title: string;
  /** Of the title, where it is the page's own. */
  readonly language?: string | undefined;
  readonly count: number;
  readonly t: Translate;
  readonly children?: ComponentChildren;
};

/** The head of a group of notes: an article, or a day. */
export function NotebookHeading({ title, language, count, t, children }: Props) {
  return (
    <header class="group-head">
      <h2 lang={language}>{title}</h2>
      {children}
      <p class="note">{t("notebook.all", { count })}</p>
    </header>
  );
}
