import { useMemo } from "preact/hooks";
import { wordDiff } from "@/core/notes/word-diff";
import type { Translate } from "@/locales/keys";

type Props = {
  readonly before: string;
  readonly after: string;
  readonly language: string | undefined;
  readonly t: Translate;
};

/** What changed in a passage: struck and underlined, and in words for whoever does not see either. */
export function WordDiff({ before, after, language, t }: Props) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <blockquote class="note-quote word-diff" lang={language}>
      {parts.map(({ kind, text }, index) => {
        if (kind === "same") return text;
        const Part = kind === "old" ? "del" : "ins";
        return (
          <Part key={index}>
            <span class="unseen">{t(`note.diff.${kind}`)} </span>
            {text}
            <span class="unseen"> {t("note.diff.end")}</span>
          </Part>
        );
      })}
    </blockquote>
  );
}
