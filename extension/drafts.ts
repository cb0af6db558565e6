import * as v from "valibot";
import { type Draft, draftSchema } from "@/core/notes/draft";
import { faultsOf } from "@/core/notes/faults";
import type { Note } from "@/core/notes/note";
import type { Saved, Stored } from "@/core/notes/outcome";
import { saysSame } from "@/core/notes/words";
import type { Connection } from "./connection";

type Kept = { readonly ok: true } | Exclude<Saved, { readonly ok: true } | { readonly why: "conflict" }>;

/** What is being typed. A draft outlives every failure of its note: only a save that was committed drops it. */
export type Drafts = {
  /** A draft that says what is saved is none: it is dropped, so that nobody is told of it. */
  readonly keep: (note: Note) => Promise<Kept>;
  readonly find: (id: string) => Promise<Stored<Draft | undefined>>;
  readonly ofPage: (addresses: readonly string[]) => Promise<Stored<readonly Draft[]>>;
  /** All drafts, the latest first: what a crash left behind. */
  readonly all: () => Promise<Stored<readonly Draft[]>>;
  readonly drop: (id: string) => Promise<Stored<undefined>>;
};

export function createDrafts({ use, write }: Connection, now: () => string): Drafts {
  return {
    async keep(note) {
      const read = v.safeParse(draftSchema, { note, savedAt: now() });
      if (!read.success) return { ok: false, why: "invalid", faults: faultsOf(read.issues) };
      const kept = await write((database) => {
        const { notes, drafts } = database;
        return database.transaction("rw", [notes, drafts], async () => {
          const saved = await notes.get(note.id);
          if (saved !== undefined && saysSame(read.output.note, saved)) await drafts.delete(note.id);
          else await drafts.put(read.output);
        });
      });
      return kept.ok ? { ok: true } : kept;
    },
    find: (id) => use(({ drafts }) => drafts.get(id)),
    ofPage: (addresses) =>
      use(({ drafts }) =>
        drafts
          .where("note.page.address")
          .anyOf([...addresses])
          .toArray(),
      ),
    all: () => use(({ drafts }) => drafts.orderBy("savedAt").reverse().toArray()),
    drop: (id) =>
      write(async ({ drafts }) => {
        await drafts.delete(id);
        return undefined;
      }),
  };
}
