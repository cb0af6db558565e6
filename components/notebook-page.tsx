import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

export type NotebookLink = { readonly id: string; readonly name: string; readonly count?: number | undefined };

type Props = {
  readonly links: readonly NotebookLink[];
  readonly current: string;
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly children: ComponentChildren;
};

/** The notebook's frame: its views are addresses, so that Back, bookmarks and new tabs work as everywhere. */
export function NotebookPage({ links, current, isPrivate, language, t, children }: Props) {
  return (
    <main class="popup notebook" lang={language}>
      <header>
        <h1>{t("notebook.title")}</h1>
        <nav aria-label={t("notebook.nav")}>
          {links.map(({ id, name, count }) => (
            <a key={id} href={`#${id}`} aria-current={id === current ? "page" : undefined}>
              {name}
              {count !== undefined && <span class="count"> {count}</span>}
            </a>
          ))}
        </nav>
      </header>
      {isPrivate && <p class="private">{t("notebook.private")}</p>}
      {children}
    </main>
  );
}
