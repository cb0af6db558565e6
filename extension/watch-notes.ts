import { liveQuery } from "dexie";
import type { Stored } from "@/core/notes/outcome";
import type { Connection } from "./connection";

/**
 * Asks again whenever what the answer was read from has changed, in any of our pages or the worker (Dexie tells them by
 * BroadcastChannel). For extension pages; content scripts are told by message. Gives back its end.
 */
export function watchNotes<T>(
  { use }: Connection,
  read: () => Promise<Stored<T>>,
  tell: (answer: Stored<T>) => void,
): () => void {
  let stopped = false;
  let stop = () => {};
  // Opened first: what is read before the database is open is not seen by Dexie as read.
  void use(async () => undefined).then((opened) => {
    if (stopped) return;
    if (!opened.ok) return tell(opened);
    // Dexie follows what an async function reads only when it sees that it is one.
    const subscription = liveQuery(async () => await read()).subscribe({ next: tell });
    stop = () => subscription.unsubscribe();
  });
  return () => {
    stopped = true;
    stop();
  };
}
