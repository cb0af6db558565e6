/**
 * Makes text of an article plain in Obsidian: nothing of it may become a heading, a list, a link, a tag, a comment, a
 * formula or HTML. The reader's own Markdown never comes through here.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => escapeStart(line.replace(ANYWHERE, escapeEach)))
    .join("\n");
}

/** `[[`, `==`, `%%`, `<`, code, emphasis, formulas, footnotes and table cells, wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>|~$]|==|%%|\^(?=[A-Za-z0-9-]+\s*$)|(?<![\p{L}\p{N}&/])#(?=[\p{L}\p{N}_/-])|&(?=#?\w+;)/gu;

/** Each character of a pair: Obsidian sees `%%` behind a backslash, too. */
function escapeEach(marks: string): string {
  return [...marks].map((mark) => `\\${mark}`).join("");
}

/** What is only Markdown at the start of a line: heading, list, numbered list, fence, rule, four blanks of code. */
function escapeStart(line: string): string {
  const text = line.replace(/^[ \t]+/, "");
  if (/^(#{1,6}|[-+])(?=\s|$)/.test(text) || /^(-{3,}|={2,})\s*$/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** Text inside `[…]`: on one line, and brackets cannot close it. */
export function escapeLinkText(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " ").trim());
}

/** An address inside `(…)`: blanks, brackets and angle brackets as percent signs say them. */
export function escapeLinkAddress(address: string): string {
  return address.replace(
    /[\s()<>[\]\\`"|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
