import { parseNote } from "@/core/notes/note";
import type { DeskFailure, NoteDesk } from "@/core/notes/note-desk";
import type { EditorCalls } from "@/core/protocol-notes";
import { type Answer, act, inquire } from "./messaging";

/**
 * The desk of the editor in a page's frame, where a browser that blocks third-party storage refuses our database: the
 * background has the note, and lets us at it as long as our ticket is good. The ticket says which note; no id does.
 */
export function createMessageDesk(ticket: string): NoteDesk {
  return {
    async load() {
      const answer = await asked(inquire<EditorCalls, "editorLoad">("editorLoad", { ticket }));
      // Without `ok` it is the note itself.
      return "ok" in answer ? answer : { ok: true, value: answer };
    },
    // The door refuses what is no note without a word; here the reader is told what is wrong with it.
    async keepDraft(note) {
      const parsed = parseNote(note);
      if (!parsed.ok) return { ok: false, why: "invalid", faults: parsed.faults };
      return asked(inquire<EditorCalls, "editorKeepDraft">("editorKeepDraft", { ticket, note }));
    },
    async save(note) {
      const parsed = parseNote(note);
      if (!parsed.ok) return { ok: false, why: "invalid", faults: parsed.faults };
      return asked(inquire<EditorCalls, "editorSave">("editorSave", { ticket, note }));
    },
    remove: () => asked(act<EditorCalls, "editorRemove">("editorRemove", { ticket })),
    async undo(change) {
      const undone = await asked(act<EditorCalls, "editorUndo">("editorUndo", { ticket, change }));
      return typeof undone === "boolean" ? (undone ? { ok: true } : { ok: false, why: "changed" }) : undone;
    },
    async nameColour(colour, name) {
      const named = await asked(inquire<EditorCalls, "editorNameColour">("editorNameColour", { ticket, colour, name }));
      return typeof named === "boolean" ? (named ? { ok: true } : { ok: false, why: "failed" }) : named;
    },
  };
}

/** No answer, or the background's no to our ticket, as the desk's own failures. */
async function asked<T>(answer: Promise<Answer<T | undefined>>): Promise<T | DeskFailure> {
  const given = await answer;
  if (!given.ok) return given;
  return given.value ?? { ok: false, why: "refused" };
}
