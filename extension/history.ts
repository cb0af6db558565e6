import type { Change } from "@/core/notes/change";
import type { NotesDatabase } from "./database";

/** Writes that can still be undone. An import counts as one. */
const MOST_CHANGES = 200;

/** Adds a change within the transaction that makes it, and forgets the oldest. Gives the number to undo it by. */
export async function recordChange({ history }: NotesDatabase, change: Change): Promise<number> {
  const id = await history.add(change);
  const extra = (await history.count()) - MOST_CHANGES;
  if (extra > 0) await history.orderBy(":id").limit(extra).delete();
  return id;
}
