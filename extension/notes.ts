import { type Connection, createConnection } from "./connection";
import { createDrafts, type Drafts } from "./drafts";
import { isChromium } from "./is-chromium";
import { createLogGuard, type LogGuard } from "./log-guard";
import { logMemory } from "./log-memory";
import { beginNewLog } from "./new-log";
import { createNoteImport, type NoteImport } from "./note-import";
import { createNoteStore, type NoteStore } from "./note-store";
import { privateDrafts, privateImport, privateStore } from "./private-store";
import { createRemembered, createTold, type Told } from "./told";

export type Notes = {
  readonly connection: Connection;
  readonly store: NoteStore;
  readonly drafts: Drafts;
  readonly imports: NoteImport;
};

/**
 * The notes of this profile, for the background and our own pages; each context has its own connection to the one
 * database. Content scripts have no database to watch, so every write that succeeded is told to the readers in all tabs.
 * @param isPrivate whether this is for a private window: what is kept can be read, and nothing is written
 */
export function openNotes(isPrivate = false): Notes {
  const connection = createConnection({
    world: { indexedDB, IDBKeyRange },
    space: navigator.storage,
    // Who never writes tears no log, and needs no new one.
    log: isChromium() && !isPrivate ? guardOfLog() : undefined,
    isReadOnly: isPrivate,
  });
  const now = () => new Date().toISOString();
  const store = createNoteStore(connection, now);
  const drafts = createDrafts(connection, now);
  const imports = createNoteImport(connection, now);
  if (isPrivate) {
    return {
      connection,
      store: privateStore(store),
      drafts: privateDrafts(drafts),
      imports: privateImport(imports),
    };
  }
  const told = createTold(connection, now);
  const remembered = createRemembered(connection, now);
  return {
    connection,
    store: telling(store, told),
    drafts: { ...drafts, keep: remembered(drafts.keep), drop: remembered(drafts.drop) },
    imports: { ...imports, run: told(imports.run) },
  };
}

/** The same store, that tells of its writes once they are on disk. */
function telling(store: NoteStore, told: Told): NoteStore {
  const { save, remove, restore, keepFree, undo, purge } = store;
  return {
    ...store,
    save: told(save),
    remove: told(remove),
    restore: told(restore),
    keepFree: told(keepFree),
    undo: told(undo),
    purge: told(purge),
  };
}

/** Firefox keeps its databases otherwise, and lost nothing in the same trials (docs/soak.md). */
function guardOfLog(): LogGuard {
  return createLogGuard({
    memory: logMemory,
    beginNewLog: () => beginNewLog(indexedDB),
    space: navigator.storage,
  });
}
