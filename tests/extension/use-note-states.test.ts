// @vitest-environment jsdom
import { h } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { useNoteStates } from "@/entrypoints/sidepanel/use-note-states";
import { draw } from "@/tests/components/draw";

type Hear = (message: unknown, sender: object) => unknown;

const { listeners, asked } = vi.hoisted(() => ({ listeners: new Set<Hear>(), asked: [] as unknown[] }));

vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: {
      id: "reperes",
      onMessage: {
        addListener: (listener: Hear) => listeners.add(listener),
        removeListener: (listener: Hear) => listeners.delete(listener),
      },
    },
    tabs: {
      sendMessage: async (tabId: number, { reperes }: { readonly reperes: string }) => {
        asked.push([tabId, reperes]);
        return { ok: true, value: { addresses: [], title: "", notes: [] } };
      },
    },
  },
}));

function Panel() {
  useNoteStates(7, 0);
  return null;
}

test("the panel asks anew when its page tells of its places, or a reader begins there; at nothing else", async () => {
  draw(h(Panel, {}));
  const OWN = { id: "reperes", tab: { id: 7 }, frameId: 0 };
  const timesAfter = async (name: string, sender: object) => {
    await act(async () => {
      for (const hear of listeners) expect(hear({ reperes: name, request: null }, sender)).toBeUndefined();
    });
    return asked.length;
  };
  expect(asked).toEqual([[7, "noteStates"]]);
  expect(await timesAfter("tellPlaces", OWN)).toBe(2);
  expect(await timesAfter("pageNotes", OWN)).toBe(3);
  expect(await timesAfter("findTerms", OWN)).toBe(3);
  expect(await timesAfter("tellPlaces", { ...OWN, tab: { id: 8 } })).toBe(3);
  expect(await timesAfter("tellPlaces", { ...OWN, frameId: 2 })).toBe(3);
  expect(await timesAfter("tellPlaces", { ...OWN, id: "another" })).toBe(3);
});
