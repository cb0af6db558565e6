import { beforeEach, describe, expect, test, vi } from "vitest";

type Script = { readonly id: string; readonly matches: readonly string[]; readonly js: readonly string[] };

const world = vi.hoisted(() => ({
  origins: [] as string[],
  registered: new Map<string, unknown>(),
  calls: [] as string[],
  tabs: [] as { id?: number; url?: string }[],
  injected: [] as string[],
  refuses: new Set<number>(),
}));

/** As browsers do: registering what is there fails, and so does updating or unregistering what is not. */
vi.mock("webextension-polyfill", () => {
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  const there = (id: string, expected: boolean) => {
    if (world.registered.has(id) !== expected) throw new Error(`Script ${id}: there ${!expected}`);
  };
  return {
    default: {
      permissions: {
        async getAll() {
          await later();
          return { origins: [...world.origins], permissions: [] };
        },
      },
      scripting: {
        async getRegisteredContentScripts({ ids }: { ids: string[] }) {
          await later();
          return ids.flatMap((id) => world.registered.get(id) ?? []);
        },
        async registerContentScripts([script]: [{ id: string }]) {
          await later();
          there(script.id, false);
          world.calls.push("register");
          world.registered.set(script.id, script);
        },
        async updateContentScripts([script]: [{ id: string }]) {
          await later();
          there(script.id, true);
          world.calls.push("update");
          world.registered.set(script.id, script);
        },
        async unregisterContentScripts({ ids: [id = ""] }: { ids: string[] }) {
          await later();
          there(id, true);
          world.calls.push("unregister");
          world.registered.delete(id);
        },
        async insertCSS({ target: { tabId }, files }: Injection) {
          if (world.refuses.has(tabId)) throw new Error("Cannot access contents of the page");
          world.injected.push(`${tabId} ${files.join()}`);
        },
        async executeScript({ target: { tabId }, files }: Injection) {
          world.injected.push(`${tabId} ${files.join()}`);
        },
      },
      tabs: { query: async () => world.tabs },
    },
  };
});
type Injection = { target: { tabId: number }; files: string[] };

const { readOpenTabs, readTab, registerReader } = await import("@/extension/reader-scripts");
const SITE = "*://*.exemple.fr/*";
const OTHER = "*://*.ailleurs.fr/*";
const script = () => world.registered.get("reader") as Script | undefined;

beforeEach(() => {
  for (const list of [world.origins, world.calls, world.tabs, world.injected]) list.length = 0;
  world.registered.clear();
  world.refuses.clear();
});

describe("what is granted is what runs", () => {
  test("nothing granted: nothing registered, and nothing asked of the browser", async () => {
    await registerReader();
    expect([script(), world.calls]).toEqual([undefined, []]);
  });

  test("a first grant registers, a second one updates, the last one taken back unregisters", async () => {
    world.origins.push(SITE);
    await registerReader();
    expect(script()).toMatchObject({ matches: [SITE], js: ["reader.js"], css: ["marks.css"], allFrames: true });
    world.origins.push(OTHER);
    await registerReader();
    expect(script()?.matches).toEqual([SITE, OTHER]);
    world.origins.splice(0, 1);
    await registerReader();
    expect(script()?.matches).toEqual([OTHER]);
    world.origins.length = 0;
    await registerReader();
    expect(script()).toBeUndefined();
    expect(world.calls).toEqual(["register", "update", "update", "unregister"]);
  });

  test("stays through a restart of the browser", async () => {
    world.origins.push(SITE);
    await registerReader();
    expect(script()).toMatchObject({ persistAcrossSessions: true, runAt: "document_idle" });
  });

  test("files of the machine are no site", async () => {
    world.origins.push("file:///*");
    await registerReader();
    expect(script()).toBeUndefined();
  });
});

describe("calls at once", () => {
  test("two that both find nothing registered: the one registers, the other updates", async () => {
    world.origins.push(SITE);
    await Promise.all([registerReader(), registerReader()]);
    expect(world.calls).toEqual(["register", "update"]);
  });

  test("a grant that is taken back while it is registered is not left registered", async () => {
    world.origins.push(SITE);
    const first = registerReader();
    world.origins.length = 0;
    await Promise.all([first, registerReader(), registerReader()]);
    expect(script()).toBeUndefined();
  });

  test("one that failed keeps none after it from its work", async () => {
    world.origins.push(SITE);
    const failing = registerReader();
    world.registered.set("reader", { id: "reader", matches: [] });
    const getting = vi.spyOn(Map.prototype, "get").mockImplementationOnce(() => {
      throw new Error("The browser is busy.");
    });
    await expect(failing).rejects.toThrow("busy");
    getting.mockRestore();
    await registerReader();
    expect(script()?.matches).toEqual([SITE]);
  });
});

describe("tabs that are open already", () => {
  test("get their style before their reader, those that are granted only", async () => {
    world.origins.push(SITE);
    world.tabs.push(
      { id: 1, url: "https://www.exemple.fr/a" },
      { id: 2, url: "https://ailleurs.fr/" },
      { id: 3 },
      { url: "https://exemple.fr/" },
      { id: 5, url: "https://exemple.fr.mauvais.com/" },
    );
    await readOpenTabs();
    expect(world.injected).toEqual(["1 marks.css", "1 reader.js"]);
  });

  test("one that the browser refuses keeps none of the others from being read", async () => {
    world.origins.push(SITE);
    world.tabs.push({ id: 1, url: "https://exemple.fr/a" }, { id: 2, url: "https://exemple.fr/b" });
    world.refuses.add(1);
    await readOpenTabs();
    expect(world.injected).toEqual(["2 marks.css", "2 reader.js"]);
    expect([await readTab(1), await readTab(2)]).toEqual([false, true]);
  });
});
