import type { Act } from "@/core/notes/act";
import type { HistoryRow, NotesDatabase } from "./database";

/** Writes among which one that is asked for again is looked for: it is seconds old. */
const LATEST = 20;

/** The write that an act has come to already, asked within the transaction that would make it. */
export async function doneBefore({ history }: NotesDatabase, act: Act | undefined): Promise<HistoryRow | undefined> {
  if (act?.again !== true) return undefined;
  const latest = await history.orderBy(":id").reverse().limit(LATEST).toArray();
  return latest.find(({ act: key }) => key === act.key);
}
