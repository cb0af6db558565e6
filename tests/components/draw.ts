import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** A component drawn in a document of jsdom, with what tests do to it. */
export type Drawn = {
  readonly root: HTMLElement;
  readonly all: (selector: string) => readonly HTMLElement[];
  readonly texts: (selector: string) => readonly string[];
  readonly click: (selector: string, words?: string) => Promise<void>;
  readonly redraw: (child: ComponentChild) => void;
};

// jsdom lays nothing out, so that there is nothing to scroll to.
Element.prototype.scrollIntoView ??= () => undefined;

export function draw(child: ComponentChild): Drawn {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  const redraw = (next: ComponentChild) => void act(() => render(next, root));
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  redraw(child);
  return {
    root,
    all,
    texts: (selector) => all(selector).map(({ textContent }) => textContent.trim()),
    async click(selector, words = "") {
      const found = all(selector).find((element) => nameOf(element).includes(words));
      if (found === undefined) throw new Error(`There is no ${selector} with “${words}”.`);
      await act(async () => found.click());
    },
    redraw,
  };
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute("aria-label") ?? element.textContent;
}
