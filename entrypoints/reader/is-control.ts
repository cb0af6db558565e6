import { matches } from "@/page/dom";

/** Where a click belongs to the page: links and controls keep it. */
const CONTROLS =
  "a[href],button,input,select,textarea,label,summary,audio,video,[role='button'],[role='link'],[onclick],[contenteditable]";

export function isControl(target: EventTarget): boolean {
  return target instanceof Element && matches(target, CONTROLS);
}
