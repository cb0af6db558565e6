import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { cwd, env } from "node:process";
import { JSDOM, VirtualConsole } from "jsdom";
import { type PageText, readPage } from "@/page/page-text";
import { mendFosterParenting } from "./foster-parenting";

mendFosterParenting();

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
  const document = documentOf(bytes);
  const language = document.documentElement.getAttribute("lang") || undefined;
  return { page: readPage(document.body), language };
}

/** What jsdom takes for granted where a page's first kilobyte says nothing. */
const UNDECLARED = "windows-1252";

/** What a page says of its encoding holds; one that says nothing is UTF-8 where it can be. */
function documentOf(bytes: Uint8Array): Document {
  const document = parsed(bytes);
  if (document.characterSet !== UNDECLARED) return document;
  const label = declaredIn(document);
  try {
    const decoder = new TextDecoder(label ?? "utf-8", { fatal: label === undefined });
    return decoder.encoding === UNDECLARED ? document : parsed(decoder.decode(bytes));
  } catch {
    return document;
  }
}

/** The page's own console, and what its style sheets hold that jsdom does not know, are nobody's business here. */
function parsed(page: string | Uint8Array): Document {
  return new JSDOM(page, { virtualConsole: new VirtualConsole() }).window.document;
}

function declaredIn(document: Document): string | undefined {
  const meta = document.querySelector("meta[charset]")?.getAttribute("charset");
  const content = document.querySelector('meta[http-equiv="content-type" i]')?.getAttribute("content");
  return meta ?? /charset\s*=\s*["']?([^\s;"']+)/i.exec(content ?? "")?.[1];
}
