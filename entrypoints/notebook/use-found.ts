import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { filterNotes, type NoteFilter } from "@/core/notes/filter-notes";
import type { Note } from "@/core/notes/note";
import { isPrepared, prepareSearch } from "@/core/notes/search-notes";

/** Longest turn of preparing, in ms: what the reader does meanwhile waits no longer than that. */
const TURN_MS = 8;

/**
 * The notes that pass a filter. They are prepared for searching while the reader looks at the first ones, half a second
 * for thousands; a search that is typed before shows its result then, and the field is never held up.
 */
export function useFound(notes: readonly Note[], filter: NoteFilter): readonly Note[] {
  const canSearch = usePrepared(notes) || filter.query.trim() === "";
  const found = useMemo(() => (canSearch ? filterNotes(notes, filter) : undefined), [notes, filter, canSearch]);
  const last = useRef(notes);
  if (found !== undefined) last.current = found;
  return last.current;
}

function usePrepared(notes: readonly Note[]): boolean {
  const [prepared, setPrepared] = useState<readonly Note[]>();
  useEffect(() => prepareInTurns(notes, () => setPrepared(notes)), [notes]);
  // After a change nearly all are the same as before: nothing is waited for.
  return prepared === notes || notes.every(isPrepared);
}

/** @returns ends it */
function prepareInTurns(notes: readonly Note[], onDone: () => void): () => void {
  const left = notes.values();
  let timer = setTimeout(turn);
  function turn(): void {
    const end = performance.now() + TURN_MS;
    for (const note of left) {
      prepareSearch(note);
      if (performance.now() > end) {
        timer = setTimeout(turn);
        return;
      }
    }
    onDone();
  }
  return () => clearTimeout(timer);
}
