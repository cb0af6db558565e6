import type { Translate } from "@/locales/keys";

type Props = {
  /** Of the combobox: its list's id and its options' begin with it. */
  readonly id: string;
  readonly isOpen: boolean;
  readonly offered: readonly string[];
  readonly active: number;
  readonly t: Translate;
  readonly onChoose: (tag: string) => void;
};

/** The tags that a combobox offers. The field keeps the focus: a press here must not take it, or what is typed is added. */
export function TagOptions({ id, isOpen, offered, active, t, onChoose }: Props) {
  return (
    <div id={`${id}-list`} class="tag-options" role="listbox" aria-label={t("editor.tags.list")} hidden={!isOpen}>
      {isOpen &&
        offered.map((tag, index) => (
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(tag)}
            onKeyDown={() => undefined}
          >
            {tag}
          </div>
        ))}
    </div>
  );
}
