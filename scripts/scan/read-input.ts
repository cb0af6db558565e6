import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { JSDOM } from "jsdom";
import { detectLanguage } from "@/core/matching/detect-language";
import type { ArticleFacts, BlockText } from "@/core/protocol";
import { articleOf } from "@/page/article";
import { textBlocks } from "@/page/text-blocks";
import type { ScanOptions } from "./options";

/** A text as `scan` reads it: its blocks, where each begins in `text`, and what is known of the article. */
export type Input = {
  readonly text: string;
  readonly blocks: readonly (BlockText & { readonly start: number })[];
  readonly facts: ArticleFacts;
};

/** Enough to tell a picture or an archive from a text. */
const PROBE_BYTES = 8_192;

/** Reads a file, or standard input for `-`. What cannot be read comes back as a sentence. */
export function readInput(file: string, options: ScanOptions): Input | { readonly problem: string } {
  const bytes = bytesOf(file);
  if ("problem" in bytes) return bytes;
  if (bytes.data.subarray(0, PROBE_BYTES).includes(0)) return { problem: `${file}: is a binary file, not a text.` };
  const isHtml =
    /^\.x?html?$/i.test(extname(file)) ||
    (file === "-" && /^\s*(<!doctype html|<html)/i.test(bytes.data.toString("utf8", 0, 200)));
  return isHtml
    ? htmlInput(bytes.data, options)
    : textInput(bytes.data.toString("utf8").replace(/^\ufeff/, ""), options);
}

function bytesOf(file: string): { readonly data: Buffer } | { readonly problem: string } {
  try {
    if (file === "-") return { data: readFileSync(0) };
    if (statSync(file).isDirectory()) return { problem: `${file}: is a folder, not a file.` };
    return { data: readFileSync(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { problem: `${file}: there is no such file.` };
    if (code === "EACCES") return { problem: `${file}: may not be read.` };
    return { problem: `${file}: cannot be read (${code ?? String(error)}).` };
  }
}

function textInput(text: string, options: ScanOptions): Input {
  const blocks = [...text.matchAll(/[^\r\n]+/g)].map((line) => ({
    text: line[0],
    start: line.index,
    language: options.lang ?? detectLanguage(line[0]),
  }));
  const language = options.lang ?? detectLanguage(text);
  return {
    text,
    blocks,
    facts: { url: options.url ?? "", title: "", language, published: options.date, keywords: "" },
  };
}

/** The page's own walk over the page's own parser: the same text blocks as in a browser, one a line. */
function htmlInput(bytes: Buffer, options: ScanOptions): Input {
  const { document } = new JSDOM(bytes, options.url === undefined ? {} : { url: options.url }).window;
  const article = articleOf(document, options.url ?? "");
  const blocks: (BlockText & { start: number })[] = [];
  let text = "";
  for (const block of textBlocks(document.body)) {
    blocks.push({
      text: block.text,
      start: text.length,
      language: options.lang ?? block.language ?? detectLanguage(block.text),
    });
    text += `${block.text}\n`;
  }
  const facts = article?.facts ?? { url: "", title: "", language: undefined, published: undefined, keywords: "" };
  return {
    text,
    blocks,
    facts: { ...facts, language: options.lang ?? facts.language, published: options.date ?? facts.published },
  };
}
