import * as v from "valibot";
import type { Language } from "./languages";

/** What the reader chose. `language` is the interface's; "auto" follows the browser. */
const settings = v.object({
  language: v.fallback(v.picklist(["auto", "fr", "en"]), "auto"),
  /** The half of the card that comes first; "interface" follows the language of the interface. */
  definitions: v.fallback(v.picklist(["interface", "fr", "en"]), "interface"),
  /** Rest of the pointer before a card opens, in ms: 0 to 1000 (interaction of hover; WCAG 1.4.13 asks no figure). */
  dwellMs: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 180),
});

export type Settings = Readonly<v.InferOutput<typeof settings>>;

/** Reads stored settings; what is missing or wrong falls back to its default, so nothing stored can break a reader. */
export function parseSettings(stored: unknown): Settings {
  const record = typeof stored === "object" && stored !== null ? stored : {};
  return v.parse(settings, { language: undefined, definitions: undefined, dwellMs: undefined, ...record });
}

/** French for any French browser language, else English. */
export function interfaceLanguage({ language }: Settings, browserLanguage: string): Language {
  if (language !== "auto") return language;
  return browserLanguage.toLowerCase().startsWith("fr") ? "fr" : "en";
}
