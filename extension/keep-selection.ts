import { askAtHand, focusedFrame } from "./ask-at-hand";
import type { MenuItem } from "./context-menu";

/** The rows of the context menu that keep what is selected. */
export const keepItems: readonly MenuItem[] = [
  {
    id: "keepSelection",
    title: "menu.keep",
    contexts: ["selection"],
    where: "everywhere",
    onClick: ({ tabId, frameId }) => void askAtHand(tabId, frameId, "keepSelection", { write: false }),
  },
  {
    id: "keepAndWrite",
    title: "menu.keepWrite",
    contexts: ["selection"],
    where: "everywhere",
    onClick: ({ tabId, frameId }) => void askAtHand(tabId, frameId, "keepSelection", { write: true }),
  },
];

/** The commands' way: what is selected in the frame that has the focus. */
export async function keepByKey(tabId: number, write: boolean): Promise<void> {
  await askAtHand(tabId, await focusedFrame(tabId), "keepSelection", { write });
}
