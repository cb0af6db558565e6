import type { Say } from "@/core/export/bundle";
import type { Language } from "@/core/languages";
import { translator } from "@/tests/components/translate";

/** The sentences of exports, as the locale files have them. */
export function sayIn(language: Language): Say {
  return translator(language);
}
