import { readFileSync, statSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { cwd, env } from "node:process";
import { textPage } from "./text-page.mjs";

/** More than a saved news page ever weighs; beyond it, it is some other file. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/**
 * @typedef {{ readonly html: string | Uint8Array, readonly type: string, readonly name: string }} ArticlePage
 * @typedef {{ readonly page: ArticlePage } | { readonly problem: string }} ArticleFile
 */

/**
 * Reads an article of the reader's, or says in a sentence why it cannot be shown.
 * @param {string} given path as typed, relative to where the reader stood
 * @returns {ArticleFile}
 */
export function readArticle(given) {
  // npm moves to the repository before it runs us.
  const path = resolve(env["INIT_CWD"] ?? cwd(), given);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return problem(`There is no file ${path}.`);
  if (found.isDirectory()) return problem(`${path} is a folder: name one .html or .txt file.`);
  if (found.size > LARGEST_BYTES) return problem(`${path} is over 20 MB, too large for an article.`);
  const extension = extname(path).toLowerCase();
  if (![".html", ".htm", ".txt"].includes(extension)) {
    return problem(`${basename(path)} is neither .html nor .txt, which is what can be shown here.`);
  }
  const bytes = bytesOf(path);
  if (!bytes) return problem(`${path} cannot be read: check its permissions.`);
  return pageOf(bytes, extension, basename(path));
}

/**
 * @param {Buffer} bytes
 * @param {string} extension
 * @param {string} name
 * @returns {ArticleFile}
 */
function pageOf(bytes, extension, name) {
  const encoding = encodingOf(bytes);
  if (!encoding)
    return problem(`${name} is not text: its name ends like an article's, its content does not read as one.`);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === "") return problem(`${name} is empty.`);
  if (extension === ".txt") return { page: { html: textPage(text, name), type: "text/html; charset=utf-8", name } };
  // Bytes that are not UTF-8 keep the encoding that the page itself declares, or the browser's guess.
  const type = encoding === "utf-8" ? "text/html; charset=utf-8" : "text/html";
  return { page: { html: bytes, type, name } };
}

/**
 * UTF-8, else UTF-16 by its mark, else Windows-1252, in which older French files are written.
 * @param {Uint8Array} bytes
 */
function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Control characters that no text has (tab, line feed, form feed, carriage return and escape are let through).
  if (bytes.some((byte) => byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))) {
    return undefined;
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** @param {string} path */
function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * @param {string} sentence
 * @returns {ArticleFile}
 */
function problem(sentence) {
  return { problem: sentence };
}
