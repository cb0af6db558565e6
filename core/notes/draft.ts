import * as v from "valibot";
import { noteSchema } from "./note";
import { instant } from "./shapes";

/** What the reader is typing, kept at each pause until the note itself is on disk. Its note may never have been saved. */
export const draftSchema = v.strictObject({ note: noteSchema, savedAt: instant });

type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;
export type Draft = Deep<v.InferOutput<typeof draftSchema>>;
