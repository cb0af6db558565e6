import type { Entry } from "@/core/entry";
import { countriesOf } from "@/core/reading/countries-of";
import type { Glossary } from "./glossary";

const MS_PER_DAY = 86_400_000;

/** How long ago an entry was read through, from fresh to stale. */
const AGES: readonly { readonly name: string; readonly days: number }[] = [
  { name: "a month", days: 31 },
  { name: "half a year", days: 183 },
  { name: "a year", days: 366 },
  { name: "longer", days: Number.POSITIVE_INFINITY },
];

/** What an entry may have beyond its two halves. */
const PARTS: readonly { readonly name: string; has(entry: Entry): boolean }[] = [
  { name: "states", has: ({ states }) => (states?.length ?? 0) > 0 },
  { name: "events", has: ({ events }) => (events?.length ?? 0) > 0 },
  { name: "relations", has: ({ relations }) => (relations?.length ?? 0) > 0 },
  { name: "cues", has: ({ cues }) => (cues?.for?.length ?? 0) + (cues?.against?.length ?? 0) > 0 },
  { name: "usage", has: ({ usage }) => usage !== undefined },
  { name: "one opened source", has: (entry) => openedSources(entry) >= 1 },
  { name: "two or more", has: (entry) => openedSources(entry) >= 2 },
];

/** The glossary in ten lines: how much there is of what, how whole it is, and how well it is proved. */
export function statsOf({ entries: located, lookups, today }: Glossary): readonly string[] {
  const entries = located.map(({ entry }) => entry);
  const field = entries.filter(({ kind }) => kind !== "off-field");
  const forms = entries.reduce((sum, { fr, en }) => sum + fr.forms.length + en.forms.length, 0);
  const pages = new Set(lookups.flatMap(({ rows }) => rows.map(({ url }) => url))).size;
  const countries = field.flatMap((entry) => countriesOf(entry));
  return [
    `${entries.length} entries: ${field.length} of the field, ${entries.length - field.length} off-field senses`,
    `${forms} forms; ${pages} pages opened and recorded`,
    `By kind: ${counted(entries.map(({ kind }) => kind))}`,
    `By theme: ${counted(located.map(({ theme }) => theme))}`,
    `By country: ${counted(countries)} (off-field senses left out here and below)`,
    `With: ${PARTS.map(({ name, has }) => `${name} ${share(field.filter(has).length, field.length)}`).join(", ")}`,
    `Sources opened: ${field.reduce((sum, entry) => sum + openedSources(entry), 0)}`,
    `Confidence: ${counted(field.map(({ confidence }) => confidence))}`,
    `Reviewed within: ${counted(field.map(({ reviewed }) => ageOf(reviewed, today)))}`,
    `Least recently: ${field.map(({ reviewed }) => reviewed).toSorted()[0] ?? "never"}`,
  ];
}

function openedSources({ sources }: Entry): number {
  return sources.filter(({ url }) => url !== undefined).length;
}

function ageOf(reviewed: string, today: string): string {
  const days = (Date.parse(today) - Date.parse(reviewed)) / MS_PER_DAY;
  return AGES.find((age) => days <= age.days)?.name ?? "longer";
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b, "en"))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

function share(part: number, whole: number): string {
  return `${part} (${Math.round((100 * part) / Math.max(1, whole))} %)`;
}
