import { queryAll } from "./dom";

/** One object of a page's JSON-LD. Nothing about it is known but that it is one. */
export type JsonLd = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = /(Article|BlogPosting|Report|LiveBlogPosting)$/;
/** JSON-LD nests; deeper than this nobody goes in earnest. */
const DEEPEST = 6;
const LONGEST_JSON = 500_000;

/** The articles that a page's JSON-LD describes, in its order. */
export function* jsonLdArticles(document: Document): Generator<JsonLd> {
  for (const script of queryAll(document, 'script[type="application/ld+json"]')) {
    const source = script.textContent ?? "";
    if (source.length <= LONGEST_JSON) yield* articlesIn(parse(source), 0);
  }
}

/** A page's JSON-LD is often broken: then it says nothing. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function* articlesIn(value: unknown, depth: number): Generator<JsonLd> {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* articlesIn(item, depth + 1);
    return;
  }
  const record = value as JsonLd;
  if ([record["@type"]].flat().some((type) => typeof type === "string" && ARTICLE_TYPES.test(type))) yield record;
  yield* articlesIn(record["@graph"], depth + 1);
  yield* articlesIn(record["mainEntity"], depth + 1);
}

/** The names in a value that may be a text, an object with a name, or several of them. */
export function namesIn(value: unknown): readonly string[] {
  return [value].flat().flatMap((item) => {
    const name = typeof item === "object" && item !== null ? (item as JsonLd)["name"] : item;
    return typeof name === "string" && name.trim() !== "" ? [name.trim()] : [];
  });
}

/** The first of them. */
export function textIn(value: unknown): string | undefined {
  return namesIn(value)[0];
}
