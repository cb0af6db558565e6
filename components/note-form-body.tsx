import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";
import { Markdown } from "./markdown";

/** As the note's own schema has it. */
const LONGEST = 200_000;

type Props = {
  readonly body: string;
  /** Whether the reader is to write here at once. */
  readonly focused: boolean;
  readonly t: Translate;
  readonly onChange: (change: WordsChange) => void;
};

/** The note itself, in Markdown, and what it looks like. */
export function NoteFormBody({ body, focused, t, onChange }: Props) {
  const id = useId();
  const [view, setView] = useState<"text" | "preview">("text");
  const field = useRef<HTMLTextAreaElement>(null);

  // Before the form is seen: later, the caret would be moved from under who types already. The form is shown from its
  // beginning: a field that scrolls to itself would leave the quote above a low window.
  useLayoutEffect(() => {
    if (!focused) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(body.length, body.length);
    field.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);

  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{t("editor.body.label")}</label>
        <button
          type="button"
          class="toggle"
          aria-pressed={view === "preview"}
          onClick={() => setView(view === "text" ? "preview" : "text")}
        >
          {t("editor.body.preview")}
        </button>
      </div>
      {view === "preview" && (
        <section class="preview" aria-label={t("editor.body.preview")}>
          {body.trim() === "" ? <p class="note">{t("editor.body.empty")}</p> : <Markdown text={body} />}
        </section>
      )}
      <textarea
        id={id}
        ref={field}
        class="grows"
        hidden={view === "preview"}
        rows={4}
        maxLength={LONGEST}
        value={body}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onChange({ body: currentTarget.value })}
      />
      <p class="note" id={`${id}-hint`} hidden={view === "preview"}>
        {t("editor.body.hint")}
      </p>
    </div>
  );
}
