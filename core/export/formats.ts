import type { NoteFormat } from "./bundle";
import { json } from "./json";
import { markdown } from "./markdown";

/** Every way to take notes out, in the order in which they are offered. One file per format; this is the list. */
export const formats = [json, markdown] as const;
export type FormatId = (typeof formats)[number]["id"];

/** The format of that name. Whoever asks by a name that is none has not read the list: the type sees to it. */
export function formatOf(id: FormatId): NoteFormat<FormatId> {
  return formats.find((format) => format.id === id) ?? json;
}
