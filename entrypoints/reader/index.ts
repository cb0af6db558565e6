import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { beginLife } from "./life";
import { startReader } from "./start-reader";

/**
 * The content script. Not one of WXT's own kind: their start message is an event that any page can send to kill it
 * (docs/adr/0001), so the life cycle is ours.
 */
export default defineUnlistedScript(() => {
  const life = beginLife();
  if (life !== undefined) void startReader(life);
});
