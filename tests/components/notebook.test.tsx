// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { NoteActions } from "@/components/note-actions";
import { NoteItem } from "@/components/note-item";
import { NotebookDrafts } from "@/components/notebook-drafts";
import { NotebookFilter } from "@/components/notebook-filter";
import { NotebookGroups } from "@/components/notebook-groups";
import { NotebookLost } from "@/components/notebook-lost";
import { NotebookTrash } from "@/components/notebook-trash";
import { UndoBar } from "@/components/undo-bar";
import { NO_FILTER } from "@/core/notes/filter-notes";
import type { Note } from "@/core/notes/note";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { draw } from "./draw";
import { translator } from "./translate";

const t = translator("en");

describe("a note in a list", () => {
  const hostile = `<img src=x onerror=alert(1)> [x](javascript:alert(1))`;

  test("shows what the page and the reader wrote as text", () => {
    const note = noteOf("a", { exact: hostile, body: hostile, tags: [hostile] });
    const { root, texts } = draw(
      <NoteItem note={note} colours={{}} language="en" t={t}>
        {null}
      </NoteItem>,
    );
    expect(texts("blockquote")).toEqual([hostile]);
    expect(root.querySelectorAll("img, a[href^='javascript']").length).toBe(0);
  });

  test("names its colour as the reader does, in place of the colour's own name", () => {
    const note = noteOf("a", { colour: "blue" });
    const item = (colours: object) => (
      <NoteItem note={note} colours={colours} language="en" t={t}>
        {null}
      </NoteItem>
    );
    const { texts, redraw } = draw(item({}));
    expect(texts(".note-colour")).toEqual(["Blue"]);
    redraw(item({ blue: "to check" }));
    expect(texts(".note-colour")).toEqual(["to check"]);
  });

  test("keeps the reader's translation apart from a machine's", () => {
    const note = noteOf("a", {
      translation: { text: "The army took it.", language: "en" },
      machineTranslation: { text: "Army has took.", language: "en", engine: "Exemple", made: at(0) },
    });
    const { texts } = draw(
      <NoteItem note={note} colours={{}} language="en" t={t}>
        {null}
      </NoteItem>,
    );
    expect(texts(".note-translation")).toEqual([
      "Your translationThe army took it.",
      "Machine translation (Exemple)Army has took.",
    ]);
  });

  test("a long passage is folded at a word, and opens whole", async () => {
    const exact = "mot ".repeat(300).trim();
    const { texts, click, all } = draw(
      <NoteItem note={noteOf("a", { exact })} colours={{}} language="en" t={t}>
        {null}
      </NoteItem>,
    );
    expect(texts("blockquote")[0]).toMatch(/mot…$/);
    await click(".text-button");
    expect(texts("blockquote")).toEqual([exact]);
    expect(all(".text-button")).toEqual([]);
  });

  test("opens the article at the passage, in a tab that does not know where it comes from", () => {
    const { all } = draw(<NoteActions note={noteOf("a")} t={t} onRemove={vi.fn()} />);
    const link = all("a")[0];
    expect(link?.getAttribute("href")).toMatch(/^https:\/\/exemple\.org\/afrique\/kidal#:~:text=/);
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer");
  });

  test("where nothing can be written, nothing is offered to write", () => {
    const { texts } = draw(<NoteActions note={noteOf("a")} t={t} />);
    expect(texts("button")).toEqual([]);
  });
});

describe("the filter", () => {
  const tags = Array.from({ length: 14 }, (_, index) => ({ key: `t${index}`, tag: `T${index}`, count: 1 }));
  const drawn = (filter = NO_FILTER, onChange = vi.fn()) =>
    draw(
      <NotebookFilter
        filter={filter}
        tags={tags}
        colours={{ green: "fact" }}
        found={1}
        all={5}
        t={t}
        onChange={onChange}
      />,
    );

  test("says how many are left, and how many there are", () => {
    expect(drawn().texts("[role=status]")).toEqual(["5 notes"]);
    expect(drawn({ ...NO_FILTER, query: "x" }).texts("[role=status]")).toEqual(["1 note of 5"]);
  });

  test("a colour and a tag are put in and taken out", async () => {
    const onChange = vi.fn();
    await drawn(NO_FILTER, onChange).click("button", "fact");
    await drawn({ ...NO_FILTER, tags: ["t0"] }, onChange).click("button", "T0");
    await drawn({ ...NO_FILTER, query: "x" }, onChange).click("button", "Show all");
    expect(onChange.mock.calls).toEqual([[{ ...NO_FILTER, colours: ["green"] }], [NO_FILTER], [NO_FILTER]]);
  });

  test("tags beyond a glance are folded, chosen ones never", () => {
    const { texts } = drawn({ ...NO_FILTER, tags: ["t13"] });
    expect(texts("summary")).toEqual(["1 more tag"]);
    expect(texts("fieldset > button[aria-pressed=true]")).toEqual(["T13 1"]);
  });
});

test("of thousands of notes, as many are drawn as asked for", async () => {
  const notes = Array.from({ length: 120 }, (_, index) => noteOf(`n${index}`));
  const { all, texts, click } = draw(
    <NotebookGroups
      groups={new Map([["x", notes]])}
      t={t}
      title={({ count }) => <h2>{count}</h2>}
      item={({ id }) => id}
    />,
  );
  expect(all("li").length).toBe(8);
  expect(texts("h2")).toEqual(["120"]);
  await click("button", "Show more (112 notes)");
  await click("button", "Show more (72 notes)");
  await click("button", "Show more (32 notes)");
  expect(all("li").length).toBe(120);
  expect(all("button")).toEqual([]);
});

test("a row is drawn anew only when its note is another, and the list begins anew with another choice", async () => {
  const notes = Array.from({ length: 60 }, (_, index) => noteOf(`n${index}`));
  const edited = { ...noteOf("n1"), body: "écrit" };
  const item = vi.fn(({ id, body }: Note) => `${id} ${body}`);
  const title = () => <h2>all</h2>;
  const list = (shown: readonly Note[], chosenBy: string) => (
    <NotebookGroups groups={new Map([["x", shown]])} {...{ chosenBy, t, title, item }} />
  );
  const { all, texts, click, redraw } = draw(list(notes, "a"));
  await click("button", "Show more (52 notes)");
  expect([all("li").length, item.mock.calls.length]).toEqual([48, 48]);

  redraw(list(notes.with(1, edited), "a"));
  expect(texts("li")[1]).toBe("n1 écrit");
  expect([all("li").length, item.mock.calls.length]).toEqual([48, 49]);

  redraw(list(notes.slice(1), "b"));
  expect(texts("li")).toEqual(notes.slice(1, 9).map(({ id }) => id));
});

describe("the trash", () => {
  const notes = ["a", "b"].map((id) => ({ ...noteOf(id), deletedAt: at(5) }));
  function drawn(isPrivate = false) {
    const [onRestore, onErase] = [vi.fn(), vi.fn()];
    const trash = draw(<NotebookTrash {...{ notes, isPrivate, t, onRestore, onErase }} colours={{}} language="en" />);
    return { ...trash, onRestore, onErase };
  }

  test("one note is erased after its own question", async () => {
    const { click, texts, onErase } = drawn();
    await click(".note-erase");
    expect(texts("[role=alertdialog] strong")).toEqual(["Erase this note for good?"]);
    expect(document.activeElement?.textContent).toBe("Erase nothing");
    expect(onErase).not.toHaveBeenCalled();
    await click(".danger");
    expect(onErase.mock.calls).toEqual([[["a"]]]);
  });

  test("all of them, with their number", async () => {
    const { click, texts, onErase } = drawn();
    await click(".text-button");
    expect(texts("[role=alertdialog] strong")).toEqual(["Erase 2 notes for good?"]);
    await click(".danger", "Erase the 2 notes");
    expect(onErase.mock.calls).toEqual([[["a", "b"]]]);
  });

  test.each(["button", "key"])("and none when the reader thinks better of it, by %s", async (way) => {
    const { click, all, onErase } = drawn();
    await click(".text-button");
    if (way === "button") await click("[role=alertdialog] button", "Erase nothing");
    else
      all("[role=alertdialog] button")[0]?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", bubbles: true }),
      );
    await vi.waitFor(() => expect(all("[role=alertdialog]")).toEqual([]));
    expect(onErase).not.toHaveBeenCalled();
  });

  test("gives a note back", async () => {
    const { click, onRestore } = drawn();
    await click(".note-restore");
    expect(onRestore.mock.calls).toEqual([[notes[0]]]);
  });

  test("can be read in a private window, and nothing else", () => {
    expect(drawn(true).texts("button")).toEqual([]);
  });
});

test("a draft says what was typed and when, and can be gone on with or erased", async () => {
  const [onGo, onDrop] = [vi.fn(), vi.fn()];
  const drafts = [{ note: noteOf("a", { body: "en cours" }), savedAt: at(3) }];
  const { texts, click } = draw(<NotebookDrafts drafts={drafts} language="en" t={t} onGo={onGo} onDrop={onDrop} />);
  expect(texts("h2")).toEqual(["1 draft not saved"]);
  expect(texts(".note-body")).toEqual(["en cours"]);
  await click("button", "Go on writing");
  await click("button", "Erase this draft");
  expect([onGo.mock.calls, onDrop.mock.calls]).toEqual([[drafts], [drafts]]);
});

test("the bar gives the focus to the undoing, and says a fault at once", async () => {
  const undo = vi.fn();
  const { click, texts, redraw } = draw(
    <UndoBar said={{ at: "undoable", words: "Note moved.", undo }} t={t} onClose={vi.fn()} />,
  );
  expect(document.activeElement?.textContent).toBe("Undo");
  expect(texts("[role=status]")).toEqual(["Note moved."]);
  await click(".undo");
  expect(undo).toHaveBeenCalledOnce();
  redraw(<UndoBar said={{ at: "fault", why: "full" }} t={t} onClose={vi.fn()} />);
  expect(texts("[role=alert] p")).toEqual([t("note.fault.full")]);
});

test.each([
  ["en", 1, "On 3\u00a0Nov\u00a02026 there was 1 note here."],
  ["en", 42, "On 3\u00a0Nov\u00a02026 there were 42 notes here."],
  ["fr", 1, "Le 3\u00a0nov.\u00a02026, il y avait ici 1 note."],
  ["fr", 42, "Le 3\u00a0nov.\u00a02026, il y avait ici 42 notes."],
] as const)("lost notes are told with their number and day, in %s: %i", (language, notes, words) => {
  const lost = { notes, at: "2026-11-03T12:00:00.000Z" };
  const { texts } = draw(
    <NotebookLost lost={lost} language={language} t={translator(language)}>
      <button type="button">x</button>
    </NotebookLost>,
  );
  const [said = ""] = texts("[role=alert] p");
  expect(said.startsWith(words)).toBe(true);
  expect(texts("[role=alert] button")).toEqual(["x"]);
});
