import type { Fault } from "./faults";
import type { Note } from "./note";

/**
 * Why the store could not do it. Each has a sentence for the reader, and none loses the draft.
 * full: no space left · scarce: too little space to write without danger for what is kept
 * blocked: another window holds an old version open · closed: the browser closed the database
 * newer: a newer Repères has been here · private: private windows store nothing · damaged: the browser cannot read it
 * failed: anything else, with its name in `detail`
 */
export type StoreFault = "full" | "scarce" | "blocked" | "closed" | "newer" | "private" | "damaged" | "failed";
export type Failure = { readonly ok: false; readonly why: StoreFault; readonly detail?: string };
export type Stored<T> = { readonly ok: true; readonly value: T } | Failure;

/** What a write gives back once it is on disk: the note as it is now, and the number to undo it by. */
export type Written = { readonly ok: true; readonly note: Note; readonly change: number | undefined };

/** A refused write is a value too; nothing was changed, and both versions are in hand. */
export type Saved =
  | Written
  | { readonly ok: false; readonly why: "conflict"; readonly mine: Note; readonly theirs: Note | undefined }
  | { readonly ok: false; readonly why: "invalid"; readonly faults: readonly Fault[] }
  | Failure;
