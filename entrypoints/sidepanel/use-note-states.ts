import { useEffect, useRef, useState } from "preact/hooks";
import browser, { type Runtime } from "webextension-polyfill";
import { isSame } from "@/core/notes/same-note";
import type { NoteStates } from "@/core/protocol-notes";
import { isIncoming } from "@/extension/messaging";
import { askReader } from "@/extension/readers";

export type StatesSeen = { readonly states: NoteStates | undefined; readonly ask: () => Promise<void> };

/** The page says that its places changed; or its reader, which begins by asking for its notes, is there to answer. */
const TELLING: readonly string[] = ["tellPlaces", "pageNotes"];

/** Where the notes of a tab's page are, as its reader sees and tells them; undefined where none runs. */
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
    const hear = (message: unknown, { id, tab, frameId }: Runtime.MessageSender) => {
      const isOfPage = id === browser.runtime.id && tab?.id === tabId && frameId === 0;
      if (isOfPage && isIncoming(message) && TELLING.includes(message.reperes)) void ask();
      return undefined;
    };
    browser.runtime.onMessage.addListener(hear);
    return () => browser.runtime.onMessage.removeListener(hear);
  }, [tabId, turn]);
  return { states, ask };
}
