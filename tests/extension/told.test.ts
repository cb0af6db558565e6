import { expect, test, vi } from "vitest";
import type { Connection } from "@/extension/connection";
import { createTold } from "@/extension/told";

const { readers } = vi.hoisted(() => ({ readers: { tell: (): Promise<void> => Promise.resolve() } }));
vi.mock("@/extension/readers", () => ({ tellReaders: () => readers.tell() }));
vi.mock("@/extension/ask-to-persist", () => ({ askToPersist: async () => undefined }));
vi.mock("@/extension/notes-seen", () => ({ rememberNotes: async () => undefined }));

const ANSWER = { ok: true } as const;
const write = createTold({} as Connection, () => "")(async () => ANSWER);

// A background that has answered may be stopped, with what it had still to tell.
test("a write is answered once the other tabs have been told", async () => {
  const steps: string[] = [];
  let send = () => {};
  const sending = new Promise<void>((resolve) => {
    send = resolve;
  });
  readers.tell = () => sending.then(() => void steps.push("told"));
  const answered = write().then(() => steps.push("answered"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps).toEqual([]);
  send();
  await answered;
  expect(steps).toEqual(["told", "answered"]);
});

test("a write is on the disk whether or not the tabs could be told", async () => {
  readers.tell = () => Promise.reject(new Error("no tabs"));
  expect(await write()).toEqual(ANSWER);
});
