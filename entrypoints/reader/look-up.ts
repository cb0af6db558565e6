import { type FoundTerms, MOST_LOOK_UP_UNITS } from "@/core/protocol";
import { elementAt, parentOf, rootElementOf, selectionOf } from "@/page/dom";
import { hitAt } from "@/page/hit-test";
import type { MarkedBlocks, PlacedMark } from "@/page/marked-blocks";
import type { CardView } from "./card-view";
import { createCards } from "./cards";
import type { Pointer } from "./follow-pointer";
import { createMentions, foundMarks, type Marking } from "./found-marks";
import type { Life } from "./life";
import type { Stand, TermMark } from "./term-mark";

type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly pointer: Pointer;
  readonly card: CardView;
  /** Asks about some words, in the light of the article; undefined without an answer. */
  readonly find: (text: string) => Promise<FoundTerms | undefined>;
  readonly life: Life;
};

/** Opens the card of some words; false where there are none. */
export type LookUp = (text: string | undefined) => Promise<boolean>;

/** The look-up by menu and by key: of what is selected, else of the term where the pointer was last. */
export function createLookUp({ document, marks, pointer, card, find, life }: Parts): LookUp {
  let last = { x: 0, y: 0 };
  for (const type of ["pointermove", "contextmenu"] as const) {
    addEventListener(type, ({ clientX: x, clientY: y }) => (last = { x, y }), {
      signal: life.signal,
      capture: true,
      passive: true,
    });
  }

  return async (given) => {
    const selected = selection(document);
    const words = (given ?? selected?.text ?? "").trim().slice(0, MOST_LOOK_UP_UNITS);
    if (words === "") {
      const hit = hitAt(document, marks, last.x, last.y);
      if (hit !== undefined) pointer.send({ type: "open", target: hit.mark });
      return hit !== undefined;
    }
    const stands = selected?.stands ?? standAt(document, last.x, last.y);
    if (stands === undefined) return false;
    const found = await find(words);
    if (found === undefined || !life.isAlive()) return false;
    pointer.send({ type: "open", target: { ...(markIn(found) ?? unknown(words)), stands } });
    card.focus();
    return true;
  };
}

const ALL: Marking = { density: "every", hiddenFamilies: [] };

/** The first term of an answer; what the reader hid or knows is shown to whoever asks for it. */
function markIn(found: FoundTerms): PlacedMark<TermMark> | undefined {
  const cards = createCards();
  for (const card of Object.values(found.cards)) cards.add(card);
  return foundMarks({ ...found, cards }, 0, createMentions(ALL), ALL)[0];
}

/** What no entry explains: the card says so. */
function unknown(surface: string): PlacedMark<TermMark> {
  return {
    start: 0,
    end: surface.length,
    reading: -1,
    read: { surface, ambiguous: false, senses: [] },
    cards: createCards(),
    insideIds: [],
    highlight: undefined,
    family: "concept",
    defined: undefined,
  };
}

function selection(document: Document): { readonly text: string; readonly stands: Stand | undefined } | undefined {
  const selected = selectionOf(document);
  if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return undefined;
  const range = selected.getRangeAt(0).cloneRange();
  const { commonAncestorContainer: within } = range;
  const element = within instanceof Element ? within : parentOf(within);
  const rects = () => [...range.getClientRects()];
  const stands = element === null || rects().length === 0 ? undefined : { within: element, rects };
  return { text: String(selected), stands };
}

/** A selection in a field or in a component has no boxes that we may ask for: the card stands at the pointer. */
function standAt(document: Document, x: number, y: number): Stand | undefined {
  const within = elementAt(document, x, y) ?? rootElementOf(document);
  return within === null ? undefined : { within, rects: () => [new DOMRect(x, y, 0, 0)] };
}
