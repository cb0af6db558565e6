import { expect, it } from "vitest";
import type { AccessibleNode, PageDriver } from "../driver/types";
import type { Devices } from "../pages/devices";
import { clickInCard, HOST, headingOf, insideOf, marksOf, page, type Reading, restOn, wordsMarked } from "../reading";

const ARTICLE = page("<article><p>Le JNIM et les FAMa sont cités.</p></article>");
const KNOW = '.icon-button[aria-label^="I know"], .icon-button[aria-label^="Je connais"]';
const LISTEN = '.icon-button[aria-label^="Listen"], .icon-button[aria-label^="Écouter"]';

/** What the reader does from the card itself. */
export function cardActsSuite(reading: () => Reading, devices: () => Devices): void {
  const known = () =>
    reading().own.evaluate(async () => Object.keys((await chrome.storage.local.get("known"))["known"] ?? {}));
  const knownAre = (driver: PageDriver, ids: readonly string[]) =>
    driver.waitFor(async () => (await known()).join() === ids.join(), `The known terms are not “${ids.join()}”.`);

  it("takes “I know it”, offers its undoing while the card stays, and stops underlining once it closes", async () => {
    const driver = await reading().open("/card-know", ARTICLE);
    await restOn(driver, "JNIM");
    const heading = await headingOf(driver);
    await clickInCard(driver, KNOW);
    await knownAre(driver, ["jnim"]);
    await driver.waitFor(async () => (await driver.card()).focused?.tag === "button", "The undoing has no focus.");
    const tree = await driver.accessibilityTree();
    if (tree !== undefined) {
      const [words] = await driver.cardQuery(".known p");
      const at = tree.findIndex(
        ({ role }, index) => role === "status" && wordsOf(insideOf(tree, index)) === words?.text,
      );
      expect(at, "the news is told as a status").toBeGreaterThan(0);
      expect(tree.slice(at).find(({ role }) => role === "button")?.name).toBe("Undo");
      expect(tree.slice(0, at).some(({ role, name }) => role === "dialog" && name.includes("Nusrat"))).toBe(true);
    }
    await clickInCard(driver, ".known button");
    await knownAre(driver, []);
    expect(await headingOf(driver)).toBe(heading);
    await clickInCard(driver, KNOW);
    await knownAre(driver, ["jnim"]);
    await driver.press("Escape");
    await driver.waitFor(
      async () => (await wordsMarked(driver)).join() === "FAMa",
      "The known term stayed underlined.",
    );
    await reading().own.evaluate(() =>
      chrome.runtime.sendMessage({ reperes: "knowTerm", request: { id: "jnim", known: false } }),
    );
    await marksOf(driver, 2);
    await driver.close();
  });

  // The tests' browsers have no voice of their own, and only Chromium's debugger reaches the reader's world.
  it("says the names with a voice of this machine, and has no button for it without one", async () => {
    const driver = await reading().open("/card-listen", ARTICLE);
    await restOn(driver, "JNIM");
    const local = await driver.evaluate(() => speechSynthesis.getVoices().filter((voice) => voice.localService).length);
    if (local === 0) expect(await driver.cardQuery(LISTEN)).toEqual([]);
    await driver.press("Escape");
    const session = await devices().session(`http://${HOST}/card-listen`);
    if (session !== undefined) {
      const worlds: number[] = [];
      session.on("Runtime.executionContextCreated", ({ context: { id, origin } }) => {
        if (origin.startsWith("chrome-extension:")) worlds.push(id);
      });
      await session.send("Runtime.enable");
      const inReader = async (expression: string) =>
        (await session.send("Runtime.evaluate", { expression, contextId: worlds.at(-1) ?? 0 })).result.value as unknown;
      await inReader(`{
        globalThis.said = "";
        globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        const voice = (lang, localService) => ({ lang, localService, default: false });
        SpeechSynthesis.prototype.getVoices = () => [voice("fr-FR", true), voice("en-GB", false)];
        SpeechSynthesis.prototype.speak = ({ text, lang }) => { said = lang + ": " + text; };
      }`);
      await driver.moveTo(5, 500);
      await driver.moveTo(9, 504);
      await restOn(driver, "FAMa");
      // English has a voice too, but it would send the words away.
      expect(await driver.cardQuery(LISTEN)).toHaveLength(1);
      await clickInCard(driver, LISTEN);
      await driver.waitFor(
        async () => /^fr-FR: Forces armées maliennes, /.test(String(await inReader("said"))),
        "Nothing was said.",
      );
      await session.detach();
    }
    await driver.close();
  });
}

/** What is read aloud of some parts; a line of text has its words a second time, as it is laid out. */
const wordsOf = (parts: readonly AccessibleNode[]) =>
  parts.flatMap(({ role, name }) => (role === "StaticText" ? [name] : [])).join("");

declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, object | undefined>> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};
