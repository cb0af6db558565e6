/**
 * A tag as Obsidian takes it: letters, digits, `_`, `-` and `/`, no blanks, not digits only; undefined when nothing
 * remains. `a/b` stays `a/b` (obsidian-omnivore#171 had it escaped as HTML).
 */
export function obsidianTag(tag: string): string | undefined {
  const name = tag
    .normalize("NFC")
    .replace(/[\s'’.]+/g, "-")
    .replace(/[^\p{L}\p{N}\p{M}_/-]/gu, "")
    .replace(/-{2,}/g, "-")
    .replace(/\/{2,}/g, "/")
    .replace(/^[-/]+|[-/]+$/g, "");
  if (name === "") return undefined;
  return /^[\p{N}]+$/u.test(name) ? `_${name}` : name;
}
