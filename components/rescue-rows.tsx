import { rescuedWords } from "@/core/import/rescued-words";
import { plainLine } from "@/core/notes/plain-line";
import type { Translate } from "@/locales/keys";

/** As many as show a reader that the notes are there; the file holds all of them. */
const MOST_SHOWN = 30;

type Props = { readonly rows: readonly unknown[]; readonly t: Translate };

/** Rows as they are on disk: the words that can be read, as text. */
export function RescueRows({ rows, t }: Props) {
  return (
    <>
      <ul class="rescue-rows">
        {rows.slice(0, MOST_SHOWN).map((row, index) => (
          // The rows have no key that can be trusted, and do not change.
          <li key={`${index}`}>
            <RescueRow row={row} t={t} />
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="note">{t("rescue.more", { count: rows.length - MOST_SHOWN })}</p>}
    </>
  );
}

function RescueRow({ row, t }: { readonly row: unknown; readonly t: Translate }) {
  const { article, passage, body } = rescuedWords(row);
  if (passage === "" && body === "") return <p class="note">{t("rescue.noWords")}</p>;
  return (
    <>
      {article !== "" && <p class="note">{plainLine(article)}</p>}
      {passage !== "" && <blockquote>{passage}</blockquote>}
      {body !== "" && <p class="rescue-body">{body}</p>}
    </>
  );
}
