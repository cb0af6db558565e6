import { beforeEach, expect, test, vi } from "vitest";
import { createContextMenu, type MenuItem } from "@/extension/context-menu";

type Row = { readonly id: string; readonly title: string; readonly documentUrlPatterns?: readonly string[] };
type Click = { readonly menuItemId: string; readonly frameId?: number; readonly selectionText?: string };

const world = vi.hoisted(() => ({
  origins: [] as string[],
  rows: [] as unknown[],
  listeners: [] as ((click: unknown, tab?: { readonly id?: number }) => void)[],
}));

vi.mock("webextension-polyfill", () => ({
  default: {
    permissions: { getAll: async () => ({ origins: [...world.origins] }) },
    contextMenus: {
      onClicked: { addListener: (listener: (typeof world.listeners)[number]) => world.listeners.push(listener) },
      async removeAll() {
        await Promise.resolve();
        world.rows = [];
      },
      create: (row: unknown) => world.rows.push(row),
    },
  },
}));

const onSelection = vi.fn();
const onPointer = vi.fn();
const ITEMS: readonly MenuItem[] = [
  { id: "one", title: "menu.lookUp", contexts: ["selection"], where: "everywhere", onClick: onSelection },
  { id: "two", title: "menu.explain", contexts: ["page"], where: "granted", onClick: onPointer },
];
const rows = () => world.rows as readonly Row[];
const click = (what: Click, tab?: { readonly id?: number }) => {
  for (const listener of world.listeners) listener(what, tab);
};

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(world, { origins: [], rows: [], listeners: [] });
});

test("a row about marks is written for granted sites only, and not at all without one", async () => {
  const menu = createContextMenu(ITEMS, async () => "fr");
  await menu.refresh();
  expect(rows().map(({ id }) => id)).toEqual(["one"]);
  world.origins = ["*://*.exemple.fr/*"];
  await menu.refresh();
  expect(rows().map(({ id, documentUrlPatterns }) => [id, documentUrlPatterns])).toEqual([
    ["one", undefined],
    ["two", ["*://*.exemple.fr/*"]],
  ]);
});

test("rows speak the reader's language, and are written once when two ask together", async () => {
  let language: "fr" | "en" = "fr";
  const menu = createContextMenu(ITEMS, async () => language);
  await Promise.all([menu.refresh(), menu.refresh()]);
  expect(rows().map(({ title }) => title)).toEqual(["Chercher «\u00a0%s\u00a0» dans Repères"]);
  language = "en";
  await menu.refresh();
  expect(rows().map(({ title }) => title)).toEqual(["Look up “%s” in Repères"]);
});

test("a click reaches its own row with the frame and the selection, and nothing outside a tab", () => {
  createContextMenu(ITEMS, async () => "fr");
  click({ menuItemId: "one", frameId: 7, selectionText: "FAR" }, { id: 3 });
  expect(onSelection).toHaveBeenCalledWith({ tabId: 3, frameId: 7, selection: "FAR" });
  click({ menuItemId: "two" }, { id: 3 });
  expect(onPointer).toHaveBeenCalledWith({ tabId: 3, frameId: 0, selection: undefined });
  click({ menuItemId: "two" }, {});
  click({ menuItemId: "two" });
  click({ menuItemId: "other" }, { id: 3 });
  expect(onPointer).toHaveBeenCalledTimes(1);
  expect(onSelection).toHaveBeenCalledTimes(1);
});
