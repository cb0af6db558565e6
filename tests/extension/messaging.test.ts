import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Act } from "@/core/notes/act";
import { act, ask, inquire } from "@/extension/messaging";

const { runtime } = vi.hoisted(() => ({ runtime: { id: "reperes" as string | undefined, sendMessage: vi.fn() } }));
vi.mock("webextension-polyfill", () => ({ default: { runtime } }));

type Calls = { readonly showEntry: (request: { readonly id: string }) => string };
type Writes = { readonly keep: (request: { readonly words: string; readonly act?: Act | undefined }) => string };
const question = () => inquire<Calls, "showEntry">("showEntry", { id: "jnim" });
const once = () => ask<Calls, "showEntry">("showEntry", { id: "jnim" });
const write = () => act<Writes, "keep">("keep", { words: "à Kidal" });

const GIVEN = { ok: true, value: "a card" };
const REFUSED = { ok: false, why: "refused" };
const GONE = { ok: false, why: "gone" };
const lost = () => new Promise(() => {});
const unheard = () => Promise.reject(new Error("Could not establish connection. Receiving end does not exist."));

beforeEach(() => {
  vi.useFakeTimers();
  runtime.id = "reperes";
  runtime.sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

/** What a call comes to, however long it waits. */
async function outcome(call: () => Promise<unknown>): Promise<unknown> {
  const answer = call();
  await vi.runAllTimersAsync();
  return answer;
}

describe("a question that changes nothing", () => {
  test("is put again where the first was lost without a word", async () => {
    runtime.sendMessage.mockImplementationOnce(lost).mockResolvedValueOnce(GIVEN);
    expect(await outcome(question)).toEqual(GIVEN);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  test("is put again where nobody was there to hear it", async () => {
    runtime.sendMessage.mockImplementationOnce(unheard).mockResolvedValueOnce(GIVEN);
    expect(await outcome(question)).toEqual(GIVEN);
  });

  test("is not put again where the door refused it", async () => {
    runtime.sendMessage.mockResolvedValue(REFUSED);
    expect(await outcome(question)).toEqual(REFUSED);
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  test("is given up after three times, within twenty seconds", async () => {
    runtime.sendMessage.mockImplementation(lost);
    const from = Date.now();
    expect(await outcome(question)).toEqual(GONE);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
    expect(Date.now() - from).toBe(20_000);
  });

  test("is not put by a copy whose extension was updated meanwhile", async () => {
    runtime.sendMessage.mockImplementation(() => {
      runtime.id = undefined;
      return Promise.reject(new Error("Extension context invalidated"));
    });
    expect(await outcome(question)).toEqual(GONE);
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });
});

describe("what may be done only once", () => {
  test("is asked for once, without a word: nobody knows whether it was done", async () => {
    runtime.sendMessage.mockImplementation(lost);
    expect(await outcome(once)).toEqual(GONE);
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });

  test("is asked for again where nobody was there to hear it, and no third time", async () => {
    runtime.sendMessage.mockImplementationOnce(unheard).mockResolvedValueOnce(GIVEN);
    expect(await outcome(once)).toEqual(GIVEN);
    runtime.sendMessage.mockReset().mockImplementation(unheard);
    expect(await outcome(once)).toEqual(GONE);
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  test("is not asked for again where it was heard and broken off", async () => {
    runtime.sendMessage.mockRejectedValue(new Error("The message channel closed before a response was received"));
    expect(await outcome(once)).toEqual(GONE);
    expect(runtime.sendMessage).toHaveBeenCalledOnce();
  });
});

describe("a write", () => {
  const sent = () => runtime.sendMessage.mock.calls.map(([{ request }]) => request as { readonly act: Act });

  test("is asked for again by the same key, and says that it is", async () => {
    runtime.sendMessage.mockImplementationOnce(lost).mockImplementationOnce(unheard).mockResolvedValueOnce(GIVEN);
    expect(await outcome(write)).toEqual(GIVEN);
    const [first, ...others] = sent();
    expect(first).toEqual({ words: "à Kidal", act: { key: expect.stringMatching(/^\d+(-\d+){3}$/), again: false } });
    expect(others).toHaveLength(2);
    for (const other of others) expect(other).toEqual({ words: "à Kidal", act: { key: first?.act.key, again: true } });
  });

  test("has a key of its own each time", async () => {
    runtime.sendMessage.mockResolvedValue(GIVEN);
    await outcome(write);
    await outcome(write);
    expect(new Set(sent().map(({ act: { key } }) => key)).size).toBe(2);
  });
});
