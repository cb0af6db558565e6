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
export async function refusePlace(id: string, place: string): Promise<void> {
  const { [id]: before = [], ...others } = await refusedPlaces();
  const places = [...before.filter((each) => each !== place), place].slice(-MOST_PER_NOTE);
  const kept = Object.fromEntries([...Object.entries(others).slice(-MOST_NOTES + 1), [id, places]]);
  await browser.storage.local.set({ [KEY]: kept });
}
