import { askToPersist } from "./ask-to-persist";
import type { Connection } from "./connection";
import { rememberNotes } from "./notes-seen";
import { tellReaders } from "./readers";

/** A write, with what follows it once it is on disk. */
export type Told = <Request extends readonly unknown[], Answer extends { readonly ok: boolean }>(
  write: (...request: Request) => Promise<Answer>,
) => (...request: Request) => Promise<Answer>;

/**
 * Makes writes tell of themselves: the readers in all tabs draw them, the browser is asked to keep what there is now, and
 * how much there is is remembered outside the database.
 */
export function createTold(connection: Connection, now: () => string): Told {
  const remembered = createRemembered(connection, now);
  return (write) =>
    remembered(async (...request) => {
      const answer = await write(...request);
      if (!answer.ok) return answer;
      // Before the answer is given: a background that has given it may be stopped at any moment.
      await tellReaders("notesChanged", null).catch(() => undefined);
      // A refusal changes nothing for this write: the notebook tells of it.
      void askToPersist();
      return answer;
    });
}

/** For what no page draws: how much there is is remembered all the same. */
export function createRemembered(connection: Connection, now: () => string): Told {
  return (write) =>
    async (...request) => {
      const answer = await write(...request);
      // On a disk that is full by now, one note more or less in what is remembered does no harm.
      if (answer.ok) void rememberNotes(connection, now()).catch(() => undefined);
      return answer;
    };
}
