import { X } from "lucide";
import { useId, useState } from "preact/hooks";
import { fold } from "@/core/matching/fold";
import { cleanTags, completeTag } from "@/core/notes/tags";
import type { WordsChange } from "@/core/notes/words";
import type { Translate } from "@/locales/keys";
import { Icon } from "./icon";
import { TagOptions } from "./note-form-tag-options";

/** More is a list to read, not a help to type. */
const MOST_OFFERED = 6;
const LONGEST = 100;

type Props = {
  readonly tags: readonly string[];
  /** Tags in use in other notes, the most used first. */
  readonly known: readonly string[];
  readonly t: Translate;
  readonly onChange: (change: WordsChange) => void;
};

/** Tags as a combobox: what is typed is completed from the tags in use (ARIA's pattern: the focus stays in the field). */
export function NoteFormTags({ tags, known, t, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [list, setList] = useState<{ readonly open: boolean; readonly active: number }>({ open: false, active: -1 });
  const [said, setSaid] = useState("");
  const counts = new Map(known.map((tag, index) => [tag, known.length - index]));
  const has = new Set(tags.map(fold));
  const offered = completeTag(typed, counts)
    .filter((tag) => !has.has(fold(tag)))
    .slice(0, MOST_OFFERED);
  const isOpen = list.open && offered.length > 0;

  function add(raw: string): void {
    const next = cleanTags([...tags, ...raw.split(",")]);
    setTyped("");
    setList({ open: false, active: -1 });
    if (next.length > tags.length) setSaid(t("editor.tags.added", { tag: next.at(-1) ?? "" }));
    onChange({ tags: next });
  }

  function remove(tag: string): void {
    setSaid(t("editor.tags.removed", { tag }));
    onChange({ tags: tags.filter((each) => each !== tag) });
  }

  function type(text: string): void {
    if (text.includes(",")) {
      add(text);
    } else {
      setTyped(text);
      setList({ open: text.trim() !== "", active: -1 });
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const last = tags.at(-1);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter") add((isOpen ? offered[list.active] : undefined) ?? typed);
    else if (event.key === "Escape" && isOpen) setList({ open: false, active: -1 });
    else if (event.key === "Backspace" && typed === "" && last !== undefined) remove(last);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move(step: number): void {
    const from = isOpen ? list.active : -1;
    const count = offered.length;
    const next = from === -1 ? (step > 0 ? 0 : count - 1) : (from + step + count) % count;
    setList({ open: true, active: count === 0 ? -1 : next });
  }

  return (
    <div class="field">
      <label for={id}>{t("editor.tags.label")}</label>
      <div class="tags-box">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            {tag}
            <button type="button" aria-label={t("editor.tags.remove", { tag })} onClick={() => remove(tag)}>
              <Icon node={X} size={14} />
            </button>
          </span>
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && list.active >= 0 ? `${id}-${list.active}` : undefined}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          maxLength={LONGEST}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={press}
          onBlur={() => (typed.trim() === "" ? setList({ open: false, active: -1 }) : add(typed))}
        />
      </div>
      <TagOptions {...{ id, isOpen, offered, t }} active={list.active} onChoose={add} />
      <p class="note" id={`${id}-hint`}>
        {t("editor.tags.hint")}
      </p>
      <p class="unseen" role="status">
        {isOpen ? t("editor.tags.found", { count: offered.length }) : said}
      </p>
    </div>
  );
}
