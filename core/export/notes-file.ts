import * as v from "valibot";
import { type ColourNames, colourNamesSchema } from "@/core/notes/colours";
import { type Note, noteSchema, type Purged, purgedSchema } from "@/core/notes/note";
import { instant, textUpTo, webAddress } from "@/core/notes/shapes";

/** The file of notes, version 2. Its description for people is docs/formats/reperes-json.md. */
export const FILE_FORMAT = "reperes-notes";
export const FILE_VERSION = 2;

/** Checked in two steps, so that a file of another kind or a newer version is called that, and not faulty. */
export const fileHead = v.object({ format: v.literal(FILE_FORMAT), version: v.number() });

export const fileSchema = v.strictObject({
  format: v.literal(FILE_FORMAT),
  version: v.literal(FILE_VERSION),
  /** When the file was made, and by which Repères. */
  made: instant,
  app: textUpTo(40),
  /** Everything, or the notes of one article. */
  scope: v.union([v.literal("all"), v.strictObject({ article: webAddress })]),
  colours: colourNamesSchema,
  notes: v.array(noteSchema),
  purged: v.array(purgedSchema),
});

export type NotesFile = {
  readonly format: typeof FILE_FORMAT;
  readonly version: typeof FILE_VERSION;
  readonly made: string;
  readonly app: string;
  readonly scope: "all" | { readonly article: string };
  readonly colours: ColourNames;
  readonly notes: readonly Note[];
  readonly purged: readonly Purged[];
};
