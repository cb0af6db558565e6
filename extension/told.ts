import { askToPersist } from "./ask-to-persist";
import type { Connection } from "./connection";
import { notesSeen, rememberNotes } from "./notes-seen";
import { tellReaders } from "./readers";

type Done<Answer> = Extract<Answer, { readonly ok: true }>;

/** A write, with what follows it once it is on disk. */
export type Told = <Request extends readonly unknown[], Answer extends { readonly ok: boolean }>(
  write: (...request: Request) => Promise<Answer>,
  changeOf?: (answer: Done<Answer>) => number | undefined,
) => (...request: Request) => Promise<Answer>;

/**
 * Makes writes tell of themselves: the readers in all tabs draw them, the browser is asked to keep what there is now, and
 * how much there is is remembered outside the database.
 */
export function createTold(connection: Connection, now: () => string): Told {
  return (write, changeOf = () => undefined) =>
    async (...request) => {
      const before = await notesSeen().catch(() => null);
      const answer = await write(...request);
      if (!answer.ok) return answer;
      void tellReaders("notesChanged", null);
      // A refusal changes nothing for this write: the notebook tells of it.
      void askToPersist();
      const change = changeOf(answer as Done<typeof answer>);
      // On a disk that is full by now, one note more or less in what is remembered does no harm.
      void rememberNotes(connection, { before, change, at: now() }).catch(() => undefined);
      return answer;
    };
}
