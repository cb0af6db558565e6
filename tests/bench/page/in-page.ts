/** Functions sent to the page as source text: each may use nothing outside itself. */

export type Seen = {
  readonly mutations: number;
  readonly tasks: readonly number[];
  readonly frames: readonly number[];
  /** Animation frames since the page began. */
  readonly drawn: number;
  readonly ranges: number;
  readonly textNodes: number;
  readonly units: number;
};

export function readSeen(): Seen {
  const { mutations, tasks, frames, drawn } = (window as unknown as { seen: Seen }).seen;
  const ranges = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let [textNodes, units] = [0, 0];
  while (walker.nextNode()) {
    textNodes += 1;
    units += (walker.currentNode as Text).length;
  }
  return { mutations, tasks, frames, drawn, ranges, textNodes, units };
}

/** L: visits every text node and reads every unit; the first time is cold, as for a script that comes to a page. */
export function walkAndRead(): { readonly cold: number; readonly warm: number; readonly sum: number } {
  let sum = 0;
  const once = () => {
    const begun = performance.now();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let at = 0; at < data.length; at += 1) sum += data.charCodeAt(at);
    }
    return performance.now() - begun;
  };
  const cold = once();
  const warm = Array.from({ length: 7 }, once).sort((a, b) => a - b)[3] ?? 0;
  return { cold, warm, sum };
}

export type FrameCost = { readonly median: number; readonly most: number };

/** Main thread of the frame after a change of a box that has nothing to do with any text, in ms, of 15 frames. */
export async function frameCost(): Promise<FrameCost> {
  const box = document.getElementById("box");
  const costs: number[] = [];
  for (let round = 0; round < 17; round += 1) {
    const cost = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const begun = performance.now();
        box?.style.setProperty("transform", `translateX(${round + 1}px)`);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begun);
        port2.postMessage(undefined);
      });
    });
    if (round >= 2) costs.push(cost);
  }
  costs.sort((a, b) => a - b);
  return { median: costs[costs.length >> 1] ?? 0, most: costs.at(-1) ?? 0 };
}

/** What 500 paragraphs that the page puts in and takes away again cost it, its observers' callbacks included, in ms; median of 7. */
export async function churnCost(): Promise<number> {
  const main = document.querySelector("main") ?? document.body;
  const costs: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const begun = performance.now();
    for (let turn = 0; turn < 500; turn += 1) {
      const late = document.createElement("p");
      late.textContent = "Un paragraphe qui passe.";
      main.prepend(late);
      late.remove();
    }
    // Observers are told in a microtask, before this.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    costs.push(performance.now() - begun);
  }
  return costs.sort((a, b) => a - b)[3] ?? 0;
}

export type Highlighted = {
  readonly ms: number;
  readonly layoutMs: number;
  readonly marks: number;
  /** What the library threw, empty when it came to its end. */
  readonly fault: string;
};

/** Runs mark.js or its successor, whose `Mark` the page has been given, and the layout that its elements force. */
export function highlight(forms: readonly string[], advanced: boolean): Highlighted {
  const { Mark } = window as unknown as {
    Mark: new (root: Element) => { mark(words: unknown, options: object): void };
  };
  const options = {
    separateWordSearch: false,
    accuracy: { value: "exactly", limiters: [..." \n\u00a0\u202f,.;:!?()«»“”\"'’ʼ-‑–"] },
    diacritics: true,
    acrossElements: true,
    ...(advanced && { combinePatterns: 1000, cacheTextNodes: true }),
  };
  const begun = performance.now();
  let fault = "";
  try {
    new Mark(document.body).mark(forms, options);
  } catch (error) {
    // mark.js 8.11.1 with some hundred forms: "Invalid regular expression: … Stack overflow", from V8.
    fault = String(error).slice(-60);
  }
  const marked = performance.now();
  const height = document.body.offsetHeight;
  const done = performance.now();
  const marks = height < 0 ? 0 : document.querySelectorAll("mark").length;
  return { ms: marked - begun, layoutMs: done - marked, marks, fault };
}

/** Finds as many words as are asked, spread over the page, and keeps them for `wrapSpans`. */
export function prepareSpans(count: number): void {
  const words: { readonly node: Text; readonly start: number; readonly end: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    for (const { index, 0: word } of node.data.matchAll(/\p{L}{3,}/gu))
      words.push({ node, start: index, end: index + word.length });
  }
  const step = Math.max(1, Math.floor(words.length / count));
  Object.assign(window, { chosen: words.filter((_, index) => index % step === 0).slice(0, count) });
}

/** Wraps each word in an element, from the end of the page, so that places before it stay true; then lays out. */
export function wrapSpans(): Highlighted {
  type Word = { readonly node: Text; readonly start: number; readonly end: number };
  const { chosen } = window as unknown as { chosen: Word[] };
  const begun = performance.now();
  for (const { node, start, end } of chosen.reverse()) {
    const word = node.splitText(start);
    word.splitText(end - start);
    const span = document.createElement("span");
    span.style.textDecoration = "underline";
    word.replaceWith(span);
    span.append(word);
  }
  const marked = performance.now();
  const height = document.body.offsetHeight;
  const marks = height < 0 ? 0 : chosen.length;
  return { ms: marked - begun, layoutMs: performance.now() - marked, marks, fault: "" };
}
