import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ask, inquire } from "@/extension/messaging";

const { runtime } = vi.hoisted(() => ({ runtime: { id: "reperes" as string | undefined, sendMessage: vi.fn() } }));
vi.mock("webextension-polyfill", () => ({ default: { runtime } }));

type Calls = { readonly showEntry: (request: { readonly id: string }) => string };
const question = () => inquire<Calls, "showEntry">("showEntry", { id: "jnim" });
const act = () => ask<Calls, "showEntry">("showEntry", { id: "jnim" });

const GIVEN = { ok: true, value: "a card" };
const REFUSED = { ok: false, why: "refused" };
const GONE = { ok: false, why: "gone" };
const lost = () => new Promise(() => {});

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
    runtime.sendMessage.mockRejectedValueOnce(new Error("Receiving end does not exist")).mockResolvedValueOnce(GIVEN);
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

test("an act is asked for once: nobody knows whether it was done", async () => {
  runtime.sendMessage.mockImplementation(lost);
  expect(await outcome(act)).toEqual(GONE);
  expect(runtime.sendMessage).toHaveBeenCalledOnce();
});
