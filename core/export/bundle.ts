import type { Language } from "@/core/languages";
import type { ColourNames } from "@/core/notes/colours";
import type { Note, Purged } from "@/core/notes/note";

/** Everything that an export is made from. Time, version and words are the caller's. */
export type Bundle = {
  readonly notes: readonly Note[];
  readonly purged: readonly Purged[];
  readonly colours: ColourNames;
  readonly scope: "all" | { readonly article: string };
  readonly made: string;
  readonly app: string;
  readonly language: Language;
  /** The sentences of `export.*` in that language. */
  readonly say: Say;
};

/** The words that exports put around a note; `locales/` has them in both languages. */
export const EXPORT_KEYS = [
  "export.source",
  "export.archive",
  "export.translation",
  "export.machineTranslation",
  "export.speaker",
  "export.direct",
  "export.reported",
  "export.alleged",
  "export.free",
  "export.untitled",
] as const;
export type ExportKey = (typeof EXPORT_KEYS)[number];
export type Say = (key: ExportKey, values?: Readonly<Record<string, string>>) => string;

export type ExportFile = { readonly name: string; readonly text: string };

/** One way to take notes out. `files` is pure: the same bundle gives the same bytes. */
export type NoteFormat<Id extends string = string> = {
  readonly id: Id;
  readonly mediaType: string;
  /** Whether nothing is left out: only such a file can be imported again. */
  readonly complete: boolean;
  readonly files: (bundle: Bundle) => readonly ExportFile[];
};
