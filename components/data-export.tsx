import { useId, useState } from "preact/hooks";
import type { FormatId } from "@/core/export/formats";
import { plainLine } from "@/core/notes/plain-line";
import type { Translate } from "@/locales/keys";
import { SettingsChoice } from "./settings-choice";

export type ExportScope = "all" | { readonly article: string };
export type ArticleChoice = { readonly address: string; readonly title: string; readonly count: number };

type Props = {
  readonly formats: readonly FormatId[];
  /** The last worked on first. */
  readonly articles: readonly ArticleChoice[];
  /** Notes there are, the trash included. */
  readonly all: number;
  readonly t: Translate;
  readonly onExport: (scope: ExportScope, format: FormatId) => void;
};

/** What goes out, and as what: each format says what it is good for. */
export function DataExport({ formats, articles, all, t, onExport }: Props) {
  const id = useId();
  const [format, setFormat] = useState<FormatId>("json");
  const [article, setArticle] = useState("");
  // An article whose last note has gone since is no choice any more.
  const chosen = articles.find(({ address }) => address === article);
  return (
    <section class="part data-export" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("data.export.title")}</h2>
      <label for={`${id}-what`}>{t("data.export.what")}</label>
      <select
        id={`${id}-what`}
        value={chosen?.address ?? ""}
        onChange={(event) => setArticle(event.currentTarget.value)}
      >
        <option value="">{t("data.export.all", { count: all })}</option>
        {articles.map(({ address, title, count }) => (
          <option key={address} value={address}>
            {t("data.export.article", { title: plainLine(title, 80), count })}
          </option>
        ))}
      </select>
      <SettingsChoice
        legend={t("data.export.format")}
        choices={formats.map((each) => [each, t(`data.format.${each}.name`)] as const)}
        chosen={format}
        onChoose={setFormat}
        note={t(`data.format.${format}.note`)}
      />
      <div class="actions">
        <button
          type="button"
          class="main data-go"
          disabled={all === 0}
          onClick={() => onExport(chosen === undefined ? "all" : { article: chosen.address }, format)}
        >
          {t("data.export.go")}
        </button>
      </div>
      {all === 0 && <p class="note">{t("data.export.nothing")}</p>}
    </section>
  );
}
