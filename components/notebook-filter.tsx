import { Search } from "lucide";
import { useId } from "preact/hooks";
import { COLOURS, type ColourNames } from "@/core/notes/colours";
import { isFiltering, NO_FILTER, type NoteFilter, type TagChoice } from "@/core/notes/filter-notes";
import type { Translate } from "@/locales/keys";
import { Icon } from "./icon";

/** As many tags as a glance takes in; the rest when asked. */
const FIRST_TAGS = 12;

type Props = {
  readonly filter: NoteFilter;
  readonly tags: readonly TagChoice[];
  readonly colours: ColourNames;
  /** Notes that are left, and notes there are. */
  readonly found: number;
  readonly all: number;
  readonly t: Translate;
  readonly onChange: (filter: NoteFilter) => void;
};

/** Search as the reader types, colours and tags; how many notes are left is said to a screen reader too. */
export function NotebookFilter({ filter, tags, colours, found, all, t, onChange }: Props) {
  const id = useId();
  const first = tags.filter(({ key }, index) => index < FIRST_TAGS || filter.tags.includes(key));
  const rest = tags.filter((tag) => !first.includes(tag));
  const tagButton = ({ key, tag, count }: TagChoice) => (
    <button
      key={key}
      type="button"
      aria-pressed={filter.tags.includes(key)}
      onClick={() => onChange({ ...filter, tags: toggled(filter.tags, key) })}
    >
      {tag} <span class="count">{count}</span>
    </button>
  );
  return (
    <search class="filter">
      <label class="search" for={id}>
        <Icon node={Search} size={16} />
        <span>{t("notebook.search")}</span>
      </label>
      <input
        id={id}
        type="search"
        value={filter.query}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onChange({ ...filter, query: currentTarget.value })}
      />
      <p class="note" id={`${id}-hint`}>
        {t("notebook.searchHint")}
      </p>
      <fieldset class="chips">
        <legend>{t("notebook.colours")}</legend>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`colour-${colour}`}
            aria-pressed={filter.colours.includes(colour)}
            onClick={() => onChange({ ...filter, colours: toggled(filter.colours, colour) })}
          >
            <span class="swatch" aria-hidden="true" />
            {colours[colour] ?? t(`note.colour.${colour}`)}
          </button>
        ))}
      </fieldset>
      {tags.length > 0 && (
        <fieldset class="chips">
          <legend>{t("notebook.tags")}</legend>
          {first.map(tagButton)}
          {rest.length > 0 && (
            <details>
              <summary>{t("notebook.moreTags", { count: rest.length })}</summary>
              <div class="chips">{rest.map(tagButton)}</div>
            </details>
          )}
        </fieldset>
      )}
      <p class="found">
        <span role="status">
          {isFiltering(filter) ? t("notebook.found", { count: found, all }) : t("notebook.all", { count: all })}
        </span>
        {isFiltering(filter) && (
          <button type="button" class="text-button" onClick={() => onChange(NO_FILTER)}>
            {t("notebook.clear")}
          </button>
        )}
      </p>
    </search>
  );
}

function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
  return chosen.includes(one) ? chosen.filter((each) => each !== one) : [...chosen, one];
}
