import browser from "webextension-polyfill";
import { MOST_REFUSED } from "@/core/notes/quote/refused";

const KEY = "refusedPlaces";
const MOST_NOTES = 2_000;

type Refused = Readonly<Record<string, readonly string[]>>;

/**
 * The places that the reader refused, by note, as `placeKey` names them: hashes of what stands there and around it; of
 * the words alone in what was stored until November 2026. They are not offered again.
 */
export async function refusedPlaces(): Promise<Refused> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof stored === "object" && stored !== null ? (stored as Refused) : {};
}

/** Remembers a refusal, the latest last. */
export function refusePlace(id: string, place: string): Promise<void> {
  return keep(id, (before) => [...without(before, place), place].slice(-MOST_REFUSED));
}

/** Forgets a refusal that its reader took back; all of the note's where no place is named. */
export function offerPlace(id: string, place: string | undefined): Promise<void> {
  return keep(id, (before) => (place === undefined ? [] : without(before, place)));
}

function without(places: readonly string[], place: string): readonly string[] {
  return places.filter((each) => each !== place);
}

/** Only the background writes here. */
let last: Promise<void> = Promise.resolve();

/** One after the other, whatever tab they come from: each reads what the one before has written. */
function keep(id: string, change: (places: readonly string[]) => readonly string[]): Promise<void> {
  const written = last.then(() => write(id, change));
  last = written.catch(() => undefined);
  return written;
}

async function write(id: string, change: (places: readonly string[]) => readonly string[]): Promise<void> {
  const { [id]: before = [], ...others } = await refusedPlaces();
  const places = change(before);
  const entries = places.length === 0 ? [] : [[id, places] as const];
  const kept = Object.fromEntries([...Object.entries(others).slice(-MOST_NOTES + 1), ...entries]);
  await browser.storage.local.set({ [KEY]: kept });
}
