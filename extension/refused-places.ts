import browser from "webextension-polyfill";

const KEY = "refusedPlaces";
/** A note whose likely places were refused this often is lost; older refusals are forgotten. */
const MOST_PER_NOTE = 20;
const MOST_NOTES = 2_000;

type Refused = Readonly<Record<string, readonly string[]>>;

/** The places that the reader refused, as hashes of what stands there, by note. They are not offered again. */
export async function refusedPlaces(): Promise<Refused> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof stored === "object" && stored !== null ? (stored as Refused) : {};
}

/** Remembers a refusal, the latest last. */
export function refusePlace(id: string, place: string): Promise<void> {
  return keep(id, (before) => [...before, place].slice(-MOST_PER_NOTE), place);
}

/** Forgets a refusal that its reader took back. */
export function offerPlace(id: string, place: string): Promise<void> {
  return keep(id, (before) => before, place);
}

/** Only the background writes here. */
let last: Promise<void> = Promise.resolve();

/**
 * One after the other, whatever tab they come from: each reads what the one before has written.
 * @param change what becomes of the note's other refusals
 */
function keep(id: string, change: (others: readonly string[]) => readonly string[], place: string): Promise<void> {
  const written = last.then(() => write(id, change, place));
  last = written.catch(() => undefined);
  return written;
}

async function write(
  id: string,
  change: (others: readonly string[]) => readonly string[],
  place: string,
): Promise<void> {
  const { [id]: before = [], ...others } = await refusedPlaces();
  const places = change(before.filter((each) => each !== place));
  const entries = places.length === 0 ? [] : [[id, places] as const];
  const kept = Object.fromEntries([...Object.entries(others).slice(-MOST_NOTES + 1), ...entries]);
  await browser.storage.local.set({ [KEY]: kept });
}
