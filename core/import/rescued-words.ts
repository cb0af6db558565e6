/** What a reader recognises a row by; a part that is damaged or missing is empty. */
export type RescuedWords = { readonly article: string; readonly passage: string; readonly body: string };

/** The words of a row of notes or of drafts, whatever else is wrong with it. A draft holds its note. */
export function rescuedWords(row: unknown): RescuedWords {
  const note = inside(row, "note") ?? row;
  return {
    article: textIn(note, "page", "title"),
    passage: textIn(note, "quote", "exact"),
    body: textIn(note, "body"),
  };
}

function textIn(row: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce(inside, row);
  return typeof found === "string" ? found : "";
}

function inside(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? (holder as Readonly<Record<string, unknown>>)[key] : undefined;
}
