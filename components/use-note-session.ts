import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { SessionState } from "@/core/notes/editing";
import type { NoteDesk } from "@/core/notes/note-desk";
import { createNoteSession, type NoteSession } from "@/core/notes/note-session";

/** A pause in typing: shorter writes at each word, longer loses more to a crash. */
const PAUSE_MS = 400;
/** Who types without a pause is not made to wait longer for a draft. */
const LONGEST_MS = 3_000;

type Options = {
  readonly desk: NoteDesk;
  readonly id: string;
  readonly now: () => string;
  readonly newId: () => string;
};

/** A session of one note as long as it is drawn: drafts are kept at each pause, and whenever the reader turns away. */
export function useNoteSession({ desk, id, now, newId }: Options): readonly [SessionState, NoteSession] {
  const [state, setState] = useState<SessionState>({ at: "loading" });
  const session = useMemo(() => createNoteSession(desk, id, { now, newId, tell: setState }), [desk, id]);
  const since = useRef<number | undefined>(undefined);
  const text = state.at === "editing" ? state.text : undefined;
  const isTyping = state.at === "editing" && state.keeping === "typing";

  useEffect(() => {
    void session.open();
    const keep = () => void session.keep();
    // A frame that is about to go hears one of these; which one depends on the browser.
    for (const event of ["pagehide", "blur"]) addEventListener(event, keep);
    document.addEventListener("visibilitychange", keep);
    return () => {
      for (const event of ["pagehide", "blur"]) removeEventListener(event, keep);
      document.removeEventListener("visibilitychange", keep);
      keep();
    };
  }, [session]);

  useEffect(() => {
    if (!isTyping) {
      since.current = undefined;
      return;
    }
    since.current ??= performance.now();
    const left = LONGEST_MS - (performance.now() - since.current);
    const timer = setTimeout(() => void session.keep(), Math.max(0, Math.min(PAUSE_MS, left)));
    return () => clearTimeout(timer);
  }, [session, text, isTyping]);

  return [state, session];
}
