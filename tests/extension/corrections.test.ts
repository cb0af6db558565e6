import { beforeEach, describe, expect, test, vi } from "vitest";
import { correctionsOn, correctSense } from "@/extension/corrections";

/** As a browser keeps it: copies, and an answer that comes later. */
const { disk, memory, areaOn } = vi.hoisted(() => ({
  disk: new Map<string, string>(),
  memory: new Map<string, string>(),
  areaOn: (place: Map<string, string>) => ({
    async get(key: string) {
      await Promise.resolve();
      const json = place.get(key);
      return json === undefined ? {} : { [key]: JSON.parse(json) };
    },
    async set(items: Record<string, unknown>) {
      await Promise.resolve();
      for (const [key, value] of Object.entries(items)) place.set(key, JSON.stringify(value));
    },
  }),
}));

vi.mock("webextension-polyfill", () => ({
  default: { storage: { local: areaOn(disk), session: areaOn(memory) } },
}));

const A = "https://exemple.fr/a";
const B = "https://exemple.fr/b";
const ELSEWHERE = "https://ailleurs.fr/a";
const far = (id: string | undefined, scope: "article" | "site" = "article", surface = "FAR") => ({
  surface,
  id,
  scope,
});
const on = async (address: string) => Object.fromEntries(await correctionsOn(address));

beforeEach(() => {
  disk.clear();
  memory.clear();
  disk.set("corrections", '{"article": {}, "site": {}}');
});

describe("where a correction holds", () => {
  test("for its article only", async () => {
    await correctSense(A, far("far-rwanda"));
    expect([await on(A), await on(B), await on(ELSEWHERE)]).toEqual([{ far: "far-rwanda" }, {}, {}]);
  });

  test("for its site only", async () => {
    await correctSense(A, far("far-rwanda", "site"));
    const held = { far: "far-rwanda" };
    expect([await on(A), await on(B), await on(ELSEWHERE)]).toEqual([held, held, {}]);
    expect(await on("https://exemple.fr:8443/a")).toEqual({});
    expect(await on("https://www.exemple.fr/a")).toEqual({});
  });

  test("the article's own before its site's, whichever came first", async () => {
    await correctSense(A, far("far-rwanda"));
    await correctSense(A, far("far-maroc", "site"));
    expect([await on(A), await on(B)]).toEqual([{ far: "far-rwanda" }, { far: "far-maroc" }]);
  });

  test("several forms side by side, and the last choice for each", async () => {
    await correctSense(A, far("far-rwanda"));
    await correctSense(A, far("anp-niger", "article", "ANP"));
    await correctSense(A, far("far-maroc"));
    expect(await on(A)).toEqual({ far: "far-maroc", anp: "anp-niger" });
  });

  test.each([
    ["a place in the article", `${A}#suite`],
    ["an empty fragment", `${A}#`],
  ])("%s is the same article", async (_, address) => {
    await correctSense(address, far("far-rwanda"));
    expect(await on(A)).toEqual({ far: "far-rwanda" });
    expect(await on(`${A}#autre`)).toEqual({ far: "far-rwanda" });
    await correctSense(A, far(undefined));
    expect(await on(address)).toEqual({});
  });

  test("another question to the same address is another article", async () => {
    await correctSense(`${A}?id=1`, far("far-rwanda"));
    expect(await on(`${A}?id=2`)).toEqual({});
  });

  test.each([
    ["FAR", "far"],
    ["Aqmi", "AQMI"],
    ["état-major", "Etat-Major"],
    ["l’ANP", "l'ANP"],
  ])("“%s” and “%s” are one form", async (surface, other) => {
    await correctSense(A, far("one", "article", surface));
    await correctSense(A, far("other", "article", other));
    expect(Object.values(await on(A))).toEqual(["other"]);
  });
});

describe("undoing", () => {
  test("takes the choice away wherever it was kept, and no other", async () => {
    await correctSense(A, far("far-rwanda"));
    await correctSense(A, far("far-maroc", "site"));
    await correctSense(A, far("anp-niger", "site", "ANP"));
    await correctSense(A, far(undefined));
    expect([await on(A), await on(B)]).toEqual([{ anp: "anp-niger" }, { anp: "anp-niger" }]);
  });

  test("of what was never corrected is nothing", async () => {
    await correctSense(A, far(undefined, "site"));
    expect(await on(A)).toEqual({});
  });

  test("leaves other articles theirs", async () => {
    await correctSense(A, far("far-rwanda"));
    await correctSense(B, far("far-maroc"));
    await correctSense(A, far(undefined));
    expect([await on(A), await on(B)]).toEqual([{}, { far: "far-maroc" }]);
  });
});

describe("what is stored", () => {
  const address = (index: number) => `https://exemple.fr/${index}/article`;

  test("the 500 articles corrected last, and every site", async () => {
    await correctSense(ELSEWHERE, far("far-maroc", "site"));
    for (let index = 0; index < 502; index += 1) await correctSense(address(index), far("far-rwanda"));
    expect([await on(address(0)), await on(address(1))]).toEqual([{}, {}]);
    expect(await on(address(2))).toEqual({ far: "far-rwanda" });
    expect(await on(address(501))).toEqual({ far: "far-rwanda" });
    expect(await on(ELSEWHERE)).toEqual({ far: "far-maroc" });
  });

  test("an article that is corrected again counts as the newest", async () => {
    for (let index = 0; index < 500; index += 1) await correctSense(address(index), far("far-rwanda"));
    await correctSense(address(0), far("far-maroc"));
    await correctSense(address(500), far("far-rwanda"));
    expect(await on(address(0))).toEqual({ far: "far-maroc" });
  });

  test("nothing of what was cleared from the disk stays in memory", async () => {
    disk.clear();
    await correctSense(A, far("far-rwanda"));
    expect(await on(A)).toEqual({ far: "far-rwanda" });
    disk.clear();
    expect(await on(A)).toEqual({});
  });

  test("two corrections at once are both kept", async () => {
    await Promise.all([
      correctSense(A, far("far-rwanda")),
      correctSense(A, far("anp-niger", "article", "ANP")),
      correctSense(B, far("far-maroc")),
    ]);
    expect([await on(A), await on(B)]).toEqual([{ far: "far-rwanda", anp: "anp-niger" }, { far: "far-maroc" }]);
  });

  test.each([["[]"], ['"x"'], ["7"], ['{"article": 7, "site": {"exemple.fr": {"far": "far-maroc"}}}']])(
    "%s, which something else wrote, breaks nothing",
    async (json) => {
      disk.set("corrections", json);
      await correctSense(B, far("far-rwanda"));
      expect(await on(B)).toMatchObject({ far: "far-rwanda" });
    },
  );

  test.each([["__proto__"], ["constructor"], ["toString"]])(
    "a form named %s is a form like others",
    async (surface) => {
      expect(await on(A)).toEqual({});
      await correctSense(A, far("jnim", "article", surface));
      expect([...(await correctionsOn(A)).values()]).toEqual(["jnim"]);
    },
  );
});

describe("in a private window", () => {
  const privately = async (address: string) => Object.fromEntries(await correctionsOn(address, true));

  test("a correction holds there alone, and leaves no trace on disk", async () => {
    const before = new Map(disk);
    await correctSense(A, far("far-rwanda"), true);
    expect([await privately(A), await on(A)]).toEqual([{ far: "far-rwanda" }, {}]);
    expect(disk).toEqual(before);
  });

  test("it comes before what was chosen elsewhere, which stays as it was", async () => {
    await correctSense(A, far("far-maroc"));
    await correctSense(A, far("far-rwanda"), true);
    expect([await privately(A), await on(A)]).toEqual([{ far: "far-rwanda" }, { far: "far-maroc" }]);
  });

  test("undoing takes both away", async () => {
    await correctSense(A, far("far-maroc"));
    await correctSense(A, far("far-rwanda"), true);
    await correctSense(A, far(undefined), true);
    expect([await privately(A), await on(A)]).toEqual([{}, {}]);
  });
});
