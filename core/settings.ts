import * as v from "valibot";
import type { Language } from "./languages";
import { FAMILIES } from "./reading/family";
import { DWELL_MS, GRACE_MS } from "./reading/hover";

/** How often a name is underlined. Everyday words are underlined once, whatever is chosen here. */
export const DENSITIES = ["every", "section", "page"] as const;

/** What opens a card: a rest of the pointer, or a click alone. */
export const OPENINGS = ["rest", "click"] as const;

/** Longest delays offered, in ms. WCAG 1.4.13 asks for no figure; beyond these a card seems broken. */
export const LONGEST_DWELL_MS = 1_000;
export const LONGEST_GRACE_MS = 2_000;

const milliseconds = (longest: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longest));

/** What the reader chose. `language` is the interface's; "auto" follows the browser. */
const settings = v.object({
  language: v.fallback(v.picklist(["auto", "fr", "en"]), "auto"),
  /** The half of the card that comes first; "interface" follows the language of the interface. */
  definitions: v.fallback(v.picklist(["interface", "fr", "en"]), "interface"),
  /** A page full of terms must still read as the newspaper set it: names at the first mention in each section. */
  density: v.fallback(v.picklist(DENSITIES), "section"),
  /** Families whose terms are not marked. */
  hiddenFamilies: v.fallback(v.array(v.picklist(FAMILIES)), []),
  opens: v.fallback(v.picklist(OPENINGS), "rest"),
  /** Rest of the pointer before a card opens. */
  dwellMs: v.fallback(milliseconds(LONGEST_DWELL_MS), DWELL_MS),
  /** Time to reach the card from the word before it closes. */
  graceMs: v.fallback(milliseconds(LONGEST_GRACE_MS), GRACE_MS),
  /** Underlines where the reader's system forces its colours too: Chromium then paints them as a selection. */
  forcedColours: v.fallback(v.boolean(), false),
  /** Offers to keep what is selected; the commands and the context menu do so always. */
  selectionBar: v.fallback(v.boolean(), true),
  /** The number of marks on the toolbar's icon. */
  badge: v.fallback(v.boolean(), true),
});

export type Settings = Readonly<v.InferOutput<typeof settings>>;

const NOTHING_STORED = Object.fromEntries(Object.keys(settings.entries).map((name) => [name, undefined]));

/** Reads stored settings; what is missing or wrong falls back to its default, so nothing stored can break a reader. */
export function parseSettings(stored: unknown): Settings {
  const record = typeof stored === "object" && stored !== null ? stored : {};
  return v.parse(settings, { ...NOTHING_STORED, ...record });
}

/** French for any French browser language, else English. */
export function interfaceLanguage({ language }: Pick<Settings, "language">, browserLanguage: string): Language {
  if (language !== "auto") return language;
  return browserLanguage.toLowerCase().startsWith("fr") ? "fr" : "en";
}
