import type { Entry } from "@/core/entry";

/** An entry and the theme file it stands in. */
export type Located = { readonly theme: string; readonly entry: Entry };

/** A theme file of `glossary/data` as it stands on disk. */
export type ThemeFile = { readonly name: string; readonly data: unknown };

/** One page that somebody opened: what it says in our words, and the entries it speaks for. */
export type Lookup = { readonly url: string; readonly entries: readonly string[] };
export type LookupFile = { readonly name: string; readonly rows: readonly Lookup[] };

/** Everything that the rules judge, read once. */
export type Glossary = {
  readonly files: readonly ThemeFile[];
  /** The themes that `glossary/index.ts` ships. */
  readonly shipped: readonly string[];
  readonly entries: readonly Located[];
  readonly lookups: readonly LookupFile[];
  readonly countries: unknown;
  /** `glossary/schema.json` as it stands on disk. */
  readonly schema: string;
  readonly today: string;
};
