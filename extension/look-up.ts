import { askAtHand, focusedFrame } from "./ask-at-hand";
import type { MenuItem } from "./context-menu";

/** The rows of the context menu that explain. */
export const lookUpItems: readonly MenuItem[] = [
  {
    id: "lookUpSelection",
    title: "menu.lookUp",
    contexts: ["selection"],
    where: "everywhere",
    onClick: ({ tabId, frameId, selection }) => void lookUp(tabId, frameId, selection),
  },
  {
    id: "lookUpPointer",
    title: "menu.explain",
    contexts: ["page", "link"],
    where: "granted",
    onClick: ({ tabId, frameId }) => void lookUp(tabId, frameId, undefined),
  },
];

/** The command's way: the frame that has the focus, its selection or the term under the pointer. */
export async function lookUpByKey(tabId: number): Promise<void> {
  await lookUp(tabId, await focusedFrame(tabId), undefined);
}

async function lookUp(tabId: number, frameId: number, text: string | undefined): Promise<void> {
  await askAtHand(tabId, frameId, "lookUp", { text });
}
