import type { Entry, Form } from "@/core/entry";

type FormDraft = string | (Partial<Form> & { readonly text: string });
type Draft = Partial<Omit<Entry, "id" | "fr" | "en">> & {
  readonly fr?: readonly FormDraft[];
  readonly en?: readonly FormDraft[];
};

/** A form from its text: a single word with two capitals is an acronym. */
export function formOf(draft: FormDraft, status: Form["status"] = "admitted"): Form {
  const given = typeof draft === "string" ? { text: draft } : draft;
  const acronym = /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(given.text);
  return { type: acronym ? "acronym" : "full", status, ...given };
}

/** A small entry; the first form of each half is the preferred one, and a half not given is a form that no text holds. */
export function entryOf(id: string, { fr = [`sans-${id}`], en = [`without-${id}`], ...rest }: Draft = {}): Entry {
  const half = (drafts: readonly FormDraft[]) => ({
    definition: `What ${id} is.`,
    forms: drafts.map((draft, index) => formOf(draft, index === 0 ? "preferred" : "admitted")),
  });
  return {
    id,
    kind: "armed-force",
    fr: half(fr),
    en: half(en),
    sources: [],
    confidence: "general-knowledge",
    reviewed: "2026-06-01",
    ...rest,
  };
}
