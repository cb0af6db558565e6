import { expect, test, vi } from "vitest";
import type { NoteStates } from "@/core/protocol-notes";
import { createStatesTold } from "@/entrypoints/reader-notes/states-told";

const statesOf = (...ids: readonly string[]): NoteStates => ({
  addresses: ["https://exemple.org/"],
  title: "Kidal",
  notes: ids.map((id) => ({ id, state: "lost", reason: "gone" })),
});

test("a change is told once to whoever asked, until they ask again; nobody is told of none", () => {
  let states = statesOf("a");
  const tell = vi.fn();
  const told = createStatesTold(() => states, tell);
  states = statesOf("a", "b");
  told.changed();
  expect(tell, "before anybody asked").toHaveBeenCalledTimes(0);
  expect(told.give()).toBe(states);
  told.changed();
  expect(tell, "of no change").toHaveBeenCalledTimes(0);
  states = statesOf("b");
  told.changed();
  states = statesOf();
  told.changed();
  expect(tell, "once").toHaveBeenCalledTimes(1);
  told.give();
  states = statesOf("c");
  told.changed();
  expect(tell, "asked again").toHaveBeenCalledTimes(2);
});
