import { join } from "node:path";
import en from "@/locales/en.json";
import type { BrowserName, PageDriver } from "@/tests/browser/driver/types";
import { buttonOf, pressButton, selectWords, waitForBar, waitForText } from "@/tests/browser/keeping";
import { type Keeping, passage, startKeeping } from "@/tests/browser/killing/keeping";
import { draftOf, draftRefused, noteRefused, savedAfterAll } from "./full-disk-editor";
import { lostLater } from "./full-disk-later";
import { keepUntilRefused, keepWithRoom, lostOf, type Trial } from "./full-disk-trial";
import type { Outcome } from "./outcome";
import { mountSmallDisk, type SmallDisk } from "./small-disk";

/** Room for a fresh profile of either browser (30 to 120 MB), and little more. */
const MEGABYTES = 320;
/** Notes kept while there is room. */
const BEFORE = 20;
const FULL = en.note.fault.full;

/**
 * A profile on a disk that is really full: what is said to the reader, what becomes of the text, what is left of the
 * notes kept before, whether keeping works again once there is room, and what is left of it all after the next starts.
 */
export async function soakFullDisk(name: BrowserName): Promise<Outcome> {
  const mounted = mountSmallDisk(MEGABYTES);
  if (!mounted.ok) {
    console.log(`${name}: NOT TRIED: this machine lets nobody mount a small disk here (${mounted.reason})`);
    return "untried";
  }
  const { disk } = mounted;
  try {
    const keeping = await startKeeping(name, join(disk.folder, "profile"));
    const trial: Trial = { keeping, disk, acknowledged: new Set(), say: (line) => console.log(`${name}: ${line}`) };
    try {
      const lost = await lostAtOnce(trial);
      return lost + (await lostLater(trial)) === 0 ? "kept" : "lost";
    } finally {
      await trial.keeping.close();
    }
  } finally {
    disk.end();
  }
}

/** The first refusal, in each place where the reader may meet it, until there is room again. */
async function lostAtOnce(trial: Trial): Promise<number> {
  const { keeping, disk, acknowledged, say } = trial;
  for (let number = 0; number < BEFORE; number += 1) await keepWithRoom(trial, number);
  say(`${acknowledged.size} notes acknowledged while ${megabytes(disk.left())} MB were left`);

  const editor = await draftOf(keeping, "écrit quand il restait de la place");
  const refusedAt = await keepUntilRefused(trial);
  say(`full (${disk.left()} bytes left): ${acknowledged.size} acknowledged in all, passage ${refusedAt} refused`);

  await passageRefused(keeping, disk, refusedAt);
  say(`the page said: “${FULL}”, and the passage can still be copied`);
  await noteRefused(editor, disk);
  say(`the editor said: “${FULL}” “${en.note.draft.kept}”`);
  await draftRefused(editor, disk);
  say(`and of what was typed on the full disk: “${en.note.draft.unkept}”, with the text still in the form`);
  // Chromium 156 does not open its database on a full disk, not even to be read.
  const missed = await lostOf(trial).catch(() => undefined);
  say(missed === undefined ? "while full: no note can be read" : `while full: ${missed.length} notes lost`);

  disk.free();
  await savedAfterAll(editor);
  await keepWithRoom(trial, refusedAt);
  const { length } = await lostOf(trial);
  say(
    `after space was freed: the note was saved with all its text, the refused passage was kept; ${acknowledged.size} acknowledged, ${length} lost`,
  );
  return length + (missed?.length ?? 0);
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

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
