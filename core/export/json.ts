import type { Bundle, ExportFile, NoteFormat } from "./bundle";
import { FILE_FORMAT, FILE_VERSION, type NotesFile } from "./notes-file";

/** Our own format: everything that a note holds, trash and marks of purged notes included. */
export const json = {
  id: "json",
  mediaType: "application/json",
  complete: true,
  files: (bundle): readonly ExportFile[] => [{ name: nameOf(bundle), text: notesFileText(bundle) }],
} as const satisfies NoteFormat;

/** The file's text; two spaces, so that it can be read, compared and kept under version control. */
export function notesFileText({
  made,
  app,
  scope,
  colours,
  notes,
  purged,
}: Pick<Bundle, "made" | "app" | "scope" | "colours" | "notes" | "purged">): string {
  const file: NotesFile = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    made,
    app,
    scope,
    colours,
    notes: notes.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    purged: purged.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function nameOf({ made, scope }: Bundle): string {
  return `reperes-${scope === "all" ? "notes" : "article"}-${made.slice(0, 10)}.json`;
}
