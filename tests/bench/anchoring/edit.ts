import type { Random } from "../random";
import type { Dress } from "./page-html";
import type { SourceBlock, SourcePage } from "./source-page";

/** An article and what an edit may draw on. */
export type Edited = {
  readonly page: SourcePage;
  readonly blocks: readonly SourceBlock[];
  readonly others: readonly SourcePage[];
  readonly dress: Dress;
  readonly random: Random;
};

/** What became of the page. Without marks in its blocks the passage is gone. */
export type Outcome = {
  readonly blocks: readonly SourceBlock[];
  readonly dress?: Dress;
  readonly spans?: boolean;
  readonly page?: SourcePage;
  /** The marks hold another statement now, in the place of the passage. */
  readonly reworded?: boolean;
};

/** An edit that has nothing to change in a page gives nothing. */
export type Edit = { readonly name: string; readonly apply: (edited: Edited) => Outcome | undefined };
