import { strToU8, type Zippable, zipSync } from "fflate";
import type { ExportFile } from "./bundle";

/** One file for the browser's downloads: text as it is, or several texts in a ZIP. */
export type Download = { readonly name: string; readonly mediaType: string; readonly content: string | Uint8Array };

/**
 * What an export hands over: the file itself, or a ZIP of all, because browsers ask before a second download at once.
 * `name` is the ZIP's, without its ending; `made` is the time in it, so that the same notes give the same entries.
 */
export function toDownload(
  files: readonly ExportFile[],
  { name, made, mediaType }: { readonly name: string; readonly made: string; readonly mediaType: string },
): Download | undefined {
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  if (others.length === 0) return { name: first.name, mediaType, content: first.text };
  const entries: Zippable = {};
  for (const file of files) entries[file.name] = [strToU8(file.text), { mtime: made }];
  return { name: `${name}.zip`, mediaType: "application/zip", content: zipSync(entries) };
}
