import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLOURS } from "@/core/notes/colours";
import { type Editing, type SessionState, textState } from "@/core/notes/editing";
import type { NoteDesk } from "@/core/notes/note-desk";
import { createNoteSession } from "@/core/notes/note-session";
import type { WordsChange } from "@/core/notes/words";
import { createStoreDesk } from "@/extension/note-desk-store";
import type { Notes } from "@/extension/notes";
import { noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good, written } from "./fake-browser";

type Profile = ReturnType<typeof createProfile>;

/** An editor in a context of its own, as a page of ours has it. */
async function openEditor(profile: Profile, change: Partial<NoteDesk> = {}) {
  const here = profile.context();
  const desk = { ...createStoreDesk(here as unknown as Notes, false), ...change };
  const seen: SessionState[] = [];
  let ids = 0;
  const session = createNoteSession(desk, "a", {
    now: profile.now,
    newId: () => `copy-${++ids}`,
    tell: (state) => void seen.push(state),
  });
  await session.open();
  const state = () => seen.at(-1) ?? { at: "loading" };
  const editing = (): Editing => {
    const now = state();
    if (now.at !== "editing") throw new Error(`not editing but ${now.at}`);
    return now;
  };
  return { here, session, state, editing, words: () => textState(editing()) };
}

async function withNote(body = "un") {
  const profile = createProfile();
  const { store } = profile.context();
  const { note } = written(await store.save(noteOf("a", { body })));
  return { profile, store, note };
}

describe("writing", () => {
  test("a note is typed, kept as a draft, then saved, and its draft is gone", async () => {
    const { profile, store } = await withNote();
    const { session, editing, words, here } = await openEditor(profile);
    expect(words()).toBe("saved");
    session.edit({ body: "deux" });
    expect(words()).toBe("typing");
    await session.keep();
    expect(words()).toBe("draft");
    expect(await session.save()).toBe(true);
    expect(words()).toBe("saved");
    expect(editing().text).toEqual(good(await store.find("a")));
    expect(good(await here.drafts.all())).toEqual([]);
  });

  test("what is typed while it is being saved is neither lost nor taken for saved", async () => {
    const { profile, store } = await withNote();
    const typingOn: NoteDesk["save"] = (note) => {
      if (note.body === "deux") session.edit({ body: "deux, trois" });
      return store.save(note);
    };
    const { session, editing, words } = await openEditor(profile, { save: typingOn });
    session.edit({ body: "deux" });
    expect(await session.save()).toBe(true);
    expect(good(await store.find("a"))?.body).toBe("deux");
    expect(words()).toBe("typing");
    expect(editing().text.body).toBe("deux, trois");
    await session.save();
    expect(good(await store.find("a"))).toMatchObject({ body: "deux, trois", revision: 3 });
  });

  test("a draft that a crash left is found, and can be taken back and forth", async () => {
    const { profile } = await withNote();
    const before = await openEditor(profile);
    before.session.edit({ body: "brouillon" });
    await before.session.keep();
    const { session, editing, here } = await openEditor(profile);
    expect(editing()).toMatchObject({ text: { body: "brouillon" }, found: expect.any(String) });
    await session.revert();
    expect(editing()).toMatchObject({ text: { body: "un" }, found: undefined });
    expect(good(await here.drafts.all())).toEqual([]);
    await session.unrevert();
    expect(editing().text.body).toBe("brouillon");
    expect(good(await here.drafts.find("a"))?.note.body).toBe("brouillon");
  });

  test("a save that changes nothing makes no version", async () => {
    const { profile, note, store } = await withNote();
    const { session } = await openEditor(profile);
    session.edit({ body: "deux" });
    session.edit({ body: "un" });
    expect(await session.save()).toBe(true);
    expect(good(await store.find("a"))).toEqual(note);
  });
});

describe("somebody else", () => {
  test("who changed another field is joined without a question", async () => {
    const { profile, store, note } = await withNote();
    const { session, editing } = await openEditor(profile);
    written(await store.save({ ...note, colour: "pink" }));
    session.edit({ body: "deux" });
    expect(await session.save()).toBe(true);
    expect(good(await store.find("a"))).toMatchObject({ body: "deux", colour: "pink" });
    expect(editing().trouble).toBeUndefined();
  });

  /** The reader wrote `mien`, another window saved `autre`. */
  async function inConflict() {
    const { profile, store, note } = await withNote();
    const editor = await openEditor(profile);
    const theirs = written(await store.save({ ...note, body: "autre" })).note;
    editor.session.edit({ body: "mien" });
    expect(await editor.session.save()).toBe(false);
    expect(editor.editing().trouble).toEqual({ kind: "conflict", theirs });
    expect(good(await editor.here.drafts.find("a"))?.note.body).toBe("mien");
    return { ...editor, store };
  }

  test("and mine is kept: theirs is in the trash", async () => {
    const { session, store, editing } = await inConflict();
    expect(await session.resolve("mine")).toBe(true);
    expect(good(await store.find("a"))).toMatchObject({ body: "mien", revision: 3 });
    expect(good(await store.trash())).toMatchObject([{ id: "copy-1", body: "autre", copyOf: "a" }]);
    expect(editing()).toMatchObject({ keeping: "kept", trouble: undefined });
  });

  test("and theirs is kept: mine is in the trash", async () => {
    const { session, store, editing, here } = await inConflict();
    expect(await session.resolve("theirs")).toBe(true);
    expect(good(await store.all()).map(({ body }) => body)).toEqual(["autre"]);
    expect(good(await store.trash())).toMatchObject([{ id: "copy-1", body: "mien", copyOf: "a" }]);
    expect(editing().text.body).toBe("autre");
    expect(good(await here.drafts.all())).toEqual([]);
  });

  test("and both are kept, side by side", async () => {
    const { session, store, here } = await inConflict();
    expect(await session.resolve("both")).toBe(true);
    expect(good(await store.all()).map(({ id, body, copyOf }) => [id, body, copyOf])).toEqual([
      ["a", "autre", undefined],
      ["copy-1", "mien", "a"],
    ]);
    expect(good(await here.drafts.all())).toEqual([]);
  });

  test("who erased the note for good leaves me mine", async () => {
    const { profile, store } = await withNote();
    const { session, editing } = await openEditor(profile);
    session.edit({ body: "mien" });
    await store.remove("a");
    await store.purge(["a"]);
    expect(await session.save()).toBe(false);
    expect(editing().trouble).toEqual({ kind: "conflict", theirs: undefined });
    expect(await session.resolve("mine")).toBe(true);
    expect(good(await store.find("a"))).toMatchObject({ body: "mien" });
  });
});

describe("the trash", () => {
  test("takes what was typed with it, and gives it back", async () => {
    const { profile, store } = await withNote();
    const { session, state, editing } = await openEditor(profile);
    session.edit({ body: "pas encore enregistré" });
    await session.remove();
    expect(state()).toMatchObject({ at: "removed", note: { body: "pas encore enregistré" } });
    expect(good(await store.all())).toEqual([]);
    await session.undo();
    expect(editing().text.body).toBe("pas encore enregistré");
    expect(good(await store.all())).toHaveLength(1);
  });

  test("is left by a note that was thrown away elsewhere", async () => {
    const { profile, store } = await withNote();
    await store.remove("a");
    const { session, state } = await openEditor(profile);
    expect(state()).toMatchObject({ at: "removed", change: undefined });
    await session.undo();
    expect(state()).toMatchObject({ at: "editing", text: { body: "un" } });
    expect(good(await store.all())).toHaveLength(1);
  });
});

describe("trouble", () => {
  const full = async () => ({ ok: false, why: "full", detail: "DataError" }) as const;

  test("a save that fails leaves the draft, and may be tried again", async () => {
    const { profile, store } = await withNote();
    const failing = { save: full };
    const { session, editing, words, here } = await openEditor(profile, failing);
    session.edit({ body: "deux" });
    expect(await session.save()).toBe(false);
    expect(editing().trouble).toEqual({ kind: "fault", of: "save", why: "full", detail: "DataError" });
    expect(words()).toBe("draft");
    expect(good(await here.drafts.find("a"))?.note.body).toBe("deux");
    expect(good(await store.find("a"))?.body).toBe("un");
    const again = await openEditor(profile);
    expect(await again.session.save()).toBe(true);
    expect(good(await store.find("a"))?.body).toBe("deux");
  });

  test("a draft that cannot be kept is told, and no more once it can", async () => {
    const { profile } = await withNote();
    let isFull = true;
    const store = createStoreDesk(profile.context() as unknown as Notes, false);
    const { session, editing, words } = await openEditor(profile, {
      keepDraft: (note) => (isFull ? full() : store.keepDraft(note)),
    });
    session.edit({ body: "deux" });
    await session.keep();
    expect(words()).toBe("unkept");
    expect(editing().trouble).toMatchObject({ of: "keep", why: "full" });
    isFull = false;
    await session.keep();
    expect(words()).toBe("draft");
    expect(editing().trouble).toBeUndefined();
  });

  test("a colour's name that cannot be kept is taken back", async () => {
    const { profile } = await withNote();
    const { session, editing } = await openEditor(profile, { nameColour: full });
    await session.nameColour("blue", "citation");
    expect(editing()).toMatchObject({ colours: {}, trouble: { of: "colour", why: "full" } });
  });

  test("a desk that cannot be read, and a note that is not there", async () => {
    const { profile } = await withNote();
    expect((await openEditor(profile, { load: full })).state()).toEqual({
      ...{ at: "unavailable", why: "full", detail: "DataError" },
    });
    expect((await openEditor(createProfile())).state()).toEqual({ at: "missing" });
  });
});

test("whatever is typed and kept, after a crash the text is the last one kept", async () => {
  const change: fc.Arbitrary<WordsChange> = fc.oneof(
    fc.record({ body: fc.string({ unit: "grapheme", maxLength: 20 }) }),
    fc.record({ colour: fc.constantFrom(...COLOURS) }),
    fc.record({ tags: fc.uniqueArray(fc.constantFrom("kidal", "gao", "à vérifier"), { maxLength: 3 }) }),
    fc.record({ speech: fc.constantFrom(undefined, { speaker: "Un témoin" }, { manner: "alleged" } as const) }),
    fc.record({ translation: fc.constantFrom(undefined, { text: "Kidal retaken.", language: "en" }) }),
    fc.record({ archive: fc.constantFrom(undefined, "https://archive.example/1") }),
  );
  const act = fc.oneof(
    { weight: 4, arbitrary: change.map((typed) => ({ do: "edit", typed }) as const) },
    { weight: 2, arbitrary: fc.constant({ do: "keep" } as const) },
    { weight: 1, arbitrary: fc.constantFrom({ do: "save" } as const, { do: "revert" } as const) },
    { weight: 1, arbitrary: fc.constantFrom({ do: "unrevert" } as const, { do: "crash" } as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
      const { profile } = await withNote();
      let editor = await openEditor(profile);
      let safe = editor.editing().text;
      for (const each of acts) {
        if (each.do === "edit") editor.session.edit(each.typed);
        else if (each.do === "crash") editor = await openEditor(profile);
        else {
          await editor.session[each.do]();
          safe = editor.editing().text;
        }
        if (each.do === "crash") expect(wordsOf(editor.editing())).toEqual(wordsOf({ text: safe }));
      }
      expect(wordsOf((await openEditor(profile)).editing())).toEqual(wordsOf({ text: safe }));
    }),
    { numRuns: 60 },
  );
});

function wordsOf({ text }: Pick<Editing, "text">) {
  const { body, tags, colour, speech, translation, archive } = text;
  return { body, tags, colour, speech, translation, archive };
}
