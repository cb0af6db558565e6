import { useState } from "preact/hooks";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";
import { directionOf } from "./direction-of";

/** A longer passage is folded: the reader came to write, and knows what was selected. */
const FOLD_UNITS = 320;

type Props = { readonly note: Note; readonly t: Translate };

/** The passage as it was read, and where. Never changed here. */
export function NoteFormQuote({ note, t }: Props) {
  const [shown, setShown] = useState<"part" | "all">("part");
  const { exact, language } = note.quote;
  const isLong = exact.length > FOLD_UNITS;
  const { title, site, address } = note.page;
  return (
    <figure class={`note-quote colour-${note.colour}`} aria-label={t("editor.quote.label")}>
      <blockquote
        class={isLong && shown === "part" ? "folded" : undefined}
        {...(language === undefined ? {} : { lang: language, dir: directionOf(language) })}
      >
        {exact}
      </blockquote>
      {isLong && (
        <button type="button" class="text-button" onClick={() => setShown(shown === "part" ? "all" : "part")}>
          {t(shown === "part" ? "editor.quote.all" : "editor.quote.part")}
        </button>
      )}
      <figcaption>
        <a href={address} target="_blank" rel="noopener noreferrer">
          {title ?? address}
        </a>
        {site !== undefined && <span> · {site}</span>}
      </figcaption>
    </figure>
  );
}
