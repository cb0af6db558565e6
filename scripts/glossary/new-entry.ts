import { GENERAL_KNOWLEDGE, KINDS } from "@/core/entry";
import type { ThemeFile } from "./glossary";
import { MOST_ENTRIES } from "./rules/theme-files";
import { canonical } from "./write-theme";

export type NewEntry = { readonly id: string; readonly kind: string; readonly theme: string };

type Theme = { readonly entries: readonly { readonly id: string }[] };

/** Why an entry cannot be added, in a sentence. */
export function newEntryProblem(files: readonly ThemeFile[], { id, kind, theme }: NewEntry): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return `“${id}” is not kebab-case (a-z, 0-9 and single hyphens).`;
  if (!KINDS.some((each) => each === kind)) return `“${kind}” is no kind; one of: ${KINDS.join(", ")}.`;
  if (!files.some(({ name }) => name === theme)) {
    return `“${theme}” is no theme; one of: ${files.map(({ name }) => name).join(", ")}.`;
  }
  const owner = files.find(({ data }) => (data as Theme).entries.some((entry) => isOrWas(entry, id)));
  if (owner !== undefined) return `The id ${id} is already one of theme ${owner.name}.`;
  const sizes = files.map(({ name, data }) => ({ name, size: (data as Theme).entries.length }));
  if (!sizes.some(({ name, size }) => name === theme && size >= MOST_ENTRIES)) return undefined;
  const roomy = sizes.filter(({ size }) => size < MOST_ENTRIES).map(({ name, size }) => `${name} (${size})`);
  return `“${theme}” is full (${MOST_ENTRIES} entries); there is room in: ${roomy.join(", ")}.`;
}

/** The theme file with the entry's skeleton. It is empty where somebody must write: `check` names every gap. */
export function withSkeleton(data: unknown, { id, kind }: NewEntry, today: string): unknown {
  const half = () => ({ definition: "", forms: [{ text: "", type: "full", status: "preferred" }] });
  const skeleton = {
    id,
    kind,
    fr: half(),
    en: half(),
    sources: [],
    confidence: GENERAL_KNOWLEDGE,
    reviewed: today,
  };
  const theme = data as Theme;
  return canonical({ ...theme, entries: [...theme.entries, skeleton] });
}

function isOrWas(entry: { readonly id: string; readonly formerIds?: readonly string[] }, id: string): boolean {
  return entry.id === id || (entry.formerIds?.includes(id) ?? false);
}

/** What whoever asked for the skeleton does next. */
export function nextSteps({ id, theme }: NewEntry): string {
  return `Entry ${id} is in glossary/data/${theme}.json, in its place. Fill in:
  fr and en: the definition (one to three neutral sentences of our own, 600 characters at most) and the forms;
    the first is the headword; acronyms are forms of type "acronym", with gender and article in French.
  countries, states, events, relations: what is known, each with the key of its source; relations on one end only.
  cues: words that speak for this sense, wherever another entry has the same form.
  sources: a url and a read date only for a page you opened; record the look-up in glossary/lookups/${theme}.json
    (url, read, says, entries), then raise confidence: medium for one opened source, high for two publishers.
Until the texts are written, npm run glossary -- check names each gap.`;
}
