import browser from "webextension-polyfill";
import type { LogMemory } from "./log-guard";

/** Two keys, so that an answer never writes over a doubt that came meanwhile. */
const DOUBT_KEY = "logDoubt";
const ANSWER_KEY = "logAnswer";
/** Nobody has doubted since the browser started; but that start is a doubt itself. */
const START = "start";

/** In `storage.session`, which a sleeping worker does not lose and a new start of the browser does. */
export const logMemory: LogMemory = {
  async look() {
    const { [DOUBT_KEY]: doubt, [ANSWER_KEY]: answered } = await browser.storage.session.get([DOUBT_KEY, ANSWER_KEY]);
    return {
      doubt: typeof doubt === "string" ? doubt : START,
      answered: typeof answered === "string" ? answered : undefined,
    };
  },
  doubt: () => browser.storage.session.set({ [DOUBT_KEY]: crypto.randomUUID() }),
  answer: (doubt) => browser.storage.session.set({ [ANSWER_KEY]: doubt }),
};
