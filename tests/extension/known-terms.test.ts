import { beforeEach, describe, expect, test, vi } from "vitest";
import { knownTerms, knowTerm, readKnown } from "@/extension/known-terms";
import type { TermFinder } from "@/extension/term-finder";

const { areas } = vi.hoisted(() => ({ areas: { local: {}, session: {} } as Record<string, Record<string, unknown>> }));

vi.mock("webextension-polyfill", () => {
  const area = (name: string) => ({
    get: async (key: string) => structuredClone({ [key]: areas[name]?.[key] }),
    set: async (items: object) => void Object.assign(areas[name] ?? {}, structuredClone(items)),
  });
  return { default: { storage: { local: area("local"), session: area("session") } } };
});

const named = (id: string) => ({ id, fr: { name: { text: id } }, en: { name: { text: id } }, events: [] });
const terms = {
  cardFor: (id: string) => (["fama", "jnim"].includes(id) ? named(id) : undefined),
} as unknown as TermFinder;
const open = { today: "2026-11-28", isPrivate: false };
const hidden = { ...open, isPrivate: true };
const idsIn = (area: string) => Object.keys(areas[area]?.["known"] ?? {});

beforeEach(() => {
  areas["local"] = {};
  areas["session"] = {};
});

describe("a term that the reader says to know", () => {
  test("is kept, and forgotten when that is taken back; one that no entry has is not", async () => {
    expect(await knowTerm({ id: "fama", known: true }, terms, open)).toBe(true);
    expect(await knowTerm({ id: "forged", known: true }, terms, open)).toBe(false);
    expect(idsIn("local")).toEqual(["fama"]);
    await knowTerm({ id: "fama", known: false }, terms, open);
    expect([idsIn("local"), idsIn("session")]).toEqual([[], []]);
  });

  test("in a private window is known there alone, and never on disk", async () => {
    await knowTerm({ id: "fama", known: true }, terms, open);
    await knowTerm({ id: "jnim", known: true }, terms, hidden);
    expect([idsIn("local"), idsIn("session")]).toEqual([["fama"], ["jnim"]]);
    expect(Object.keys(await readKnown(true))).toEqual(["fama", "jnim"]);
    expect(Object.keys(await readKnown())).toEqual(["fama"]);
    expect((await knownTerms(terms, true)).map(({ id }) => id)).toEqual(["fama", "jnim"]);
    expect((await knownTerms(terms, false)).map(({ id }) => id)).toEqual(["fama"]);
  });

  test("is forgotten from a private window wherever it was kept, which writes nothing where it was not", async () => {
    await knowTerm({ id: "fama", known: true }, terms, open);
    await knowTerm({ id: "jnim", known: false }, terms, hidden);
    expect(areas["session"]).toEqual({});
    await knowTerm({ id: "fama", known: false }, terms, hidden);
    expect(idsIn("local")).toEqual([]);
  });
});
