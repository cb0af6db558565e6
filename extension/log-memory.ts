import browser from "webextension-polyfill";
import type { LogMemory } from "./log-guard";

const KEY = "newLog";

/** In `storage.session`, which a sleeping worker does not lose and a new start of the browser does. */
export const logMemory: LogMemory = {
  async isNew() {
    return (await browser.storage.session.get(KEY))[KEY] === true;
  },
  setNew: (isNew) => browser.storage.session.set({ [KEY]: isNew }),
};
