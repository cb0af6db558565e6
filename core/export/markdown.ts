import { isLive, type Note } from "@/core/notes/note";
import { articleOf, byArticle } from "@/core/notes/order";
import type { Bundle, ExportFile, NoteFormat } from "./bundle";
import { escapeLinkText } from "./escape-markdown";
import { fileNames } from "./file-name";
import { frontMatter, obsidianDate } from "./front-matter";
import { markdownNote } from "./markdown-note";
import { obsidianTag } from "./obsidian-tag";

/** Markdown for Obsidian: one file per article, its notes in page order. The trash stays home. */
export const markdown = {
  id: "markdown",
  mediaType: "text/markdown",
  complete: false,
  files: (bundle): readonly ExportFile[] => {
    const articles = byArticle(bundle.notes.filter(isLive));
    const untitled = bundle.say("export.untitled");
    const names = fileNames(
      [...articles].map(([key, notes]) => ({ key, title: fileTitle(notes) })),
      ".md",
      untitled,
    );
    return [...articles].map(([address, notes]) => ({
      name: names.get(address) ?? `${untitled}.md`,
      text: articleText(notes, bundle),
    }));
  },
} as const satisfies NoteFormat;

/** The day first: a folder of articles is then in order of time. */
function fileTitle(notes: readonly Note[]): string {
  const page = articleOf(notes);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(page?.published ?? "")?.[0];
  return [day, page?.title].filter((part) => part !== undefined).join(" ");
}

function articleText(notes: readonly Note[], bundle: Bundle): string {
  const page = articleOf(notes);
  const tags = notes
    .flatMap((note) => note.tags)
    .map(obsidianTag)
    .filter((tag) => tag !== undefined);
  const head = frontMatter({
    title: page?.title,
    url: page?.address,
    site: page?.site,
    author: page?.author,
    agency: page?.agency,
    language: page?.language,
    published: obsidianDate(page?.published),
    modified: obsidianDate(page?.modified),
    read: obsidianDate(page?.read),
    exported: obsidianDate(bundle.made),
    tags: [...new Set(tags)],
  });
  const title = page?.title === undefined ? undefined : `# ${escapeLinkText(page.title)}`;
  const parts = [title, ...notes.map((note) => markdownNote(note, bundle))].filter((part) => part !== undefined);
  return `${head}\n${parts.join("\n\n")}\n`;
}
