/** The two languages of everything: glossary, interface, exports. */
export type Language = "fr" | "en";
export const LANGUAGES = ["fr", "en"] as const satisfies readonly Language[];
