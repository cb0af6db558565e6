import browser from "webextension-polyfill";

export const FREE_NOTES_KEY = "freeNotes";
/** The oldest are forgotten: their notes are then shown as lost again, which they are. */
const MOST_NOTES = 2_000;

/** Notes whose passage is lost, and which their reader keeps without one. */
export async function freeNotes(): Promise<readonly string[]> {
  const { [FREE_NOTES_KEY]: stored } = await browser.storage.local.get(FREE_NOTES_KEY);
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
}

/** Keeps a note free, or looks for its passage again. */
export async function keepFree(id: string, free: boolean): Promise<void> {
  const others = (await freeNotes()).filter((each) => each !== id);
  await browser.storage.local.set({ [FREE_NOTES_KEY]: free ? [...others, id].slice(-MOST_NOTES) : others });
}
