import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cwd, env } from "node:process";
import { JSDOM } from "jsdom";
import { type PageText, readPage } from "@/page/page-text";

/** The text of a page's body as a browser with scripting disabled has it; what cannot be read comes back as a sentence. */
export function readHtml(
  file: string,
): { readonly page: PageText; readonly language: string | undefined } | { readonly problem: string } {
  // npm moves to the repository before it runs us.
  const path = resolve(env["INIT_CWD"] ?? cwd(), file);
  try {
    return pageOf(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { problem: `${path}: there is no such file.` };
    if (code === "EISDIR") return { problem: `${path}: is a folder, not a page.` };
    return { problem: `${path}: cannot be read (${code ?? String(error)}).` };
  }
}

/** jsdom parses as scripting disabled unless told to run scripts. */
export function pageOf(bytes: Uint8Array): { readonly page: PageText; readonly language: string | undefined } {
  const { document } = new JSDOM(decoded(bytes)).window;
  const language = document.documentElement.getAttribute("lang") || undefined;
  return { page: readPage(document.body), language };
}

/** A page that declares nothing is UTF-8 where it can be; jsdom would take it for Windows-1252. */
function decoded(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}
