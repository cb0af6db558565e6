/** Fixed, neutral names: the registry is the page's too, so they tell nothing of the reader. Styles: `public/marks.css`. */
export const HIGHLIGHTS = {
  armed: "reperes-armed",
  organisation: "reperes-organisation",
  operation: "reperes-operation",
  concept: "reperes-concept",
  place: "reperes-place",
  person: "reperes-person",
  ambiguous: "reperes-ambiguous",
  current: "reperes-current",
} as const;
export type HighlightName = keyof typeof HIGHLIGHTS;

/** Registered highlights make every later frame of the page dearer in Chromium: never more than this. */
export const MOST_RANGES = 300;

export type Painter = {
  add(name: HighlightName, ranges: readonly StaticRange[]): void;
  remove(name: HighlightName, ranges: readonly StaticRange[]): void;
  /** Puts ours back where the page has cleared or replaced the registry. */
  restore(): void;
  count(): number;
  clear(): void;
};

/** Paints ranges by the CSS Custom Highlight API: no node of the page is touched. */
export function createPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  const own = new Map<HighlightName, Highlight>();

  function highlight(name: HighlightName): Highlight {
    let known = own.get(name);
    if (known === undefined) {
      known = new Highlight();
      // The reader's place in the walk must be seen above the mark itself.
      known.priority = name === "current" ? 1 : 0;
      own.set(name, known);
    }
    if (registry.get(HIGHLIGHTS[name]) !== known) registry.set(HIGHLIGHTS[name], known);
    return known;
  }

  return {
    add(name, ranges) {
      const painted = highlight(name);
      for (const range of ranges) painted.add(range);
    },
    remove(name, ranges) {
      const painted = own.get(name);
      for (const range of ranges) painted?.delete(range);
    },
    restore() {
      for (const name of own.keys()) highlight(name);
    },
    count: () => [...own.values()].reduce((sum, { size }) => sum + size, 0),
    clear() {
      for (const [name, painted] of own) {
        if (registry.get(HIGHLIGHTS[name]) === painted) registry.delete(HIGHLIGHTS[name]);
      }
      own.clear();
    },
  };
}
