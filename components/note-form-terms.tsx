import type { Language } from "@/core/languages";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";

type Props = { readonly note: Note; readonly language: Language; readonly t: Translate };

/** The terms of the passage as they were explained when it was kept: a later glossary does not rewrite them. */
export function NoteFormTerms({ note, language, t }: Props) {
  const { understood, quote } = note;
  if (understood === undefined || understood.terms.length === 0) return null;
  const other = language === "fr" ? "en" : "fr";
  return (
    <details class="part">
      <summary>{t("editor.terms.title", { count: understood.terms.length })}</summary>
      <p class="note">{t("editor.terms.frozen", { glossary: understood.glossary })}</p>
      <ul class="senses">
        {understood.terms.map(({ start, end, ambiguous, senses }) => (
          <li key={start}>
            <p class="term-line">
              <span class="term-name" lang={quote.language}>
                {quote.exact.slice(start, end)}
              </span>
              {ambiguous && <span class="uncertain">{t("editor.terms.ambiguous")}</span>}
            </p>
            {(ambiguous ? senses : senses.slice(0, 1)).map((sense) => (
              <div key={sense.id} class="sense">
                <p>
                  <b lang={language}>{sense[language].name}</b> · <span lang={other}>{sense[other].name}</span>
                </p>
                <p class="note" lang={language}>
                  {sense[language].definition}
                </p>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
