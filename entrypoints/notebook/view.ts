import type { ComponentChild } from "preact";
import type { Language } from "@/core/languages";
import type { NoteFilter } from "@/core/notes/filter-notes";
import type { Notes } from "@/extension/notes";
import type { Key, Translate } from "@/locales/keys";
import type { Library } from "./use-library";
import type { Sayer } from "./use-said";

/** What every view of the notebook is given. */
export type ViewProps = {
  readonly notes: Notes;
  readonly library: Library;
  /** One for all views, so that going from articles to days keeps what was found. */
  readonly filter: NoteFilter;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly sayer: Sayer;
  /** A private window: nothing can be written. */
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
};

export type View = {
  /** Its address: `notebook.html#id`. */
  readonly id: string;
  readonly name: Key;
  /** What stands beside its name. */
  readonly count?: (library: Library) => number;
  readonly Body: (props: ViewProps) => ComponentChild;
};
