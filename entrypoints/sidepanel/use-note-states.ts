import { useEffect, useRef, useState } from "preact/hooks";
import { isSame } from "@/core/notes/same-note";
import type { NoteStates } from "@/core/protocol-notes";
import { askReader } from "@/extension/readers";

/**
 * A page's text may come late or change, and its reader tells nobody: while the panel is in sight it asks this often, in
 * ms. An answer is some hundred bytes a note.
 */
const ASK_AGAIN_MS = 1_500;

export type StatesSeen = { readonly states: NoteStates | undefined; readonly ask: () => Promise<void> };

/** Where the notes of a tab's page are, as its reader sees them; undefined where none runs. */
export function useNoteStates(tabId: number, turn: number): StatesSeen {
  const [states, setStates] = useState<NoteStates>();
  const asked = useRef(0);

  async function ask(): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    const answer = await askReader(tabId, "noteStates", null);
    if (mine === asked.current) setStates((before) => (isSame(before, answer) ? before : answer));
  }

  useEffect(() => {
    void ask();
    const timer = setInterval(() => document.visibilityState === "visible" && void ask(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [tabId, turn]);
  return { states, ask };
}
