import { type Colour, nameColour } from "./colours";
import {
  copyOfText,
  type Editing,
  liveNote,
  type SessionState,
  settled,
  stateOf,
  troubleOf,
  versionOf,
} from "./editing";
import type { Note } from "./note";
import type { DeskSaved, NoteDesk } from "./note-desk";
import { joinWords, saysSame, typeInto, type WordsChange, wordsOn } from "./words";

/** What a session needs of the world. `tell` hears of every new state. */
type World = { readonly now: () => string; readonly newId: () => string; readonly tell: (state: SessionState) => void };

/** One note being written, from its opening to its end. Whoever draws it decides when to pause and when to save. */
export type NoteSession = {
  readonly open: () => Promise<void>;
  readonly edit: (change: WordsChange) => void;
  /** Keeps what was typed since the last time as a draft. */
  readonly keep: () => Promise<void>;
  /** @returns whether the text is saved */
  readonly save: () => Promise<boolean>;
  /** Ends a conflict. The version that is not kept goes into the trash, as a copy: nothing is lost. */
  readonly resolve: (choice: "mine" | "theirs" | "both") => Promise<boolean>;
  /** Goes back to what is saved; `unrevert` takes that back. */
  readonly revert: () => Promise<void>;
  readonly unrevert: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Takes the note out of the trash. */
  readonly undo: () => Promise<void>;
  readonly nameColour: (colour: Colour, name: string) => Promise<void>;
};

export function createNoteSession(desk: NoteDesk, id: string, { now, newId, tell }: World): NoteSession {
  let state: SessionState = { at: "loading" };
  let turn: Promise<unknown> = Promise.resolve();

  /** One thing after another: a save never overtakes the draft that was typed before it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  }

  function become(next: SessionState): void {
    state = next;
    tell(state);
  }

  const editing = (): Editing | undefined => (state.at === "editing" ? state : undefined);

  function change(next: (editing: Editing) => Editing): void {
    if (state.at === "editing") become(next(state));
  }

  async function load(): Promise<void> {
    const answer = await desk.load(id);
    if (answer.ok) become(stateOf(answer.value, (editing()?.opened ?? 0) + 1));
    else become({ at: "unavailable", why: answer.why, detail: answer.detail });
  }

  async function keepText(): Promise<void> {
    const { text, keeping } = editing() ?? {};
    if (text === undefined || keeping === "kept") return;
    const answer = await desk.keepDraft(text);
    change((after) => {
      if (!answer.ok) return { ...after, keeping: "unkept", trouble: troubleOf("keep", answer) };
      const isOver = after.trouble?.kind === "fault" && after.trouble.of === "keep";
      return {
        ...after,
        keeping: after.text === text ? "kept" : "typing",
        trouble: isOver ? undefined : after.trouble,
      };
    });
  }

  /** Saves; where only the one or the other changed a field, both changes are kept without asking. */
  async function write({ text, saved }: Editing): Promise<DeskSaved> {
    const answer = await desk.save(versionOf(text, now()));
    if (answer.ok || answer.why !== "conflict" || answer.theirs?.deletedAt !== undefined) return answer;
    const { theirs } = answer;
    if (theirs === undefined) return answer;
    const base = saved?.revision === text.revision ? saved : theirs;
    const joined = base === theirs && !saysSame(text, theirs) ? undefined : joinWords(base, text, theirs);
    if (joined === undefined) return answer;
    if (!saysSame(joined, theirs)) return desk.save(versionOf(joined, now()));
    await desk.keepDraft(theirs);
    return { ok: true, note: theirs, change: undefined };
  }

  async function saveText(): Promise<boolean> {
    await keepText();
    const before = editing();
    if (before === undefined) return false;
    if (before.saved !== undefined && saysSame(before.text, before.saved)) {
      change((after) => ({ ...after, text: before.saved ?? after.text, found: undefined, trouble: undefined }));
      return true;
    }
    change((after) => ({ ...after, saving: true }));
    const answer = await write(before);
    change((after) => settled(after, before.text, answer));
    return answer.ok;
  }

  /** My version goes beside theirs as a copy, or into the trash as one; the editor goes on with theirs. */
  async function setAside(before: Editing, theirs: Note | undefined, inTrash: boolean): Promise<boolean> {
    const copy = copyOfText(before.text, { id: newId(), now: now() });
    const answer = await desk.save(inTrash ? { ...copy, deletedAt: copy.modified } : copy);
    if (!answer.ok) {
      change((after) => ({ ...after, saving: false, trouble: troubleOf("save", answer) }));
      return false;
    }
    // Says what is saved: the draft is dropped.
    if (theirs !== undefined) await desk.keepDraft(theirs);
    const { tags, colours, isPrivate, opened } = before;
    become(stateOf({ note: theirs, draft: undefined, tags, colours, isPrivate }, opened + 1));
    return true;
  }

  return {
    open: () => inTurn(load),
    edit(typed) {
      change((before) => {
        const text = typeInto(before.text, typed);
        return text === before.text ? before : { ...before, text, keeping: "typing", dropped: undefined };
      });
    },
    keep: () => inTurn(keepText),
    save: () => inTurn(saveText),
    resolve: (choice) =>
      inTurn(async () => {
        await keepText();
        const before = editing();
        if (before?.trouble?.kind !== "conflict") return false;
        const { theirs } = before.trouble;
        change((after) => ({ ...after, saving: true }));
        if (choice !== "mine") return setAside(before, theirs, choice === "theirs");
        if (theirs !== undefined && theirs.deletedAt === undefined) {
          const copy = copyOfText(theirs, { id: newId(), now: now() });
          await desk.save({ ...copy, deletedAt: copy.modified });
        }
        const ground = theirs === undefined ? { ...before.text, revision: 0 } : liveNote(theirs);
        const answer = await desk.save(versionOf(wordsOn(ground, before.text), now()));
        change((after) => settled(after, before.text, answer));
        return answer.ok;
      }),
    async revert() {
      change((before) =>
        before.saved === undefined
          ? before
          : {
              ...before,
              ...{ text: before.saved, dropped: before.text, opened: before.opened + 1, keeping: "typing" },
              ...{ found: undefined, trouble: undefined },
            },
      );
      await inTurn(keepText);
    },
    async unrevert() {
      change((before) =>
        before.dropped === undefined
          ? before
          : { ...before, text: before.dropped, dropped: undefined, opened: before.opened + 1, keeping: "typing" },
      );
      await inTurn(keepText);
    },
    remove: () =>
      inTurn(async () => {
        // What was typed goes into the trash with the note.
        if (!(await saveText())) return;
        const answer = await desk.remove(id);
        if (answer.ok) become({ at: "removed", note: answer.note, change: answer.change, trouble: undefined });
        else change((after) => ({ ...after, trouble: troubleOf("remove", answer) }));
      }),
    undo: () =>
      inTurn(async () => {
        if (state.at !== "removed") return;
        const { note, change: made } = state;
        const answer = made === undefined ? await desk.save(versionOf(liveNote(note), now())) : await desk.undo(made);
        const isFailure = !answer.ok && answer.why !== "changed" && answer.why !== "conflict";
        if (!isFailure) return load();
        const why = answer.why === "invalid" ? "failed" : answer.why;
        become({ ...state, trouble: { ok: false, why } });
      }),
    async nameColour(colour, name) {
      const before = editing()?.colours;
      if (before === undefined) return;
      change((after) => ({ ...after, colours: nameColour(after.colours, colour, name) }));
      const answer = await desk.nameColour(colour, name);
      if (!answer.ok) change((after) => ({ ...after, colours: before, trouble: troubleOf("colour", answer) }));
    },
  };
}
