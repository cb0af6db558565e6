import { join } from "node:path";
import en from "@/locales/en.json";
import type { BrowserName, PageDriver } from "@/tests/browser/driver/types";
import { buttonOf, pressButton, selectWords, waitForBar, waitForText } from "@/tests/browser/keeping";
import { type Keeping, numberOf, passage, startKeeping } from "@/tests/browser/killing/keeping";
import { clickIn, textsIn, typeIn, waitForTexts } from "@/tests/browser/own-page";
import type { Outcome } from "./outcome";
import { mountSmallDisk, type SmallDisk } from "./small-disk";

/** Room for a fresh profile of either browser (30 to 120 MB), and little more. */
const MEGABYTES = 320;
/** Notes kept while there is room. */
const BEFORE = 20;
/** A browser has room within its own files for some more; then it must refuse. */
const MOST_TRIES = 200;

const FULL = en.note.fault.full;
const BODY = ".note-form textarea";

/**
 * A profile on a disk that is really full: what is said to the reader, what becomes of the text, what is left of the
 * notes kept before, and whether keeping works again once there is room.
 */
export async function soakFullDisk(name: BrowserName): Promise<Outcome> {
  const mounted = mountSmallDisk(MEGABYTES);
  if (!mounted.ok) {
    console.log(`${name}: NOT TRIED: this machine lets nobody mount a small disk here (${mounted.reason})`);
    return "untried";
  }
  const { disk } = mounted;
  const say = (line: string) => console.log(`${name}: ${line}`);
  let keeping = await startKeeping(name, join(disk.folder, "profile"));
  try {
    const acknowledged = new Set<number>();
    for (let number = 0; number < BEFORE; number += 1) if (await keeping.keep(number)) acknowledged.add(number);
    say(`${acknowledged.size} notes acknowledged while ${megabytes(disk.left())} MB were left`);

    const editor = await draftOf(keeping, "écrit quand il restait de la place");
    disk.fill();
    const refusedAt = await keepUntilRefused(keeping, disk, acknowledged);
    say(`full (${disk.left()} bytes left): ${acknowledged.size} acknowledged in all, passage ${refusedAt} refused`);

    await passageRefused(keeping, disk, refusedAt);
    say(`the page said: “${FULL}”, and the passage can still be copied`);
    await noteRefused(editor, disk);
    say(`the editor said: “${FULL}” “${en.note.draft.kept}”`);
    await draftRefused(editor, disk);
    say(`and of what was typed on the full disk: “${en.note.draft.unkept}”, with the text still in the form`);
    // Chromium 156 does not open its database on a full disk, not even to be read.
    const missed = await lostOf(keeping, acknowledged).catch(() => undefined);
    say(missed === undefined ? "while full: no note can be read" : `while full: ${missed.length} notes lost`);

    disk.free();
    await savedAfterAll(editor);
    if (!(await keeping.keep(refusedAt))) throw new Error("There is room again, and the passage was not kept.");
    acknowledged.add(refusedAt);
    let lost = await lostOf(keeping, acknowledged);
    say(
      `after space was freed: the note was saved with all its text, the refused passage was kept; ${acknowledged.size} acknowledged, ${lost.length} lost`,
    );

    disk.fill();
    await keepUntilRefused(keeping, disk, acknowledged);
    keeping = await keeping.kill(() => disk.free());
    lost = [...lost, ...(await lostOf(keeping, acknowledged))];
    say(`filled again, killed while full, started with room: ${acknowledged.size} acknowledged, ${lost.length} lost`);
    return lost.length === 0 ? "kept" : "lost";
  } finally {
    await keeping.close();
    disk.end();
  }
}

/** Opens the editor on a note that is kept, types, and waits until the text is safe as a draft. */
async function draftOf({ browser, notes }: Keeping, text: string): Promise<PageDriver> {
  const [note] = await notes();
  if (note === undefined) throw new Error("Nothing was kept.");
  const editor = await browser.open(`${browser.extensionOrigin}/note-editor.html?id=${note.id}`);
  await editor.waitFor(async () => (await textsIn(editor, BODY)).length > 0, "The editor did not open.");
  await typeIn(editor, BODY, text);
  await waitForTexts(editor, ".note-form .status", [en.note.state.draft]);
  return editor;
}

/** Passage after passage; the first that is refused ends it. */
async function keepUntilRefused(keeping: Keeping, disk: SmallDisk, acknowledged: Set<number>): Promise<number> {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const number = Math.max(...acknowledged) + 1;
    disk.fill();
    if (!(await keeping.keep(number))) return number;
    acknowledged.add(number);
  }
  throw new Error(`${MOST_TRIES} notes were acknowledged on a disk that is full.`);
}

/** As the reader does it: selects, presses the button, reads why not. */
async function passageRefused({ page }: Keeping, disk: SmallDisk, number: number): Promise<void> {
  // The toolbar of the last attempt goes with its selection; another one comes with the next.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.waitFor(async () => (await buttonOf(page, "Keep")) === undefined, "The toolbar stayed.");
  await selectWords(page, passage(number));
  await waitForBar(page);
  disk.fill();
  if ((await buttonOf(page, "Copy with its source")) === undefined) throw new Error("The passage cannot be copied.");
  await pressButton(page, "Keep");
  await saidOn(page, FULL);
  const drawn = (await page.marks()).some(({ name, text }) => name.includes("kept") && text === passage(number));
  if (drawn) throw new Error("A passage that was refused is drawn as kept.");
}

async function saidOn(page: PageDriver, sentence: string): Promise<void> {
  await waitForText(page, sentence).catch(async (error: Error) => {
    const said = (await page.cardQuery(".pocket")).map(({ text }) => text);
    throw new Error(`${error.message} It said ${JSON.stringify(said)}.`);
  });
}

async function noteRefused(editor: PageDriver, disk: SmallDisk): Promise<void> {
  disk.fill();
  await editor.press("Control+Enter");
  await waitForTexts(editor, ".note-fault > p", [FULL, en.note.draft.kept]);
}

/** A browser may still find room for a few words in its own files: then they must be there, and it goes on. */
async function draftRefused(editor: PageDriver, disk: SmallDisk): Promise<void> {
  for (let typed = "", word = 1; word <= MOST_TRIES; word += 1) {
    await clickIn(editor, BODY);
    typed += ` et ${word}`;
    disk.fill();
    await editor.press("Control+End");
    await editor.type(` et ${word}`);
    const state = await editor.waitFor(async () => {
      const body = await editor.evaluate(
        () => document.querySelector<HTMLTextAreaElement>(".note-form textarea")?.value ?? "",
      );
      const [said = ""] = await textsIn(editor, ".note-form .status");
      return body.endsWith(typed) && said !== en.note.state.typing && said;
    }, "The editor does not say whether the text is safe.");
    if (state === en.note.state.unkept) {
      return waitForTexts(editor, ".note-fault > p", [FULL, en.note.draft.unkept]);
    }
  }
  throw new Error(`${MOST_TRIES} drafts were kept on a disk that is full.`);
}

async function savedAfterAll(editor: PageDriver): Promise<void> {
  await editor.press("Control+Enter");
  await waitForTexts(editor, ".note-form .status", [en.note.state.saved]);
}

async function lostOf({ notes }: Keeping, acknowledged: ReadonlySet<number>): Promise<readonly number[]> {
  const there = new Set((await notes()).map(numberOf));
  return [...acknowledged].filter((number) => !there.has(number));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
