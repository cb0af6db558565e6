import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inSlices, nextOf, nextTurn, SLICE_MS, whole } from "@/page/slices";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose tasks and frames come first: it has nothing else to do when a test says so. */
function page() {
  const waiting: { readonly task: () => void; readonly priority: string }[] = [];
  const postTask = async (task: () => void, { priority }: { priority: string }) =>
    void waiting.push({ task, priority });
  vi.stubGlobal("scheduler", { postTask });
  return waiting;
}

/** Whether a promise is kept within so many ms. */
async function isKept(promise: Promise<void>, withinMs: number): Promise<boolean> {
  let kept = false;
  void promise.then(() => (kept = true));
  await vi.advanceTimersByTimeAsync(withinMs);
  return kept;
}

test("our turn comes when the page has nothing else to do", async () => {
  const waiting = page();
  const turn = nextTurn();
  expect(await isKept(turn, 10)).toBe(false);
  expect(waiting.map(({ priority }) => priority)).toEqual(["background"]);
  waiting[0]?.task();
  expect(await isKept(turn, 0)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("a page that never rests makes us wait, but not for ever", async () => {
  page();
  const turn = nextTurn();
  expect(await isKept(turn, 40)).toBe(false);
  expect(await isKept(turn, 20)).toBe(true);
});

test("a browser without such a queue has its timers", async () => {
  vi.stubGlobal("scheduler", undefined);
  expect(await isKept(nextTurn(), 0)).toBe(true);
});

const { signal } = new AbortController();
const works: readonly (readonly [string, (items: Iterator<number>) => Promise<unknown>])[] = [
  ["steps", (items) => whole(items, signal)],
  ["items", (items) => inSlices(items, () => {}, signal)],
  ["steps that give nothing yet", (items) => nextOf(nothingOf(items), signal)],
];

test.each(works)("of %s, each slice has a turn of its own, the first too", async (_, work) => {
  const waiting = page();
  let done = 0;
  const items = function* () {
    for (; done < 30; done += 1) {
      vi.setSystemTime(Date.now() + 1);
      vi.spyOn(performance, "now").mockReturnValue(Date.now());
      yield done;
    }
  };
  const end = work(items());
  expect(done).toBe(0);
  const turns: number[] = [];
  for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
    const before = done;
    turn.task();
    await vi.advanceTimersByTimeAsync(0);
    turns.push(done - before);
  }
  await end;
  expect(done).toBe(30);
  expect(Math.max(...turns)).toBeLessThanOrEqual(SLICE_MS + 1);
});

function* nothingOf(items: Iterator<number>): Generator<undefined> {
  while (!items.next().done) yield undefined;
}

test("steps are gone through only as far as the next that gives something", async () => {
  const items = [undefined, "one", undefined, "two", undefined].values();
  const next = async () => {
    const found = nextOf(items, signal);
    await vi.advanceTimersByTimeAsync(100);
    return found;
  };
  expect(await next()).toBe("one");
  expect([...items].length).toBe(3);
  expect(await next()).toBeUndefined();
});

test("after an end of the page's reading no step is taken", async () => {
  const items = ["one"].values();
  const found = nextOf(items, AbortSignal.abort());
  await vi.advanceTimersByTimeAsync(100);
  expect(await found).toBeUndefined();
  expect([...items]).toEqual(["one"]);
});
