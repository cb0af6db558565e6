import type { Note } from "@/core/notes/note";
import { dropUnsafeLinks } from "@/core/notes/unsafe-links";
import type { Bundle } from "./bundle";
import { escapeLinkAddress, escapeLinkText, escapeMarkdown } from "./escape-markdown";
import { passageAddress } from "./text-fragment";

/**
 * One note in Markdown: the passage as a quote callout with a stable block id (`[[article#^reperes-…]]` shows it), the
 * reader's note, the reader's translation, a machine's apart from it, and where it stands.
 */
export function markdownNote(note: Note, { colours, say }: Pick<Bundle, "colours" | "say">): string {
  const { translation, machineTranslation, body, freeSince } = note;
  return [
    callout(note, colours[note.colour], say),
    `^${blockId(note)}`,
    freeSince === undefined ? undefined : `*${say("export.free")}*`,
    body.trim() === "" ? undefined : ownMarkdown(body),
    translation && labelled(say("export.translation", { language: translation.language }), translation.text),
    machineTranslation &&
      labelled(
        say("export.machineTranslation", {
          language: machineTranslation.language,
          engine: escapeLinkText(machineTranslation.engine),
        }),
        machineTranslation.text,
      ),
    links(note, say),
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

/** The same for ever: links into the vault point at it, and a later export finds its own blocks again. */
export function blockId({ id }: Pick<Note, "id">): string {
  return `reperes-${id}`;
}

function callout({ quote, speech }: Note, meaning: string | undefined, say: Bundle["say"]): string {
  const manner = speech?.manner === undefined ? undefined : say(`export.${speech.manner}`);
  const speaker =
    speech?.speaker === undefined ? undefined : say("export.speaker", { speaker: escapeLinkText(speech.speaker) });
  const title = [meaning === undefined ? undefined : escapeLinkText(meaning), speaker, manner]
    .filter((part) => part !== undefined)
    .join(" · ");
  return quoted(`[!quote] ${title}`.trimEnd(), escapeMarkdown(quote.exact));
}

/** A callout of its own, foldable: the quotation keeps its lines, and no text of it is Markdown. */
function labelled(label: string, text: string): string {
  return quoted(`[!note]- ${label}`, escapeMarkdown(text));
}

/** `>` on every line, blank ones included: a callout ends at the first line without it. */
function quoted(title: string, text: string): string {
  return [title, ...text.split("\n")].map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** The reader's own Markdown, without links that run code. A fence left open would swallow the notes that follow, so it is closed. */
function ownMarkdown(body: string): string {
  const text = dropUnsafeLinks(body).text.replace(/\r\n?/g, "\n").trim();
  let open: string | undefined;
  for (const line of text.split("\n")) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [, mark = "", after = ""] = fence ?? [];
    if (fence === null) continue;
    if (open === undefined) open = mark;
    else if (mark.startsWith(open) && after.trim() === "") open = undefined;
  }
  return open === undefined ? text : `${text}\n${open}`;
}

function links({ page, quote, archive }: Note, say: Bundle["say"]): string {
  const source = `[${escapeLinkText(say("export.source"))}](${escapeLinkAddress(passageAddress(page.address, quote))})`;
  if (archive === undefined) return source;
  return `${source} · [${escapeLinkText(say("export.archive"))}](${escapeLinkAddress(archive)})`;
}
