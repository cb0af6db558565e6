import type { Fault } from "./faults";
import type { Note } from "./note";
import type { DeskFailure, DeskFault, DeskSaved, OnDesk } from "./note-desk";
import { nextVersion } from "./versions";
import { joinWords, saysSame, wordsOn } from "./words";

/** The note itself cannot be kept: it is longer than one may be, or wrong in another way. */
export type WrongNote = "invalid" | "too-long";

/** What stands between the reader's text and its being saved. `of`: what was being done. */
export type Trouble =
  | {
      readonly kind: "fault";
      readonly of: "keep" | "save" | "remove" | "colour";
      readonly why: DeskFault | WrongNote;
      readonly detail?: string | undefined;
    }
  /** Somebody saved another version; undefined when the note was erased for good. */
  | { readonly kind: "conflict"; readonly theirs: Note | undefined };

/** A note under the reader's hands. */
export type Editing = {
  readonly at: "editing";
  /** Raised when the text comes from elsewhere than the form, whose fields then start anew. */
  readonly opened: number;
  /** As typed, on the revision that it grew from. */
  readonly text: Note;
  /** As the store has it; undefined when it never had it. */
  readonly saved: Note | undefined;
  /** Whether the text is safe as a draft. */
  readonly keeping: "typing" | "kept" | "unkept";
  readonly saving: boolean;
  /** When the draft was kept that was found here at the opening. */
  readonly found: string | undefined;
  /** What reverting took away, until the reader types on. */
  readonly dropped: Note | undefined;
  readonly trouble: Trouble | undefined;
} & Pick<OnDesk, "tags" | "colours" | "isPrivate">;

export type SessionState =
  | { readonly at: "loading" }
  | { readonly at: "unavailable"; readonly why: DeskFault; readonly detail?: string | undefined }
  /** There is no such note any more. */
  | { readonly at: "missing" }
  | Editing
  /** In the trash. `change` undoes it; without one, the note is restored by saving it. */
  | {
      readonly at: "removed";
      readonly note: Note;
      readonly change: number | undefined;
      readonly trouble: DeskFailure | undefined;
    };

/** The word beside the dot. */
export type TextState = "saved" | "saving" | "typing" | "draft" | "unkept";

export function textState({ text, saved, keeping, saving }: Editing): TextState {
  if (saving) return "saving";
  if (keeping === "unkept") return "unkept";
  if (saved !== undefined && saysSame(text, saved)) return "saved";
  return keeping === "kept" ? "draft" : "typing";
}

/** What the desk gave, as a state. A draft that says what is saved is none. */
export function stateOf({ note, draft, ...around }: OnDesk, opened = 0): SessionState {
  if (note?.deletedAt !== undefined) return { at: "removed", note, change: undefined, trouble: undefined };
  const isDraft = draft !== undefined && (note === undefined || !saysSame(draft.note, note));
  const text = isDraft ? draft.note : note;
  if (text === undefined) return { at: "missing" };
  return {
    ...{ at: "editing", opened, text, saved: note, keeping: "kept", saving: false },
    ...{ found: isDraft ? draft.savedAt : undefined, dropped: undefined, trouble: undefined },
    ...around,
  };
}

/** The version to save: it remembers the one that it grew from. */
export function versionOf(text: Note, now: string): Note {
  return text.revision === 0 ? { ...text, modified: now } : { ...text, ...nextVersion(text, now) };
}

/** The note out of the trash. */
export function liveNote({ deletedAt: _gone, ...live }: Note): Note {
  return live;
}

/** The reader's version as a note of its own, beside the one it would have overwritten. */
export function copyOfText(text: Note, { id, now }: { readonly id: string; readonly now: string }): Note {
  return { ...liveNote(text), id, copyOf: text.id, revision: 0, modified: now, earlier: [] };
}

/** The state once a save was answered. `asked` is the text it was made from: the reader may have typed on meanwhile. */
export function settled(state: Editing, asked: Note, answer: DeskSaved): Editing {
  const after = { ...state, saving: false };
  if (!answer.ok) return { ...after, trouble: troubleOf("save", answer) };
  const { note } = answer;
  const typedOn = state.text !== asked;
  const text = typedOn ? (joinWords(asked, state.text, note) ?? wordsOn(note, state.text)) : note;
  return {
    ...after,
    ...{ text, saved: note, found: undefined, dropped: undefined, trouble: undefined },
    keeping: typedOn ? "typing" : "kept",
    opened: saysSame(text, state.text) ? state.opened : state.opened + 1,
  };
}

export function troubleOf(
  of: "keep" | "save" | "remove" | "colour",
  answer: Exclude<DeskSaved, { readonly ok: true }>,
): Trouble {
  if (answer.why === "conflict") return { kind: "conflict", theirs: answer.theirs };
  if (answer.why === "invalid") return { kind: "fault", of, why: wrongOf(answer.faults) };
  return { kind: "fault", of, why: answer.why, detail: "detail" in answer ? answer.detail : undefined };
}

function wrongOf(faults: readonly Fault[]): WrongNote {
  return faults.some(({ what }) => what === "too-long") ? "too-long" : "invalid";
}
