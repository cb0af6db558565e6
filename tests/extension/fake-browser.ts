import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { type Connection, createConnection } from "@/extension/connection";
import type { DatabaseVersion } from "@/extension/database";
import type { Space } from "@/extension/disk-space";
import { createDrafts } from "@/extension/drafts";
import type { LogGuard } from "@/extension/log-guard";
import { createNoteImport } from "@/extension/note-import";
import { createNoteStore } from "@/extension/note-store";
import { at } from "@/tests/core/notes/note-of";

type Options = {
  readonly versions?: readonly DatabaseVersion[];
  readonly blockedMs?: number;
  readonly space?: Space;
  readonly log?: LogGuard;
  readonly isReadOnly?: boolean;
};

/** One browser profile: contexts of it share a disk and a clock that moves a minute at each look. */
export function createProfile() {
  const indexedDB = new IDBFactory();
  const world = { indexedDB, IDBKeyRange };
  let minutes = 100;
  const now = () => at(minutes++);

  /** A tab, a worker or an old copy of the extension: each has its own connection. */
  function context(options: Options = {}) {
    const connection: Connection = createConnection({ world, ...options });
    return {
      connection,
      store: createNoteStore(connection, now),
      drafts: createDrafts(connection, now),
      imports: createNoteImport(connection, now),
    };
  }
  return { indexedDB, world, now, context };
}

/** The value of an answer that must be good. */
export function good<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string },
): T {
  if (!answer.ok) throw new Error(`refused: ${answer.why}`);
  return answer.value;
}

/** The note of a write that must be good, and the number to undo it by. */
export function written<N>(
  answer:
    | { readonly ok: true; readonly note: N; readonly change: number | undefined }
    | { readonly ok: false; readonly why: string },
) {
  if (!answer.ok) throw new Error(`refused: ${answer.why}`);
  return { note: answer.note, change: answer.change ?? -1 };
}
