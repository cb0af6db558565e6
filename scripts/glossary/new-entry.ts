import { KINDS } from "@/core/entry";
import type { Glossary, ThemeFile } from "./glossary";

type Theme = { readonly theme: string; readonly entries: readonly { readonly id: string }[] };

/** The theme file with a skeleton of the entry in it, or a sentence that says why not. */
export function withNewEntry(
  { files, today }: Pick<Glossary, "files" | "today">,
  id: string,
  kind: string,
  theme: string,
): ThemeFile | { readonly problem: string } {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return { problem: `“${id}” is not kebab-case (a-z, 0-9 and single hyphens).` };
  }
  if (!KINDS.some((each) => each === kind)) return { problem: `“${kind}” is no kind; one of: ${KINDS.join(", ")}.` };
  const file = files.find(({ name }) => name === theme);
  if (file === undefined) {
    return { problem: `“${theme}” is no theme; one of: ${files.map(({ name }) => name).join(", ")}.` };
  }
  const owner = files.find(({ data }) => (data as Theme).entries.some((entry) => isOrWas(entry, id)));
  if (owner !== undefined) return { problem: `The id ${id} is already one of theme ${owner.name}.` };
  const data = file.data as Theme;
  return { name: theme, data: { ...data, entries: [...data.entries, skeletonOf(id, kind, today)] } };
}

function isOrWas(entry: { readonly id: string; readonly formerIds?: readonly string[] }, id: string): boolean {
  return entry.id === id || (entry.formerIds?.includes(id) ?? false);
}

/** Empty where somebody must write: `check` names every gap until it is filled. */
function skeletonOf(id: string, kind: string, today: string): { readonly id: string } {
  const half = () => ({ definition: "", forms: [{ text: "", type: "full", status: "preferred" }] });
  return {
    id,
    kind,
    fr: half(),
    en: half(),
    sources: [],
    confidence: "general-knowledge",
    reviewed: today,
  } as const;
}

/** What whoever asked for the skeleton does next. */
export function nextSteps(id: string, theme: string): string {
  return `Entry ${id} is in glossary/data/${theme}.json, in its place. Fill in:
  fr and en: the definition (one to three neutral sentences of our own, 600 characters at most) and the forms;
    the first is the headword; acronyms are forms of type "acronym", with gender and article in French.
  countries, states, events, relations: what is known, each with the key of its source; relations on one end only.
  cues: words that speak for this sense, wherever another entry has the same form.
  sources: a url and a read date only for a page you opened; record the look-up in glossary/lookups/${theme}.json
    (url, read, says, entries), then raise confidence: medium for one opened source, high for two publishers.
Until the texts are written, npm run glossary -- check names each gap.`;
}
