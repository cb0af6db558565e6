import { expect, test } from "vitest";
import { ownWork } from "./trace";

const HERE = { pid: 1, tid: 1 };
const READER = "chrome-extension://id/reader.js";
const span = (name: string, ts: number, ms: number) => ({
  ...HERE,
  ph: "X",
  name,
  ts,
  dur: ms * 1_000,
  tdur: ms * 1_000,
});
const begin = (ts: number) => ({
  ...HERE,
  ph: "P",
  name: "Profile",
  id: "0x1",
  ts,
  args: { data: { startTime: ts } },
});
/** Samples, one of which says that our script has run for the time since the one before. */
const chunk = (ts: number, ours: readonly (readonly [isOurs: boolean, ms: number])[]) => ({
  ...HERE,
  ph: "P",
  name: "ProfileChunk",
  id: "0x1",
  ts,
  args: {
    data: {
      cpuProfile: {
        nodes: [
          { id: 1, callFrame: { functionName: "(program)" } },
          { id: 2, callFrame: { functionName: "read", url: READER } },
        ],
        samples: ours.map(([isOurs]) => (isOurs ? 2 : 1)),
      },
      timeDeltas: ours.map(([, ms]) => ms * 1_000),
    },
  },
});
const workOf = (...events: readonly object[]) => ownWork(JSON.stringify({ traceEvents: events }));

test("a task with our script in it counts with all that the browser did in it", () => {
  const work = workOf(
    begin(0),
    span("RunTask", 100_000, 40),
    span("TimerFire", 100_000, 5),
    chunk(200_000, [
      [false, 100],
      [true, 4],
      [false, 30],
    ]),
  );
  expect(work).toMatchObject({ longestTask: 40, longestCpu: 40, longestSlice: 4, scriptTime: 4, tasks: 1 });
});

test("a frame of the page's in which observers of ours were called counts with our own part", () => {
  const work = workOf(
    begin(0),
    span("RunTask", 100_000, 40),
    span("PrePaint", 130_000, 5),
    chunk(200_000, [
      [false, 100],
      [true, 4],
      [false, 30],
    ]),
  );
  expect(work).toMatchObject({ longestTask: 4, longestCpu: 4 });
});

test("so does the task in which the profiler begins", () => {
  const work = workOf(
    span("RunTask", 100_000, 64),
    span("EventDispatch", 102_000, 30),
    begin(103_000),
    chunk(200_000, [
      [true, 2],
      [false, 30],
    ]),
  );
  expect(work).toMatchObject({ longestTask: 2, longestCpu: 2 });
});
