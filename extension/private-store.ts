import type { Failure } from "@/core/notes/outcome";
import type { Drafts } from "./drafts";
import type { NoteImport } from "./note-import";
import type { NoteStore } from "./note-store";

const refuse = async (): Promise<Failure> => ({ ok: false, why: "private" });

/** The store as a private window gets it: what is kept can be read, and every write says why it is refused. */
export function privateStore(store: NoteStore): NoteStore {
  const writes = { save: refuse, remove: refuse, restore: refuse, keepFree: refuse, undo: refuse, purge: refuse };
  return { ...store, ...writes, setColours: refuse };
}

/** Drafts as a private window gets them: not even those are written. */
export function privateDrafts(drafts: Drafts): Drafts {
  return { ...drafts, keep: refuse, drop: refuse };
}

/** Import as a private window gets it: it says what a file would do, and does not do it. */
export function privateImport(imports: NoteImport): NoteImport {
  return { ...imports, run: refuse };
}
