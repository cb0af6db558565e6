// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import { NotePassage } from "@/components/note-passage";
import { NotePlace } from "@/components/note-place";
import { PanelTabs } from "@/components/panel-tabs";
import { PassageCard } from "@/components/passage-card";
import { WordDiff } from "@/components/word-diff";
import type { NotePlace as Place } from "@/core/notes/places";
import { noteOf } from "@/tests/core/notes/note-of";
import { draw } from "./draw";
import { translator } from "./translate";

const t = translator("en");
const note = noteOf("a", { exact: "un accord sur trois ans" });
const id = "a";

function drawn(place: Place, isPrivate = false) {
  const acts = {
    ...{ onGo: vi.fn(), onConfirm: vi.fn(), onRefuse: vi.fn(), onOfferAgain: vi.fn() },
    ...{ onSeek: vi.fn(), onReattach: vi.fn(), onFree: vi.fn() },
  };
  const page = draw(<NotePlace {...{ note, place, isPrivate, t }} language="en" {...acts} />);
  return { ...page, acts };
}

const found = "un accord sur quatre ans";
const PLACES: readonly (readonly [Place, word: string, buttons: readonly string[]])[] = [
  [{ id, state: "anchored", reason: "same", found: note.quote.exact }, "In place", ["Go to the passage"]],
  [{ id, state: "anchored", reason: "edited", found }, "In place, text changed", ["Go to the passage"]],
  [
    { id, state: "to-check", reason: "edited", found, refused: false },
    "To check",
    ["See the place", "This is it", "This is not it"],
  ],
  [
    { id, state: "to-check", reason: "several", found, refused: true },
    "To check",
    ["See the place", "This is it", "This is not it", "Take back my refusal"],
  ],
  [
    { id, state: "lost", reason: "gone" },
    "Not found",
    ["Search the page", "Re-attach to the selection", "Keep as a free note"],
  ],
  [
    { id, state: "lost", reason: "refused" },
    "Not found",
    ["Search the page", "Take back my refusal", "Re-attach to the selection", "Keep as a free note"],
  ],
  [{ id, state: "free" }, "Free note", ["Re-attach to the selection", "Look for the passage again"]],
  [{ id, state: "seeking" }, "Still looking", []],
  [{ id, state: "unread" }, "Page not read", []],
];

describe("where a note is", () => {
  test.each(PLACES)("%j is “%s”", (place, word, buttons) => {
    const { texts } = drawn(place);
    expect(texts(".place-state")).toEqual([word]);
    expect(texts("button")).toEqual(buttons);
  });

  test.each(PLACES)("in a private window, nothing is offered to write: %j", (place) => {
    const written = ["This is it", "This is not it", "Re-attach to the selection", "Keep as a free note"];
    expect(
      drawn(place, true)
        .texts("button")
        .filter((words) => written.includes(words)),
    ).toEqual([]);
  });

  test("every state and reason has a sentence of its own", () => {
    const reasons: readonly Place[] = [
      ...(["same", "moved", "edited"] as const).map((reason): Place => ({ id, state: "anchored", reason, found })),
      ...(["several", "surroundings", "edited"] as const).map(
        (reason): Place => ({ id, state: "to-check", reason, found, refused: false }),
      ),
      ...(["gone", "language", "refused"] as const).map((reason): Place => ({ id, state: "lost", reason })),
      ...(["seeking", "unread", "free"] as const).map((state): Place => ({ id, state })),
    ];
    const said = reasons.map((place) => drawn(place).texts(".note-place > .note")[0]);
    expect(new Set(said).size).toBe(reasons.length);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*[.:?]$/u);
  });

  test("what changed is shown word by word, and nothing where nothing did", () => {
    const passage = (place: Place) => draw(<NotePassage {...{ note, place, t }} />);
    expect(passage({ id, state: "to-check", reason: "edited", found, refused: false }).texts("del, ins")).toEqual([
      "removed: trois end",
      "added: quatre end",
    ]);
    const same = passage({ id, state: "anchored", reason: "same", found: note.quote.exact });
    expect([same.texts("blockquote"), same.texts("del, ins")]).toEqual([[note.quote.exact], []]);
    expect(passage({ id, state: "lost", reason: "gone" }).texts("blockquote")).toEqual([note.quote.exact]);
  });

  test("of what is lost, the paragraph is shown", () => {
    expect(drawn({ id, state: "lost", reason: "gone" }).texts("details blockquote")).toEqual([note.quote.block.text]);
  });

  test("the reader's say is passed on", async () => {
    const check = drawn({ id, state: "to-check", reason: "edited", found, refused: true });
    await check.click("button", "This is it");
    await check.click("button", "This is not it");
    await check.click("button", "Take back my refusal");
    const { onConfirm, onRefuse, onOfferAgain } = check.acts;
    expect([onConfirm, onRefuse, onOfferAgain].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    const lost = drawn({ id, state: "lost", reason: "gone" });
    await lost.click("button", "Search the page");
    await lost.click("button", "Keep as a free note");
    expect(lost.acts.onSeek.mock.calls).toEqual([["un accord sur trois"]]);
    expect(lost.acts.onFree.mock.calls).toEqual([[true]]);
  });
});

test.each([
  [{ changed: "un accord sur quatre ans", check: undefined }],
  [{ changed: undefined, check: { reason: "edited", found: "un accord sur quatre ans" } as const }],
])("beside the passage both texts are said in the article’s language, not in the interface’s: %j", (texts) => {
  const view = { id, colour: "green", created: "2026-11-21", written: false, exact: note.quote.exact } as const;
  const events = { onEdit: vi.fn(), onColour: vi.fn(), onPanel: vi.fn(), onRemove: vi.fn() };
  const { all } = draw(
    <PassageCard
      notes={[{ ...view, language: "fr", ...texts }]}
      fault={undefined}
      {...{ ...events, onConfirm: vi.fn(), onRefuse: vi.fn(), onClose: vi.fn(), t }}
      language="en"
    />,
  );
  expect(all(".word-diff").map((each) => each.getAttribute("lang"))).toEqual(["fr"]);
});

test("the difference reads as both texts, the page's words as text", () => {
  const { all, root } = draw(<WordDiff before="<b>un</b> mot" after="<i>un</i> mot" language="fr" t={t} />);
  const without = (selector: string) => {
    const copy = root.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll(`${selector}, .unseen`)) part.remove();
    return copy.textContent;
  };
  expect([without("ins"), without("del")]).toEqual(["<b>un</b> mot", "<i>un</i> mot"]);
  expect(all("b, i")).toEqual([]);
});

test.each([
  ["ArrowRight", "terms"],
  ["ArrowLeft", "terms"],
])("%s goes to the next tab, round the end", async (key, expected) => {
  const onChoose = vi.fn();
  const tabs = [
    { id: "notes", name: "Notes", count: 3 },
    { id: "terms", name: "Terms", count: undefined },
  ];
  const { all, texts } = draw(
    <PanelTabs label="Panel" tabs={tabs} current="notes" onChoose={onChoose}>
      {null}
    </PanelTabs>,
  );
  expect(texts("[role=tab]")).toEqual(["Notes 3", "Terms"]);
  expect(all("[role=tab]").map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  all("[role=tab]")[0]?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  expect(onChoose.mock.calls).toEqual([[expected]]);
  expect(document.activeElement?.id).toBe(`tab-${expected}`);
});
