import { useEffect, useState } from "preact/hooks";
import type { Notes } from "@/extension/notes";
import { lostNotes, type NotesSeen, SEEN_KEY } from "@/extension/notes-seen";
import { onStored } from "@/extension/settings-store";

/** The notes that were lost with their database, until the reader says to have read of it in any tab. */
export function useLost({ connection }: Notes, isReady: boolean): NotesSeen | undefined {
  const [lost, setLost] = useState<NotesSeen>();
  useEffect(() => {
    if (!isReady) return;
    const look = () => void lostNotes(connection).then((found) => setLost(found ?? undefined));
    look();
    return onStored([SEEN_KEY], look);
  }, [isReady]);
  return lost;
}
