import { isDiskFull, type Space } from "./disk-space";

/**
 * Room without which no new log is begun, in bytes. What stands in the log is written to a table file (4 MB at the most),
 * and neighbouring tables are merged into new ones before the old ones go (20 MB with 20,000 notes): a disk that is full
 * again amid that would lose what this is to save.
 */
const ROOM_BYTES = 32 * 2 ** 20;

/** Whether a log was begun since the browser started and since the last trouble; shared by all our contexts. */
export type LogMemory = {
  readonly isNew: () => Promise<boolean>;
  readonly setNew: (isNew: boolean) => Promise<void>;
};

/** Stands between our writes and a log that may be torn. */
export type LogGuard = {
  /** Begins a new log where the present one is not known to be whole. Never throws: what went wrong is `trouble`. */
  readonly renew: () => Promise<void>;
  /** Why nothing may be written now; undefined when it may. Reading harms nothing. */
  readonly trouble: () => unknown;
  /** To be called after anything that may have left half a record in the log. */
  readonly suspect: () => Promise<void>;
};

type Options = {
  readonly memory: LogMemory;
  readonly beginNewLog: () => Promise<void>;
  readonly space?: Space | undefined;
};

/**
 * Before the first write after each start of the browser, and before the first one after each trouble, a new log is
 * begun. Each start, because a record may have been torn by a power cut, or by a full disk on which nobody could note it.
 */
export function createLogGuard({ memory, beginNewLog, space }: Options): LogGuard {
  let trouble: unknown = unasked();
  let doubts = 0;
  let renewing: Promise<void> | undefined;

  async function begin(): Promise<void> {
    const before = doubts;
    // What happened in this context is known here earlier than to the memory.
    if (before > 0 || !(await memory.isNew().catch(() => false))) {
      if (await isDiskFull(space, ROOM_BYTES)) throw new DOMException("no room for a new log", "QuotaExceededError");
      await beginNewLog();
      await memory.setNew(true).catch(() => undefined);
    }
    // Torn anew meanwhile: then this log is not to be trusted either.
    if (doubts !== before) return begin();
    trouble = undefined;
  }

  async function renewOnce(): Promise<void> {
    try {
      await begin();
    } catch (error) {
      trouble = error;
    }
    renewing = undefined;
  }

  return {
    async renew() {
      if (trouble === undefined) return;
      renewing ??= renewOnce();
      await renewing;
    },
    trouble: () => trouble,
    async suspect() {
      trouble = unasked();
      doubts += 1;
      await memory.setNew(false).catch(() => undefined);
    },
  };
}

/** Like a connection that the browser closed: what was asked is asked once more, after a new log was begun. */
function unasked(): DOMException {
  return new DOMException("the log may be torn", "DatabaseClosedError");
}
