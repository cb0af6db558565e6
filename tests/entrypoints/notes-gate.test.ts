import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createNotesGate } from "@/entrypoints/reader/notes-gate";
import { documentOf } from "@/tests/page/document-of";

const asked: string[] = [];
vi.mock("@/extension/messaging", () => ({
  ask: () => {},
  inquire: async (name: string) => {
    asked.push(name);
    return { ok: false, why: "gone" };
  },
}));

/** Frames that a test draws. */
let layouts: (() => void)[] = [];

class FakeObserver {
  constructor(private readonly told: () => void) {}
  observe = () => void layouts.push(this.told);
  disconnect(): void {
    layouts = layouts.filter((told) => told !== this.told);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  layouts = [];
  vi.stubGlobal("ResizeObserver", FakeObserver);
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("ShadowRoot", class {});
  vi.stubGlobal("Element", class {});
  vi.stubGlobal("HTMLElement", class {});
  vi.stubGlobal("location", { href: "https://exemple.org/" });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function gateOf(html: string) {
  const document = documentOf(html);
  const look = vi.spyOn(document, "getSelection");
  // Its own kind of signal is another than ours; no test selects anything later.
  vi.spyOn(document, "addEventListener").mockImplementation(() => {});
  const controller = new AbortController();
  const life = { signal: controller.signal, isAlive: () => true, end: () => controller.abort() };
  const parts = { document, roots: () => [], settings: { selectionBar: true }, life };
  createNotesGate(parts as unknown as Parameters<typeof createNotesGate>[0]);
  return { document, look, life };
}

function draw(): void {
  for (const told of [...layouts]) told();
}

// Where nothing is selected, Chromium lays a page of any length out before it says so, in the task that asks.
test("what is selected is not asked of a page before it has been laid out, and then once", () => {
  const { look } = gateOf("<p>Le JNIM est cité.</p>");
  vi.advanceTimersByTime(5_000);
  expect(look).not.toHaveBeenCalled();
  draw();
  draw();
  expect(look).toHaveBeenCalledTimes(1);
  expect(asked).toEqual(["pageNotes"]);
});

test("what was selected while the page was loading fetches the part about notes", () => {
  const { document } = gateOf("<p>Le JNIM est cité.</p>");
  const paragraph = document.querySelector("p") as Element;
  document.getSelection()?.selectAllChildren(paragraph);
  vi.advanceTimersByTime(1_000);
  draw();
  expect(asked).toEqual(["pageNotes", "fetchNotes"]);
});

test("a reader that has ended asks nothing more", () => {
  const { look, life } = gateOf("<p>Le JNIM est cité.</p>");
  vi.advanceTimersByTime(1_000);
  life.end();
  draw();
  expect(look).not.toHaveBeenCalled();
});
