import * as v from "valibot";
import browser from "webextension-polyfill";
import { type Corrections, keyOf } from "@/core/matching/find-terms";
import type { PageCalls } from "@/core/protocol";

const KEY = "corrections";
/** Articles beyond this many lose their corrections, those corrected longest ago first; those of sites stay. */
const MOST_ARTICLES = 500;

/** One choice of the reader's. A list, because a form may be called `__proto__`; the newest stands last. */
const choice = v.object({
  scope: v.picklist(["article", "site"]),
  /** The article's address or the site's host. */
  place: v.string(),
  key: v.string(),
  id: v.string(),
});
const stored = v.fallback(v.array(choice), () => []);
type Choice = v.InferOutput<typeof choice>;
type Correction = Parameters<PageCalls["correctSense"]>[0];

/** A private window's choices stay in memory, and go with the browser: an address read there is never on disk. */
type Area = "local" | "session";

/** The reader's choices of senses on a page: its own before its site's. */
export async function correctionsOn(address: string, isPrivate = false): Promise<Corrections> {
  const all = [...(await read("local")), ...(isPrivate ? await read("session") : [])];
  const of = (scope: Choice["scope"], place: string) =>
    all.filter((each) => each.scope === scope && each.place === place).map(({ key, id }) => [key, id] as const);
  return new Map([...of("site", hostOf(address)), ...of("article", articleOf(address))]);
}

let queue: Promise<void> = Promise.resolve();

/** Keeps a choice for the article or the site at an address, or undoes it (no `id`) wherever it was kept. */
export function correctSense(address: string, request: Correction, isPrivate = false): Promise<void> {
  // One after another: two that read the same list would each lose the other's choice.
  const done = queue.then(async () => {
    for (const area of areasOf(request, isPrivate)) await write(address, request, area);
  });
  queue = done.catch(() => undefined);
  return done;
}

/** Undoing takes away, and adds nothing: a private window may do that on disk too. */
function areasOf({ id }: Correction, isPrivate: boolean): readonly Area[] {
  if (!isPrivate) return ["local"];
  return id === undefined ? ["session", "local"] : ["session"];
}

async function write(address: string, { surface, id, scope }: Correction, area: Area): Promise<void> {
  const key = keyOf(surface);
  const places = { article: articleOf(address), site: hostOf(address) } as const;
  const isHere = (each: Choice) =>
    each.key === key && each.place === places[each.scope] && (id === undefined || each.scope === scope);
  const others = (await read(area)).filter((each) => !isHere(each));
  const all = id === undefined ? others : [...others, { scope, place: places[scope], key, id }];
  await browser.storage[area].set({ [KEY]: withoutOldArticles(all) });
}

async function read(area: Area): Promise<readonly Choice[]> {
  const items = await browser.storage[area].get(KEY);
  return v.parse(stored, items[KEY]);
}

function withoutOldArticles(all: readonly Choice[]): readonly Choice[] {
  const newestFirst = all.filter(({ scope }) => scope === "article").toReversed();
  const kept = new Set([...new Set(newestFirst.map(({ place }) => place))].slice(0, MOST_ARTICLES));
  return all.filter(({ scope, place }) => scope === "site" || kept.has(place));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "";
}

/** The address without its fragment: a place in the article is the same article. */
function articleOf(address: string): string {
  return address.split("#")[0] ?? address;
}
