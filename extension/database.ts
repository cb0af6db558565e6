import Dexie, { type DexieOptions, type Table, type Transaction } from "dexie";
import type { Change } from "@/core/notes/change";
import type { ColourNames } from "@/core/notes/colours";
import type { Draft } from "@/core/notes/draft";
import type { Note, Purged } from "@/core/notes/note";
import { upgradeRows } from "./upgrade-rows";

/** The one database. Its name is for ever: the rescue page opens it without us. */
export const DATABASE = "reperes";

/** A write that can be undone; the number is given by the store, in the order of writing. */
export type HistoryRow = Change & { readonly id?: number };
/** Everything as it was before an import. */
export type Snapshot = {
  readonly id?: number;
  readonly at: string;
  readonly notes: readonly Note[];
  readonly purged: readonly Purged[];
  readonly colours: ColourNames;
};
/** Small things that live and die with the notes. */
export type Fact =
  | { readonly key: "colours"; readonly value: ColourNames }
  | { readonly key: "lastBackup"; readonly value: string }
  /** A name of its own, by which a database that took the place of another is known. */
  | { readonly key: "database"; readonly value: string };

export type NotesDatabase = Dexie & {
  readonly notes: Table<Note, string>;
  readonly drafts: Table<Draft, string>;
  readonly history: Table<HistoryRow, number>;
  readonly snapshots: Table<Snapshot, number>;
  readonly purged: Table<Purged, string>;
  readonly facts: Table<Fact, string>;
};

/** One version of the database, as it was shipped. Never edited: a change is a new version with its own upgrade. */
export type DatabaseVersion = {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<unknown>;
};

/** Every version that was ever shipped, oldest first; each has a frozen fixture in `tests/extension/`. */
export const VERSIONS: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      notes: "id, page.address, created, modified, deletedAt, *tags",
      drafts: "note.id, note.page.address, savedAt",
      history: "++id, at",
      snapshots: "++id, at",
      purged: "id",
      facts: "key",
    },
  },
  // The stores are as they were: what is new is inside the notes (`freeSince`). A version of its own nevertheless, so that
  // an older Repères says that it cannot read them, and does not refuse each note by itself.
  { version: 2, stores: {}, upgrade: (transaction) => upgradeRows(transaction, 2) },
];

/** What Dexie needs of the world; tests bring their own. */
export type DatabaseWorld = Pick<DexieOptions, "indexedDB" | "IDBKeyRange">;

/**
 * Describes the database to Dexie without opening it. `strict`: the browser says "committed" only when the bytes are on
 * the disk, not when they are in the system's memory (Chrome's default is `relaxed` since 121; Firefox always flushes).
 */
export function describeDatabase(
  name: string,
  versions: readonly DatabaseVersion[],
  world: DatabaseWorld,
): NotesDatabase {
  const database = new Dexie(name, { ...world, autoOpen: false, chromeTransactionDurability: "strict" });
  for (const { version, stores, upgrade } of versions) {
    const described = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) described.upgrade(upgrade);
  }
  return database as NotesDatabase;
}
