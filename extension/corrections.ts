import * as v from "valibot";
import browser from "webextension-polyfill";
import { type Corrections, keyOf } from "@/core/matching/find-terms";
import type { PageCalls } from "@/core/protocol";

const KEY = "corrections";
/** Articles beyond this many lose their corrections, the oldest first; those of sites stay. */
const MOST_ARTICLES = 500;

const choices = v.record(v.string(), v.string());
const stored = v.object({
  article: v.fallback(v.record(v.string(), choices), {}),
  site: v.fallback(v.record(v.string(), choices), {}),
});
type Stored = v.InferOutput<typeof stored>;

/** The reader's choices of senses on a page: its own before its site's. */
export async function correctionsOn(address: string): Promise<Corrections> {
  const { article, site } = await read();
  return new Map(Object.entries({ ...site[hostOf(address)], ...article[articleOf(address)] }));
}

/** Keeps a choice for the article or the site at an address, or undoes it (no `id`) wherever it was kept. */
export async function correctSense(
  address: string,
  { surface, id, scope }: Parameters<PageCalls["correctSense"]>[0],
): Promise<void> {
  const all = await read();
  const key = keyOf(surface);
  const places = { article: articleOf(address), site: hostOf(address) } as const;
  for (const each of ["article", "site"] as const) {
    if (id !== undefined && each !== scope) continue;
    const { [key]: _, ...others } = all[each][places[each]] ?? {};
    all[each][places[each]] = id === undefined ? others : { ...others, [key]: id };
  }
  await browser.storage.local.set({ [KEY]: { ...all, article: newest(all.article) } });
}

async function read(): Promise<Stored> {
  const items = await browser.storage.local.get(KEY);
  return v.parse(stored, items[KEY] ?? {});
}

function newest(articles: Stored["article"]): Stored["article"] {
  return Object.fromEntries(
    Object.entries(articles)
      .filter(([, own]) => Object.keys(own).length > 0)
      .slice(-MOST_ARTICLES),
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "";
}

/** The address without its fragment: a place in the article is the same article. */
function articleOf(address: string): string {
  return address.split("#")[0] ?? address;
}
