import { useState } from "preact/hooks";
import type { Translate } from "@/locales/keys";

/** A longer passage is folded: a list is to be looked through. */
const WHOLE_UNITS = 420;
const FOLDED_UNITS = 340;

type Props = {
  readonly text: string;
  readonly language: string | undefined;
  readonly t: Translate;
};

/** The words of the page, as they are: text and never HTML. */
export function NoteExcerpt({ text, language, t }: Props) {
  const [state, setState] = useState<"folded" | "open">("folded");
  const folds = text.length > WHOLE_UNITS;
  const shown = folds && state === "folded" ? `${cut(text)}…` : text;
  return (
    <>
      <blockquote class="note-quote" lang={language}>
        {shown}
      </blockquote>
      {folds && state === "folded" && (
        <button type="button" class="text-button" onClick={() => setState("open")}>
          {t("notebook.note.whole")}
        </button>
      )}
    </>
  );
}

/** At the end of a word, where there is one. */
function cut(text: string): string {
  const start = text.slice(0, FOLDED_UNITS);
  const blank = start.search(/\s\S*$/u);
  return blank > FOLDED_UNITS / 2 ? start.slice(0, blank) : start;
}
