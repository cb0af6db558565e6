import type { Language } from "@/core/languages";
import type { CompiledForm } from "@/core/matching/compile";
import type { Token } from "@/core/matching/tokens";

/** Where a form seems to be written. */
export type Place = {
  readonly text: string;
  readonly words: readonly Token[];
  /** Indices of its words, `last` included. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Of the block. */
  readonly language: Language | undefined;
};

/** One reason for which what is written like a form is not that form. */
export type SpanRule = { readonly name: string; readonly accepts: (form: CompiledForm, place: Place) => boolean };
