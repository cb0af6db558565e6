import { isDiskFull, type Space } from "./disk-space";
import { SCARCE_SPACE } from "./store-failure";

/**
 * Room without which no new log is begun, in bytes. What stands in the log is written to a table file (4 MB at the most),
 * and neighbouring tables are merged into new ones before the old ones go (20 MB with 20,000 notes): a disk that is full
 * again amid that would lose what this is to save.
 */
const ROOM_BYTES = 32 * 2 ** 20;

/** The last doubt about the log, whoever had it, and the last one after which a new log was begun. */
export type LogDoubts = { readonly doubt: string; readonly answered: string | undefined };

/**
 * What all our contexts know of the log since the browser started. Each doubt has a name of its own, and an answer names
 * the doubt that it is to: a new log that was under way when somebody doubted does not answer him.
 */
export type LogMemory = {
  readonly look: () => Promise<LogDoubts>;
  readonly doubt: () => Promise<void>;
  readonly answer: (doubt: string) => Promise<void>;
};

/** Stands between our writes and a log that may be torn. */
export type LogGuard = {
  /**
   * Asks whether anybody doubts the log, and begins a new one where it is not known to be whole. To be awaited before a
   * write, and after it, before it is acknowledged. Never throws: what went wrong is `trouble`.
   */
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

/** Where nothing can be remembered, a context knows only what it has seen itself. */
const UNTOLD: LogDoubts = { doubt: "untold", answered: undefined };

/**
 * Before the first write after each start of the browser, and before the first one after each trouble, a new log is
 * begun. Each start, because a record may have been torn by a power cut, or by a full disk on which nobody could note it.
 */
export function createLogGuard({ memory, beginNewLog, space }: Options): LogGuard {
  let trouble: unknown = unasked();
  /** Doubts of this context, and how many of them a new log of this context came after. */
  let doubts = 0;
  let settled = 0;
  /** The last doubt of all contexts that a new log of this one came after. */
  let known: string | undefined;
  let renewing: Promise<void> | undefined;

  const look = () => memory.look().catch(() => UNTOLD);

  // What happened in this context is known here earlier than to the memory.
  function isWhole({ doubt, answered }: LogDoubts): boolean {
    return doubts === settled && (doubt === known || doubt === answered);
  }

  async function begin(): Promise<void> {
    const before = doubts;
    const { doubt } = await look();
    if (await isDiskFull(space)) throw new DOMException("no room for a new log", "QuotaExceededError");
    if (await isDiskFull(space, ROOM_BYTES)) throw new DOMException("little room for a new log", SCARCE_SPACE);
    await beginNewLog();
    settled = before;
    known = doubt;
    await memory.answer(doubt).catch(() => undefined);
  }

  function beginOnce(): Promise<void> {
    renewing ??= begin().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  return {
    async renew() {
      try {
        // Torn anew meanwhile: then this log is not to be trusted either.
        while (!isWhole(await look())) await beginOnce();
        trouble = doubts === settled ? undefined : unasked();
      } catch (error) {
        trouble = error;
      }
    },
    trouble: () => trouble,
    async suspect() {
      trouble = unasked();
      doubts += 1;
      await memory.doubt().catch(() => undefined);
    },
  };
}

/** Like a connection that the browser closed: what was asked is asked once more, after a new log was begun. */
function unasked(): DOMException {
  return new DOMException("the log may be torn", "DatabaseClosedError");
}
