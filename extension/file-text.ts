/** Why a file of the reader's disk gave no text. */
export type Unread = "too-large" | "unreadable" | "not-text";

/** Three bytes are the most that a UTF-16 unit takes; a text of more than the import's own bound is not even read. */
const MOST_BYTES = 600_000_000;

/** The text of a file. Bytes that are no UTF-8 are refused: letters replaced by � would be imported without a word. */
export async function fileText(
  file: Pick<File, "size" | "arrayBuffer">,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Unread }> {
  if (file.size > MOST_BYTES) return { ok: false, why: "too-large" };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { ok: false, why: "unreadable" };
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, why: "not-text" };
  }
}
