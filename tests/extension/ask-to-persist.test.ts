import { afterEach, expect, test, vi } from "vitest";
import { askToPersist } from "@/extension/ask-to-persist";

const { asked } = vi.hoisted(() => ({ asked: { origin: "", unlimited: false } }));
vi.mock("webextension-polyfill", () => ({
  default: {
    runtime: { getURL: () => asked.origin },
    permissions: { contains: async () => asked.unlimited },
  },
}));

afterEach(() => vi.unstubAllGlobals());

const FIREFOX = "moz-extension://id/";
const CHROMIUM = "chrome-extension://id/";
const yes = async () => true;
const no = async () => false;
const fail = async () => Promise.reject(new TypeError("not here"));

test.each([
  ["a browser that has promised before is not asked again", FIREFOX, { persisted: yes, persist: fail }, true],
  ["one that promises now", FIREFOX, { persisted: no, persist: yes }, true],
  ["Firefox refusing", FIREFOX, { persisted: no, persist: no }, false],
  ["Chromium refusing, as it always does", CHROMIUM, { persisted: no, persist: no }, true],
  ["one that cannot tell what it has promised is asked", FIREFOX, { persist: yes }, true],
  ["Chrome's worker, which has no such call", CHROMIUM, { persisted: no }, undefined],
  ["a browser without storage of this kind", FIREFOX, undefined, undefined],
  ["one that fails at the question", FIREFOX, { persisted: no, persist: fail }, undefined],
  ["one that fails before it", FIREFOX, { persisted: fail, persist: yes }, undefined],
])("%s", async (_name, origin, storage, expected) => {
  Object.assign(asked, { origin, unlimited: true });
  vi.stubGlobal("navigator", { storage });
  expect(await askToPersist()).toBe(expected);
});

test("Chromium, without the permission that it exempts for", async () => {
  Object.assign(asked, { origin: CHROMIUM, unlimited: false });
  vi.stubGlobal("navigator", { storage: { persisted: no, persist: no } });
  expect(await askToPersist()).toBe(false);
});
