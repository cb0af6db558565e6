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
  "kept-yellow": "reperes-kept-yellow",
  "kept-green": "reperes-kept-green",
  "kept-blue": "reperes-kept-blue",
  "kept-pink": "reperes-kept-pink",
  "kept-purple": "reperes-kept-purple",
  /** Laid over a kept passage whose words have changed since. */
  edited: "reperes-edited",
  check: "reperes-check",
} as const;
export type HighlightName = keyof typeof HIGHLIGHTS;
/** Ends the names of what has a line, where a tint stands for it (docs/adr/0005). */
export const TINTED = "-tint";

/** Registered highlights make every later frame of the page dearer in Chromium: never more than this. */
export const MOST_RANGES = 300;
/** Of these, kept for the reader's own passages, whatever is marked; the walk's current stop has one more. */
export const MOST_KEPT = 60;

export type Painter = {
  add(name: HighlightName, ranges: readonly StaticRange[]): void;
  remove(name: HighlightName, ranges: readonly StaticRange[]): void;
  /** Puts ours back where the page has cleared, replaced, emptied or filled them: cheap, to be asked often. */
  restore(): void;
  /** Paints tints in the place of lines, as very long pages need (docs/adr/0005), or lines again. */
  tint(tinted: boolean): void;
  count(): number;
  clear(): void;
};

type Own = { painted: Highlight; readonly ranges: Set<StaticRange> };

/** Paints ranges by the CSS Custom Highlight API: no node of the page is touched. */
export function createPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  const own = new Map<HighlightName, Own>();
  let isTinted = false;

  function registeredAs(name: HighlightName): string {
    return isTinted && !name.startsWith("kept-") ? `${HIGHLIGHTS[name]}${TINTED}` : HIGHLIGHTS[name];
  }

  function takeAway(): void {
    for (const [name, { painted }] of own) {
      if (registry.get(registeredAs(name)) === painted) registry.delete(registeredAs(name));
    }
  }

  function highlight(name: HighlightName): Own {
    let known = own.get(name);
    if (known === undefined) {
      known = { painted: fresh(name), ranges: new Set() };
      own.set(name, known);
    }
    if (registry.get(registeredAs(name)) !== known.painted) registry.set(registeredAs(name), known.painted);
    return known;
  }

  /** The registry is the page's too: it can empty a highlight of ours, or put ranges into it. */
  function restore(): void {
    for (const [name, known] of own) {
      if (known.painted.size !== known.ranges.size) known.painted = fresh(name, known.ranges);
      highlight(name);
    }
  }

  return {
    add(name, ranges) {
      const known = highlight(name);
      for (const range of ranges) {
        known.ranges.add(range);
        known.painted.add(range);
      }
    },
    remove(name, ranges) {
      const known = own.get(name);
      for (const range of ranges) {
        known?.ranges.delete(range);
        known?.painted.delete(range);
      }
    },
    restore,
    tint(tinted) {
      if (tinted === isTinted) return;
      takeAway();
      isTinted = tinted;
      restore();
    },
    count: () => [...own.values()].reduce((sum, { ranges }) => sum + ranges.size, 0),
    clear() {
      takeAway();
      own.clear();
    },
  };
}

function fresh(name: HighlightName, ranges: Iterable<StaticRange> = []): Highlight {
  const painted = new Highlight(...ranges);
  // The reader's place in the walk must be seen above the mark itself, and a mark above the wash of a kept passage.
  painted.priority = name === "current" ? 1 : name.startsWith("kept-") ? -1 : 0;
  return painted;
}
