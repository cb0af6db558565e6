import { dropUnsafeLinks, isUnsafeAddress } from "@/core/notes/unsafe-links";

/** A link that runs code and was left out, with its place. */
export type DroppedLink = { readonly where: string; readonly address: string };

/** A value and what was left out of it. */
type CleanedFile = { readonly value: Readonly<Record<string, unknown>>; readonly dropped: readonly DroppedLink[] };
type Cleaned = { readonly value: unknown; readonly dropped: readonly DroppedLink[] };

/**
 * Leaves `javascript:` and `data:` links out of an incoming file before it is checked: out of the Markdown, and out of
 * the archive link. An article's own address cannot be left out: there it is a fault.
 */
export function cleanIncoming(file: Readonly<Record<string, unknown>>): CleanedFile {
  const { notes } = file;
  if (!Array.isArray(notes)) return { value: file, dropped: [] };
  const cleaned = notes.map((note: unknown, index) => cleanNote(note, `notes.${index}`));
  return {
    value: { ...file, notes: cleaned.map(({ value }) => value) },
    dropped: cleaned.flatMap((each) => each.dropped),
  };
}

function cleanNote(note: unknown, where: string): Cleaned {
  if (typeof note !== "object" || note === null) return { value: note, dropped: [] };
  const { archive, body, ...rest } = note as Readonly<Record<string, unknown>>;
  const dropped: DroppedLink[] = [];
  const kept: Record<string, unknown> = { ...rest };
  if (typeof archive === "string" && isUnsafeAddress(archive))
    dropped.push({ where: `${where}.archive`, address: archive });
  else if (archive !== undefined) kept["archive"] = archive;
  if (typeof body === "string") {
    const safe = dropUnsafeLinks(body);
    kept["body"] = safe.text;
    dropped.push(...safe.dropped.map((address) => ({ where: `${where}.body`, address })));
  } else if (body !== undefined) kept["body"] = body;
  return { value: kept, dropped };
}
