import Dexie from "dexie";
import type { Failure, Stored, StoreFault } from "@/core/notes/outcome";
import {
  DATABASE,
  type DatabaseVersion,
  type DatabaseWorld,
  describeDatabase,
  type NotesDatabase,
  VERSIONS,
} from "./database";
import { isDiskFull, type Space } from "./disk-space";
import type { LogGuard } from "./log-guard";
import { refuseWrites } from "./refuse-writes";
import { failureOf, openFailureOf } from "./store-failure";

/** Longest wait for another window to let go of an old version, in ms; then the reader is told to close it. */
const BLOCKED_MS = 3_000;
/** Dexie counts in tenths: our version 1 is the browser's 10. */
const TENTHS = 10;

export type Connection = {
  /** Reads. What goes wrong comes back as a value. Whoever writes here is refused. */
  readonly use: <T>(work: (database: NotesDatabase) => Promise<T>) => Promise<Stored<T>>;
  /** Writes; the answer comes once it is on the disk, in a log that nobody doubts. Work that was broken off is done anew. */
  readonly write: <T>(work: (database: NotesDatabase) => Promise<T>) => Promise<Stored<T>>;
  readonly close: () => void;
};

/**
 * Troubles that may be a full disk under another name: after one write that was refused for want of space, Chromium
 * closes the database and cannot open it any more, which it calls an `UnknownError` (2026-11).
 */
const UNCLEAR: ReadonlySet<StoreFault> = new Set(["damaged", "closed", "failed"]);
/** Troubles that come before anything is written; after any other, half a record may be on the disk. */
const HARMLESS: ReadonlySet<StoreFault> = new Set(["newer", "blocked", "private"]);

type Options = {
  readonly world: DatabaseWorld & { readonly indexedDB: IDBFactory };
  /** Asked when something went wrong. */
  readonly space?: Space | undefined;
  /** Where a file that writes are appended to may be torn. */
  readonly log?: LogGuard | undefined;
  /** For a private window: nothing is written, and no database is made or upgraded. */
  readonly isReadOnly?: boolean;
  readonly name?: string;
  readonly versions?: readonly DatabaseVersion[];
  readonly blockedMs?: number;
};

/**
 * Keeps one connection and opens it again when the browser closed it. It lets go at once when a newer Repères wants to
 * upgrade, and refuses to open what a newer one has made: Dexie would "repair" its schema to ours.
 */
export function createConnection({
  world,
  space,
  log,
  isReadOnly = false,
  name = DATABASE,
  versions = VERSIONS,
  blockedMs = BLOCKED_MS,
}: Options): Connection {
  let opening: Promise<Stored<NotesDatabase>> | undefined;
  let opened: NotesDatabase | undefined;
  let writing = 0;
  const newest = Math.max(...versions.map(({ version }) => version));

  function whyNotWrite(): unknown {
    return writing === 0 ? new DOMException("this is for reading", "ReadOnlyError") : log?.trouble();
  }

  function forget(): void {
    const former = opened;
    opened = undefined;
    opening = undefined;
    former?.close({ disableAutoOpen: true });
  }

  async function open(): Promise<Stored<NotesDatabase>> {
    const here = await versionHere(world.indexedDB, name);
    if (here > newest) return { ok: false, why: "newer" };
    if (here < newest && isReadOnly) return { ok: false, why: "private" };
    // Making or upgrading the database is a write too, and one that does not come through `refuseWrites`.
    if (here < newest) await log?.renew();
    const trouble = log?.trouble();
    if (here < newest && trouble !== undefined) return failureOf(trouble);
    const database = describeDatabase(name, versions, world);
    database.use(refuseWrites(whyNotWrite));
    opened = database;
    database.on("versionchange", () => {
      if (opened === database) forget();
      else database.close({ disableAutoOpen: true });
      // Dexie's own listener would let the next call open the newer database with our old schema.
      return false;
    });
    database.on("close", () => {
      // The browser's doing, or an opening that failed; Dexie tells of a closing of ours too.
      if (opened !== database) return;
      void log?.suspect();
      forget();
    });
    // Dexie also opens by itself, after the browser closed the connection: each time is looked at.
    database.on("ready", () => refuseNewer(database.backendDB(), newest), true);
    const done = Promise.resolve(database.open()).then(
      (): Stored<NotesDatabase> => ({ ok: true, value: database }),
      (error: unknown) => openFailureOf(error),
    );
    const blocked = new Promise<Failure>((resolve) => {
      database.on("blocked", () => setTimeout(resolve, blockedMs, { ok: false, why: "blocked" }));
    });
    return Promise.race([done, blocked]);
  }

  async function ready(): Promise<Stored<NotesDatabase>> {
    const mine = opening ?? open();
    opening = mine;
    const answer = await mine.catch(openFailureOf);
    // A failure is not kept: the next call tries again, after a window was closed or space was made.
    if (!answer.ok && opening === mine) forget();
    return answer;
  }

  async function attempt<T>(work: (database: NotesDatabase) => Promise<T>): Promise<Stored<T>> {
    const answer = await ready();
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: await work(answer.value) };
    } catch (error) {
      const failure = failureOf(error);
      if (!HARMLESS.has(failure.why)) await log?.suspect();
      return failure;
    }
  }

  /** What is written before somebody doubts the log may stand behind half a record: it is acknowledged in a new one. */
  async function attemptWrite<T>(work: (database: NotesDatabase) => Promise<T>): Promise<Stored<T>> {
    if (isReadOnly) return { ok: false, why: "private" };
    await log?.renew();
    const before = log?.trouble();
    if (before !== undefined) return failureOf(before);
    writing += 1;
    const answer = await attempt(work);
    writing -= 1;
    if (!answer.ok) return answer;
    await log?.renew();
    const after = log?.trouble();
    return after === undefined ? answer : failureOf(after);
  }

  async function twice<T>(once: () => Promise<Stored<T>>): Promise<Stored<T>> {
    const first = await once();
    if (first.ok || first.why !== "closed") return explained(first);
    // A closed connection rolled back what it was doing, so doing it once more is safe.
    forget();
    return explained(await once());
  }

  async function explained<T>(answer: Stored<T>): Promise<Stored<T>> {
    if (answer.ok || !UNCLEAR.has(answer.why) || !(await isDiskFull(space))) return answer;
    return { ...answer, why: "full" };
  }

  return {
    use: (work) => twice(() => attempt(work)),
    write: (work) => twice(() => attemptWrite(work)),
    close: forget,
  };
}

/** Our number of the version that is on the disk; 0 where there is none. */
async function versionHere(indexedDB: IDBFactory, name: string): Promise<number> {
  const known = (await indexedDB.databases()).find((each) => each.name === name);
  return Math.floor((known?.version ?? 0) / TENTHS);
}

function refuseNewer({ version }: IDBDatabase, newest: number): void {
  if (Math.floor(version / TENTHS) > newest) throw new Dexie.VersionError("made by a newer version");
}
