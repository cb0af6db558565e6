import { useEffect, useId, useRef, useState } from "preact/hooks";
import { isWebAddress } from "@/core/notes/shapes";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";

const LONGEST = 8_000;

type Props = {
  readonly archive: string | undefined;
  readonly t: Translate;
  readonly onChange: (change: WordsChange) => void;
};

/** A copy of the article that stays when the article changes. What is no address is not kept, and the form is not saved. */
export function NoteFormArchive({ archive, t, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(archive ?? "");
  const field = useRef<HTMLInputElement>(null);
  const address = typed.trim();
  const isWrong = address !== "" && !isWebAddress(address);

  // The form asks for `:invalid` before it saves.
  useEffect(() => field.current?.setCustomValidity(isWrong ? t("editor.archive.wrong") : ""), [isWrong]);

  function change(text: string): void {
    setTyped(text);
    const line = text.trim();
    if (line === "" || isWebAddress(line)) onChange({ archive: line === "" ? undefined : line });
  }

  return (
    <details class="part">
      <summary>
        {t("editor.archive.title")}
        {archive !== undefined && <span class="brief"> · {new URL(archive).hostname}</span>}
      </summary>
      <div class="field">
        <label for={id}>{t("editor.archive.label")}</label>
        <input
          id={id}
          ref={field}
          type="text"
          inputMode="url"
          maxLength={LONGEST}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-wrong`}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
        <p class="wrong" id={`${id}-wrong`} role="status">
          {isWrong && t("editor.archive.wrong")}
        </p>
        {archive !== undefined && !isWrong && (
          <a href={archive} target="_blank" rel="noopener noreferrer">
            {t("editor.archive.open")}
          </a>
        )}
      </div>
    </details>
  );
}
