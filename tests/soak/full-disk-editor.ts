import en from "@/locales/en.json";
import type { PageDriver } from "@/tests/browser/driver/types";
import type { Keeping } from "@/tests/browser/killing/keeping";
import { clickIn, textsIn, typeIn, waitForTexts } from "@/tests/browser/own-page";
import type { SmallDisk } from "./small-disk";

/** A browser has room within its own files for some more words; then it must refuse. */
const MOST_DRAFTS = 200;
const FULL = en.note.fault.full;
const BODY = ".note-form textarea";

/** Opens the editor on a note that is kept, types, and waits until the text is safe as a draft. */
export async function draftOf({ browser, notes }: Keeping, text: string): Promise<PageDriver> {
  const [note] = await notes();
  if (note === undefined) throw new Error("Nothing was kept.");
  const editor = await browser.open(`${browser.extensionOrigin}/note-editor.html?id=${note.id}`);
  await editor.waitFor(async () => (await textsIn(editor, BODY)).length > 0, "The editor did not open.");
  await typeIn(editor, BODY, text);
  await waitForTexts(editor, ".note-form .status", [en.note.state.draft]);
  return editor;
}

export async function noteRefused(editor: PageDriver, disk: SmallDisk): Promise<void> {
  disk.fill();
  await editor.press("Control+Enter");
  await waitForTexts(editor, ".note-fault > p", [FULL, en.note.draft.kept]);
}

/** A browser may still find room for a few words in its own files: then they must be there, and it goes on. */
export async function draftRefused(editor: PageDriver, disk: SmallDisk): Promise<void> {
  for (let typed = "", word = 1; word <= MOST_DRAFTS; word += 1) {
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
  throw new Error(`${MOST_DRAFTS} drafts were kept on a disk that is full.`);
}

export async function savedAfterAll(editor: PageDriver): Promise<void> {
  await editor.press("Control+Enter");
  await waitForTexts(editor, ".note-form .status", [en.note.state.saved]);
}
