import { expect, it } from "vitest";
import { boxOfWords, notesNow, selectWords, waitForKept, waitForText } from "../keeping";
import type { Devices } from "../pages/devices";
import { HOST, marksOf, page, type Reading } from "../reading";

const TEXT = "<h1>À Kidal</h1><p>Le JNIM a attaqué un camion près de Kidal, selon deux élus de la région.</p>";
const KEPT = [["reperes-kept-yellow", "un camion"]] as const;
/** Chrome suggests four at most; these two are the reader's to choose. */
const UNASSIGNED = ["keepWrite", "panel"];

/** The browser's own ways to keep what is selected: its menu, and keys. */
export function keepCommandsSuite(reading: () => Reading, devices: () => Devices): void {
  it("has the keys that its manifest suggests: no other command of the browser holds one of them", async () => {
    const commands = await reading().own.evaluate(async () => {
      const suggested = chrome.runtime.getManifest().commands;
      return (await chrome.commands.getAll()).map(({ name, shortcut }) => ({
        ...{ name, shortcut },
        suggested: suggested[name]?.suggested_key?.default ?? "",
      }));
    });
    expect(commands.map(({ name }) => name).toSorted()).toEqual(
      ["_execute_action", "keep", "keepWrite", "lookUp", "panel", "walk"].toSorted(),
    );
    for (const { name, shortcut, suggested } of commands) expect([name, shortcut]).toEqual([name, suggested]);
    expect(
      commands
        .filter(({ shortcut }) => shortcut === "")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(UNASSIGNED);
    expect(new Set(commands.map(({ shortcut }) => shortcut)).size).toBe(commands.length - 1);
  });

  it.each([
    ["menu", "keepSelection", ""],
    ["menu", "keepAndWrite", ""],
    ["keys", "keep", "Alt+Shift+K"],
    ["keys", "keepWrite", "Alt+Shift+Y"],
  ])("keeps what is selected by the browser’s %s: %s", async (way, name, keys) => {
    const path = `/by-${way}-${name}`;
    const driver = await reading().open(path, page(TEXT));
    await marksOf(driver, 2);
    await selectWords(driver, "un camion");
    const { x, y, width, height } = await boxOfWords(driver, "un camion");
    const url = `http://${HOST}${path}`;
    if (way === "menu") await devices().chooseInMenu(url, x + width / 2, y + height / 2, name);
    else {
      await reading().own.evaluate(giveKeys, name, keys);
      await devices().pressKeys(url, name, keys);
    }
    await waitForKept(driver, KEPT);
    if (name === "keep" || name === "keepSelection") await waitForText(driver, "Passage kept.");
    else {
      const height = async () => (await driver.cardQuery("iframe"))[0]?.rect.height ?? 0;
      await driver.waitFor(async () => (await height()) > 100, "The editor did not open.");
    }
    expect(await notesNow(reading(), path)).toMatchObject([{ quote: { exact: "un camion" } }]);
    await driver.close();
  });
}

/** What a reader does in the browser's list of shortcuts; Chromium lets no extension do it. */
async function giveKeys(name: string, shortcut: string): Promise<void> {
  await chrome.commands.update?.({ name, shortcut });
}

/** All that is asked of the browser here, in a page of the extension. */
declare const chrome: {
  runtime: {
    getManifest(): { readonly commands: Readonly<Record<string, { readonly suggested_key?: { default: string } }>> };
  };
  commands: {
    getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]>;
    update?(command: { readonly name: string; readonly shortcut: string }): Promise<void>;
  };
};
