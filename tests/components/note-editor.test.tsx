// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { NoteEditor } from "@/components/note-editor";
import type { Note } from "@/core/notes/note";
import type { NoteDesk, OnDesk } from "@/core/notes/note-desk";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { type Drawn, draw } from "./draw";
import { translator } from "./translate";

const t = translator("en");
const note: Note = { ...noteOf("a", { body: "one", tags: ["gao"] }), revision: 1 };
const full = async () => ({ ok: false, why: "full" }) as const;

/** The editor over a desk that remembers what it was asked. */
async function editor(on: Partial<OnDesk> = {}, change: Partial<NoteDesk> = {}) {
  const desk = {
    load: vi.fn(async () => ({
      ok: true as const,
      value: { note, draft: undefined, tags: ["kidal", "Kita", "gao"], colours: {}, isPrivate: false, ...on },
    })),
    keepDraft: vi.fn(async (_note: Note) => ({ ok: true as const })),
    save: vi.fn(async (saved: Note) => ({ ok: true as const, note: saved, change: 1 })),
    remove: vi.fn(async () => ({ ok: true as const, note: { ...note, deletedAt: at(9) }, change: 2 })),
    undo: vi.fn(async () => ({ ok: true as const })),
    nameColour: vi.fn(async () => ({ ok: true as const })),
  };
  const events = { onSaved: vi.fn(), onClose: vi.fn(), onCopy: vi.fn(async () => true) };
  const world = { now: () => at(9), newId: () => "b" };
  const whole: NoteDesk = { ...desk, ...change };
  const drawn = draw(<NoteEditor desk={whole} id="a" language="en" {...{ t, ...world, ...events }} />);
  await settled();
  const click: Drawn["click"] = (...what) => drawn.click(...what).then(settled);
  return { ...drawn, click, desk, ...events, ...hands(drawn) };
}

/** Once every answer that is on its way has come and is drawn. */
const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

/** What a reader does with a keyboard. */
function hands({ all }: Drawn) {
  const field = (selector: string) => {
    const [found] = all(selector);
    if (found === undefined) throw new Error(`There is no ${selector}.`);
    return found as HTMLInputElement;
  };
  return {
    field,
    type: async (selector: string, text: string) => {
      await act(async () => {
        field(selector).focus();
        field(selector).value = text;
        field(selector).dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
      await settled();
    },
    press: async (selector: string, key: string, init: KeyboardEventInit = {}) => {
      await act(async () => {
        field(selector).dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, composed: true, ...init }),
        );
      });
      await settled();
    },
  };
}

const BODY = ".note-form textarea";
const TAGS = "[role=combobox]";

describe("writing", () => {
  test("begins in the note, with every field named", async () => {
    const { field, all } = await editor();
    expect(document.activeElement).toBe(field(BODY));
    for (const each of all("input, textarea, select") as readonly HTMLInputElement[]) {
      expect([...(each.labels ?? [])].map(({ textContent }) => textContent).join("")).not.toBe("");
    }
  });

  test("a pause keeps a draft, and a word says so", async () => {
    const { type, desk, texts } = await editor();
    expect(texts(".status")).toEqual(["Saved"]);
    await type(BODY, "one, two");
    expect(texts(".status")).toEqual(["Typing…"]);
    await vi.waitFor(() => expect(desk.keepDraft).toHaveBeenCalledTimes(1));
    await settled();
    expect(texts(".status")).toEqual(["Draft kept"]);
    expect(desk.keepDraft.mock.calls[0]?.[0]).toEqual({ ...note, body: "one, two" });
  });

  test.each([
    ["the window loses the focus", () => window.dispatchEvent(new Event("blur"))],
    ["the page goes", () => window.dispatchEvent(new Event("pagehide"))],
    ["the tab is hidden", () => document.dispatchEvent(new Event("visibilitychange"))],
  ])("the draft does not wait for a pause when %s", async (_, leave) => {
    const { type, desk } = await editor();
    await type(BODY, "two");
    await act(async () => void leave()).then(settled);
    expect(desk.keepDraft.mock.calls.map(([{ body }]) => body)).toEqual(["two"]);
  });

  test("Escape closes after the draft is kept, and with it a tag that was only typed", async () => {
    const { type, press, desk, onClose } = await editor();
    await type(TAGS, "kid");
    await press(TAGS, "Escape");
    expect(onClose).not.toHaveBeenCalled();
    await press(TAGS, "Escape");
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(desk.keepDraft.mock.calls.at(-1)?.[0].tags).toEqual(["gao", "kid"]);
  });

  test.each([["ctrlKey"], ["metaKey"]])("Enter with %s saves; alone it does not", async (held) => {
    const { type, press, desk, onSaved } = await editor();
    await type(BODY, "two");
    await press(".part input", "Enter");
    expect(desk.save).not.toHaveBeenCalled();
    await press(BODY, "Enter", { [held]: true });
    expect(desk.save.mock.calls.map(([saved]) => [saved.body, saved.modified])).toEqual([["two", at(9)]]);
    expect(onSaved).toHaveBeenCalledTimes(1);
  });

  test("shows what the Markdown will look like, and goes back", async () => {
    const { type, click, texts, field } = await editor();
    await type(BODY, "**two**");
    await click(".toggle");
    expect(texts(".preview strong")).toEqual(["two"]);
    expect(field(BODY).hidden).toBe(true);
    await click(".toggle");
    expect(field(BODY).hidden).toBe(false);
  });
});

describe("tags", () => {
  test("are completed by arrows and Enter, without those that are there", async () => {
    const { type, press, texts, field } = await editor();
    await type(TAGS, "k");
    expect(texts("[role=option]")).toEqual(["kidal", "Kita"]);
    expect(field(TAGS).getAttribute("aria-expanded")).toBe("true");
    await press(TAGS, "ArrowDown");
    await press(TAGS, "ArrowDown");
    const active = field(TAGS).getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.textContent).toBe("Kita");
    await press(TAGS, "Enter");
    expect(texts(".tag")).toEqual(["gao", "Kita"]);
    expect(field(TAGS).value).toBe("");
  });

  test("are added by a comma and taken away by Backspace", async () => {
    const { type, press, texts } = await editor();
    await type(TAGS, "azawad, #JNIM,");
    expect(texts(".tag")).toEqual(["gao", "azawad", "JNIM"]);
    await press(TAGS, "Backspace");
    expect(texts(".tag")).toEqual(["gao", "azawad"]);
    expect(texts("[role=status]")).toContain("Tag removed: JNIM.");
  });
});

describe("the other fields", () => {
  test("make what the note's schema asks for, and nothing when empty", async () => {
    const { type, click, press, desk } = await editor();
    await type(".part input", "  A  witness ");
    await click(".choice", "Allegation");
    await type(".part textarea", "Kidal retaken.");
    await click(".hue-choice", "Pink");
    await press(BODY, "Enter", { ctrlKey: true });
    expect(desk.save.mock.calls[0]?.[0]).toMatchObject({
      ...{ colour: "pink", speech: { speaker: "A witness", manner: "alleged" } },
      translation: { text: "Kidal retaken.", language: "en" },
    });
    await type(".part input", " ");
    await click(".choice", "Not said");
    await type(".part textarea", "");
    await press(BODY, "Enter", { ctrlKey: true });
    expect(desk.save.mock.calls[1]?.[0]).not.toHaveProperty("speech");
    expect(desk.save.mock.calls[1]?.[0]).not.toHaveProperty("translation");
  });

  test("a wrong archive link is said, and led to instead of saved", async () => {
    const { type, press, desk, texts, field } = await editor();
    await type("[inputmode=url]", "javascript:alert(1)");
    expect(texts(".wrong")).toEqual([t("editor.archive.wrong")]);
    await press(BODY, "Enter", { ctrlKey: true });
    expect(desk.save).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field("[inputmode=url]"));
    await type("[inputmode=url]", "https://archive.example/1");
    await press(BODY, "Enter", { ctrlKey: true });
    expect(desk.save.mock.calls[0]?.[0].archive).toBe("https://archive.example/1");
  });

  test("a colour is named in place", async () => {
    const { click, type, press, desk, texts } = await editor();
    await click(".swatches .icon-button");
    await type(".naming input", "to check");
    await press(".naming input", "Enter");
    expect(desk.nameColour.mock.calls).toEqual([["yellow", "to check"]]);
    expect(texts(".hue-choice .unseen")).toEqual(["to check (Yellow)"]);
  });
});

describe("what may stand between", () => {
  const draft = { note: { ...note, body: "draft" }, savedAt: at(5) };

  test("a draft that was found is said, and can be left for what is saved, and taken again", async () => {
    const { field, click, texts } = await editor({ draft });
    expect(field(BODY).value).toBe("draft");
    expect(texts(".notice p")[0]).toMatch(/^This is your draft of .*2026.*: it had not been saved\.$/);
    await click(".notice button");
    expect(field(BODY).value).toBe("one");
    await click(".notice button", "Take the draft again");
    expect(field(BODY).value).toBe("draft");
  });

  test("a conflict shows both versions where they differ, and either way is open", async () => {
    const theirs = { ...note, body: "theirs", revision: 2 };
    const save = async (mine: Note) =>
      mine.id === "a"
        ? ({ ok: false, why: "conflict", mine, theirs } as const)
        : { ok: true as const, note: mine, change: 1 };
    const { click, texts, field } = await editor({ draft }, { save });
    await click("[type=submit]");
    expect(texts(".version dd")).toEqual(["draft", "theirs"]);
    expect(texts(".actions button")).toEqual(["Keep mine", "Keep the other", "Keep both"]);
    await click(".actions button", "Keep both");
    expect(field(BODY).value).toBe("theirs");
  });

  test("a full disk is said, and that the draft is safe", async () => {
    const { click, texts, onSaved } = await editor({ draft }, { save: full });
    await click("[type=submit]");
    expect(texts("[role=alert] p")).toEqual([t("note.fault.full"), t("note.draft.kept")]);
    expect(onSaved).not.toHaveBeenCalled();
  });

  test("when not even the draft can be kept, the text can be copied", async () => {
    const { type, click, texts, onCopy } = await editor({}, { keepDraft: full });
    await type(BODY, "two");
    await act(async () => void window.dispatchEvent(new Event("blur"))).then(settled);
    expect(texts("[role=alert] p")).toEqual([t("note.fault.full"), t("note.draft.unkept")]);
    await click("[role=alert] button");
    expect(onCopy.mock.calls).toEqual([["two"]]);
  });

  test("the trash is undone, not asked about", async () => {
    const { click, texts, desk, field } = await editor();
    await click("[aria-label='Move to trash']");
    expect(texts("[role=status]")).toEqual(["Note moved to trash."]);
    await click(".actions .main", "Undo");
    expect(desk.undo.mock.calls).toEqual([[2]]);
    expect(field(BODY).value).toBe("one");
  });

  test("a private window says so before anything is typed", async () => {
    const { texts } = await editor({ isPrivate: true });
    expect(texts("[role=alert] p")).toEqual([t("note.fault.private")]);
  });
});
