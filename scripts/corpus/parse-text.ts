import type { Language } from "@/core/languages";
import { firstDay } from "@/core/reading/period";

/** What a writer of the corpus expects at a place of a text. */
export type Expected =
  | { readonly at: "sense"; readonly id: string }
  /** The text does not say which: ambiguous or unmarked, both are right. */
  | { readonly at: "open"; readonly ids: readonly string[] }
  /** Not to be marked; `id` is the sense outside the field that the writer means, where it is named. */
  | { readonly at: "nothing"; readonly id?: string };

export type Annotation = { readonly start: number; readonly end: number; readonly expected: Expected };

export type CorpusText = {
  readonly file: string;
  readonly language: Language | undefined;
  readonly published: string | undefined;
  readonly url: string;
  readonly title: string;
  readonly blocks: readonly {
    readonly text: string;
    readonly language: Language | undefined;
    readonly annotations: readonly Annotation[];
  }[];
};

const ANNOTATION = /\[([^[\]]+)\]\((-[a-z0-9-]*|\?[a-z0-9,-]+|[a-z0-9-]+)\)/g;

/**
 * Reads one text of the corpus: a head between `---` lines, then a paragraph a line with `[surface](id)`.
 * Throws a sentence with the file's name when the head is missing or a bracket is left over: a broken text measures nothing.
 */
export function parseText(file: string, source: string): CorpusText {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
  if (match === null) throw new Error(`${file}: has no head between --- lines`);
  const head = headOf(match[1] ?? "");
  const lines = (match[2] ?? "").split("\n").filter((line) => line.trim() !== "");
  const language = languageOf(head.get("lang"));
  return {
    file,
    language,
    published: head.get("date") === undefined ? undefined : firstDay(head.get("date") ?? ""),
    url: head.get("url") ?? "",
    title: head.get("title") ?? "",
    blocks: lines.map((line) => blockOf(file, line, language)),
  };
}

function headOf(head: string): ReadonlyMap<string, string> {
  return new Map(
    head.split("\n").flatMap((line) => {
      const colon = line.indexOf(":");
      return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

function languageOf(tag: string | undefined): Language | undefined {
  return tag === "fr" || tag === "en" ? tag : undefined;
}

function blockOf(file: string, line: string, language: Language | undefined): CorpusText["blocks"][number] {
  const own = /^\{(fr|en)\}\s*/.exec(line);
  const source = own === null ? line : line.slice(own[0].length);
  const annotations: Annotation[] = [];
  let text = "";
  let from = 0;
  for (const match of source.matchAll(ANNOTATION)) {
    text += source.slice(from, match.index);
    const surface = match[1] ?? "";
    annotations.push({ start: text.length, end: text.length + surface.length, expected: expectedOf(match[2] ?? "-") });
    text += surface;
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  if (/\]\(/.test(text)) throw new Error(`${file}: an annotation is not readable in “${text.slice(0, 80)}”`);
  return { text, language: languageOf(own?.[1]) ?? language, annotations };
}

function expectedOf(note: string): Expected {
  if (note === "-") return { at: "nothing" };
  if (note.startsWith("-")) return { at: "nothing", id: note.slice(1) };
  return note.startsWith("?") ? { at: "open", ids: note.slice(1).split(",") } : { at: "sense", id: note };
}
