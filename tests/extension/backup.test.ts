import { describe, expect, test } from "vitest";
import { createBackups, readBackup } from "@/extension/backup";
import { isSealed, seal, unseal } from "@/extension/sealed";
import { at, noteOf } from "@/tests/core/notes/note-of";
import { createProfile, good } from "./fake-browser";

/** The least that is accepted, so that the tests do not take seconds. */
const FAST = 100_000;

describe("sealing", () => {
  test.each([
    ["words", "La source a parlé à Gao."],
    ["nothing", ""],
    ["more than one piece", "é".repeat(50_000)],
  ])("%s come back with the passphrase", async (_name, text) => {
    const file = await seal(text, "été à Gao", FAST);
    expect(isSealed(file)).toBe(true);
    expect(await unseal(file, "été à Gao")).toEqual({ ok: true, text });
    expect(await unseal(file, "e\u0301te\u0301 a\u0300 Gao")).toEqual({ ok: true, text });
    expect(await unseal(file, "ete a Gao")).toEqual({ ok: false, why: "wrong-passphrase" });
  });

  test("the file says nothing of what is inside, and no two are alike", async () => {
    const [one, other] = [await seal("source", "x", FAST), await seal("source", "x", FAST)];
    expect(one).not.toMatch(/source|rep[eè]res|note/i);
    expect(one).not.toBe(other);
    expect(JSON.parse(await seal("a", "x")).iterations).toBe(600_000);
  });

  test.each([
    ["the salt", { salt: btoa("0123456789abcdef") }],
    ["the iterations", { iterations: FAST + 1 }],
    ["the iv", { iv: btoa("0123456789ab") }],
    ["the data", { data: btoa("0123456789abcdef0123456789") }],
  ])("%s changed: it does not open", async (_name, change) => {
    const sealed = { ...JSON.parse(await seal("source", "x", FAST)), ...change };
    expect(await unseal(JSON.stringify(sealed), "x")).toEqual({ ok: false, why: "wrong-passphrase" });
  });

  test.each([
    ["no JSON", "bonjour"],
    ["other JSON", "{}"],
    ["iterations that would hang the browser", { iterations: 1e12 }],
    ["iterations that protect nothing", { iterations: 1 }],
    ["an unknown cipher", { cipher: "ROT13" }],
    ["no base64", { salt: "*" }],
  ])("%s is no sealed file", async (_name, change) => {
    const file =
      typeof change === "string" ? change : JSON.stringify({ ...JSON.parse(await seal("a", "x", FAST)), ...change });
    expect(await unseal(file, "x")).toEqual({ ok: false, why: "not-sealed" });
  });
});

describe("backups", () => {
  test.each([
    ["readable", undefined, "archive-2026-01-02.json"],
    ["sealed", "phrase de passe", "archive-2026-01-02-s.json"],
  ])("%s: everything comes back into an empty profile", async (_name, passphrase, name) => {
    const profile = createProfile();
    const { store, connection } = profile.context();
    await store.save(noteOf("a", { body: "gardé" }));
    await store.save(noteOf("b"));
    await store.remove("b");
    await store.setColours({ blue: "fait" });
    const file = good(await createBackups(connection, profile.now, "1.0").make(passphrase));
    expect(file.name).toBe(name);

    const read = await readBackup(file.text, passphrase);
    if (read.at !== "read") throw new Error(read.at);
    const empty = createProfile().context();
    expect(good(await empty.imports.run(read.file, { bringBack: false })).counts.new).toBe(2);
    expect(good(await empty.store.everything())).toEqual(good(await store.everything()));
  });

  test("a sealed one asks for its passphrase", async () => {
    const file = await seal("{}", "x", FAST);
    expect(await readBackup(file)).toEqual({ at: "needs-passphrase" });
    expect(await readBackup(file, "y")).toEqual({ at: "wrong-passphrase" });
    expect(await readBackup(file, "x")).toEqual({ at: "other" });
  });

  test("the schedule knows the last one and the last change", async () => {
    const profile = createProfile();
    const { store, connection } = profile.context();
    const backups = createBackups(connection, profile.now, "1.0");
    expect(good(await backups.state())).toEqual({ lastAt: undefined, changedAt: undefined });
    await store.save(noteOf("a"));
    await backups.done(at(500));
    expect(good(await backups.state())).toEqual({ lastAt: Date.parse(at(500)), changedAt: Date.parse(at(100)) });
  });
});
