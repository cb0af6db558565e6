/** Names that a dictionary has too and that still need no support, with the reason (`rules/everyday-words.ts`). */
const ALLOWED: readonly { readonly id: string; readonly word: string; readonly because: string }[] = [
  { id: "pentagon", word: "pentagone", because: "With a capital the press means the building and its department." },
  { id: "pentagon", word: "pentagon", because: "With a capital the press means the building and its department." },
];

export const everydayAllowed: ReadonlySet<string> = new Set(ALLOWED.map(({ id, word }) => `${id} ${word}`));
