import type { CardSeen, MarkSeen, PartSeen } from "./types";

/**
 * Functions sent to the page as source text: each may use nothing outside itself.
 * They run in the page's own world, which is enough: the registry is shared by all worlds, and a root reached through
 * the debugger is readable however closed it is.
 */

export function readMarks(): MarkSeen[] {
  const seen: MarkSeen[] = [];
  for (const [name, highlight] of CSS.highlights) {
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      try {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
      } catch {
        // A static range may point past the end of a text that has shrunk since.
        continue;
      }
      const rects = Array.from(range.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height }));
      seen.push({ name, text: range.toString(), rects });
    }
  }
  return seen;
}

export function readCard(root: ShadowRoot): CardSeen {
  const popover = root.querySelector(":popover-open") ?? (root.host.matches(":popover-open") ? root.host : undefined);
  const { x, y, width, height } = (popover ?? root.host).getBoundingClientRect();
  // `innerText` leaves out what is not shown; a root has none, so its children are asked.
  const shown = popover && popover !== root.host ? [popover] : Array.from(root.children);
  const active = root.activeElement;
  const focusRect = active?.getBoundingClientRect();
  return {
    open: popover !== undefined,
    moving: [...root.getAnimations(), ...root.host.getAnimations()].some(({ playState }) => playState === "running"),
    // biome-ignore lint/performance/useDomNodeTextContent: what is not shown must be left out.
    text: shown.map((part) => (part instanceof HTMLElement ? part.innerText : "")).join("\n"),
    html: root.innerHTML,
    rect: { x, y, width, height },
    focused:
      active && focusRect
        ? {
            tag: active.localName,
            text: active.textContent ?? "",
            rect: { x: focusRect.x, y: focusRect.y, width: focusRect.width, height: focusRect.height },
            attributes: Object.fromEntries(Array.from(active.attributes, ({ name, value }) => [name, value])),
          }
        : undefined,
  };
}

export function queryRoot(root: ShadowRoot, selector: string): PartSeen[] {
  return Array.from(root.querySelectorAll(selector), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      tag: element.localName,
      text: element.textContent ?? "",
      rect: { x, y, width, height },
      attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    };
  });
}

/** Where a host of ours may stand: in the root element, or in a modal dialog while one is open. */
export function parentsOfHosts(): Element[] {
  return [document.documentElement, ...document.querySelectorAll("dialog:modal")];
}
