import type { Entry } from "@/core/entry";
import type { CompiledForm } from "@/core/matching/compile";
import type { Span } from "@/core/matching/find-spans";
import type { Evidence } from "@/core/protocol";
import type { ReadArticle, ReadBlock } from "./article";

/** A mention of an ambiguous form. */
export type Mention = { readonly block: ReadBlock; readonly span: Span };

/** One possible sense of a form, in one article. */
export type Sense = {
  readonly entry: Entry;
  /** Its forms that are written so. */
  readonly forms: readonly CompiledForm[];
  readonly mentions: readonly Mention[];
  /** Every sense of the form, this one included. */
  readonly rivals: readonly Entry[];
};

export type Weighed = { readonly points: number; readonly evidence: Evidence | undefined };

/** One kind of evidence. Points are additive; the scale is that of `decide.ts`. */
export type SenseRule = { readonly name: string; readonly weigh: (sense: Sense, article: ReadArticle) => Weighed };

export const NOTHING: Weighed = { points: 0, evidence: undefined };
