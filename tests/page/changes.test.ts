import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Changes, watchChanges } from "@/page/changes";
import { SLICE_MS } from "@/page/slices";
import { documentOf } from "./document-of";

type Tell = (records: readonly MutationRecord[]) => void;
let tell: Tell;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watched(html: string) {
  const document = documentOf(html);
  const view = document.defaultView as unknown as Record<string, unknown>;
  for (const name of ["Node", "Element", "ShadowRoot"]) vi.stubGlobal(name, view[name]);
  vi.stubGlobal(
    "MutationObserver",
    class {
      constructor(callback: Tell) {
        tell = callback;
      }
      observe = () => {};
      disconnect = () => {};
    },
  );
  const seen: Changes[] = [];
  const watch = watchChanges({ document, ours: () => false, onChange: (changes) => seen.push(changes) });
  return { document, watch, seen };
}

/** One of a list of children that grew, which counts how often it is read. */
function grown(target: Node, added: readonly Node[], onRead = () => {}): MutationRecord {
  const record = { target, attributeName: null, addedNodes: added, removedNodes: [] };
  return Object.defineProperty(record, "type", {
    get() {
      onRead();
      return "childList";
    },
  }) as unknown as MutationRecord;
}

test("records are not read in the page's own task, which every change of its would pay for, but once it is quiet", async () => {
  const { document, seen } = watched("<main></main>");
  const main = document.querySelector("main") as Element;
  let reads = 0;
  for (let turn = 0; turn < 500; turn += 1) {
    const late = main.appendChild(document.createElement("p"));
    tell([grown(main, [late], () => (reads += 1))]);
  }
  expect(reads).toBe(0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads).toBe(500);
  expect(seen.map(({ changed }) => changed.length)).toEqual([500]);
});

test("what came and went before anybody looked is not read", async () => {
  const { document, seen } = watched("<main></main>");
  const main = document.querySelector("main") as Element;
  const late = main.appendChild(document.createElement("p"));
  tell([grown(main, [late])]);
  late.remove();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen.flatMap(({ changed }) => changed)).toEqual([]);
});

test("a change without text is told to nobody, unless the address has changed", async () => {
  const { document, watch, seen } = watched("<main></main>");
  const main = document.querySelector("main") as Element;
  tell([grown(main, [document.createTextNode(" \n"), document.createComment("rien")])]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toEqual([]);
  watch.report();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toHaveLength(1);
});

test("many records are read in slices, each in a turn of its own", async () => {
  const turns: (() => void)[] = [];
  vi.stubGlobal("scheduler", { postTask: async (task: () => void) => void turns.push(task) });
  const { document, seen } = watched("<main></main>");
  const main = document.querySelector("main") as Element;
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  let reads = 0;
  const records = Array.from({ length: 30 }, () =>
    grown(main, [main.appendChild(document.createElement("p"))], () => {
      reads += 1;
      now += 1;
    }),
  );
  tell(records);
  await vi.advanceTimersByTimeAsync(251);
  const slices: number[] = [];
  for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
    const before = reads;
    turn();
    await vi.advanceTimersByTimeAsync(0);
    slices.push(reads - before);
  }
  expect(slices.reduce((sum, each) => sum + each, 0)).toBe(30);
  expect(Math.max(...slices)).toBeLessThanOrEqual(SLICE_MS);
  expect(seen.map(({ changed }) => changed.length)).toEqual([30]);
});

test("a watch that is stopped while it reads tells nothing more", async () => {
  const { document, watch, seen } = watched("<main></main>");
  const main = document.querySelector("main") as Element;
  tell([grown(main, [main.appendChild(document.createElement("p"))])]);
  vi.advanceTimersByTime(300);
  watch.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toEqual([]);
});
