import { render } from "preact";
import styles from "@/components/card.css?inline";
import { CardError } from "@/components/card-error";
import { CardLoading } from "@/components/card-loading";
import { DefinedCard } from "@/components/defined-card";
import { EntryCard } from "@/components/entry-card";
import { UnknownCard } from "@/components/unknown-card";
import type { WalkPosition } from "@/components/walk-hint";
import { LANGUAGES, type Language } from "@/core/languages";
import type { PageCalls } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import { spokenNames } from "@/core/reading/spoken";
import { inquire } from "@/extension/messaging";
import type { Translate } from "@/locales/keys";
import { type CardPlace, createCardHost } from "@/page/card-host";
import { copyText } from "@/page/copy-text";
import { rectsOf } from "@/page/hit-test";
import type { MarkedBlocks, PlacedMark } from "@/page/marked-blocks";
import sheet from "@/page/sheet.css?inline";
import { canSpeak, hush, onVoices, speak } from "@/page/speech";
import type { Life } from "./life";
import type { NotesGate } from "./notes-gate";
import { plainText } from "./plain-text";
import type { Stand, TermMark } from "./term-mark";

/** Where the pointer is, and whether it is a finger; nothing when a key opened it. */
export type OpenAt = Pick<CardPlace, "x" | "y" | "sheet">;

export type CardView = {
  readonly element: HTMLElement;
  open(mark: PlacedMark<TermMark>, at: OpenAt): void;
  close(): void;
  isOpen(): boolean;
  move(): void;
  setPinned(pinned: boolean): void;
  setWalk(walk: WalkPosition | undefined): void;
  focus(): void;
  blur(): void;
  hasFocus(): boolean;
  onClose(listener: () => void): void;
  onPin(listener: () => void): void;
  /** The reader corrected a sense: the article is to be read again. */
  onCorrection(listener: () => void): void;
  /** Calls at once, or when the card closes if it offers to undo something: to be read anew would take that away. */
  whenUndone(then: () => void): void;
  remove(): void;
};

/** What the card shows: a card, one on its way, or the news that it did not come. */
type Shown =
  | { readonly at: "defined"; readonly expansion: string }
  | { readonly at: "unknown" }
  | { readonly at: "card"; readonly card: Card; readonly chosenBy: "article" | "reader" | "link" }
  | { readonly at: "loading"; readonly id: string }
  | { readonly at: "failed"; readonly id: string };

type Parts = {
  readonly document: Document;
  readonly marks: MarkedBlocks<TermMark>;
  readonly language: Language;
  readonly first: Language;
  readonly t: Translate;
  /** The notes of the passage that a term stands in. */
  readonly notes: Pick<NotesGate, "at" | "open">;
  readonly life: Life;
};

/** The card of the term that the reader looks at: what it shows, its way back, and where it stands. */
export function createCardView({ document, marks, language, first: firstHalf, t, notes, life }: Parts): CardView {
  const host = createCardHost(document, styles + sheet);
  const mount = document.createElement("div");
  host.root.append(mount);
  /** `YYYY-MM-DD`, told with the first card: a page's start does not wait for the calendars of the world. */
  let today = "";
  let mark: PlacedMark<TermMark> | undefined;
  let shown: readonly Shown[] = [];
  let first = firstHalf;
  let pinned = false;
  /** The notes of the passage around the term. */
  let kept: readonly string[] = [];
  let walk: WalkPosition | undefined;
  let focusBefore: Element | null = null;
  let closing: () => void = () => {};
  let pinning: () => void = () => {};
  let correcting: () => void = () => {};
  /** The entry that the reader has just said to know. */
  let known: string | undefined;
  let offersUndo = false;
  let afterwards: (() => void) | undefined;
  /** Speech is the browser's to start: not before a card is opened. */
  let hears = false;

  function draw(): void {
    const top = shown.at(-1);
    render(mark === undefined || top === undefined ? null : surfaceOf(top, mark), mount);
    host.move();
  }

  function surfaceOf(top: Shown, { read, cards, insideIds }: TermMark) {
    if (top.at === "defined") {
      const { expansion } = top;
      return <DefinedCard {...{ acronym: read.surface, expansion, language, walk, t }} onClose={() => closing()} />;
    }
    if (top.at === "unknown")
      return <UnknownCard words={read.surface} language={language} t={t} onClose={() => closing()} />;
    if (today === "") today = new Intl.DateTimeFormat("sv-SE").format(new Date());
    if (top.at === "loading") return <CardLoading language={language} t={t} />;
    if (top.at === "failed")
      return <CardError language={language} t={t} onRetry={() => void follow(top.id)} onClose={() => closing()} />;
    return (
      <EntryCard
        card={top.card}
        reading={top.chosenBy === "link" ? undefined : read}
        chosenBy={top.chosenBy === "reader" ? "reader" : "article"}
        senses={Object.fromEntries(
          cardsOf(
            read.senses.map(({ id }) => id),
            cards,
          ).map((card) => [card.id, card]),
        )}
        inside={top.chosenBy === "article" ? cardsOf(insideIds, cards) : []}
        language={language}
        first={first}
        today={today}
        canGoBack={shown.length > 1}
        pinned={pinned}
        walk={walk}
        t={t}
        onBack={() => replace(shown.slice(0, -1))}
        onPin={() => pinning()}
        onClose={() => closing()}
        onRelation={(id) => void follow(id)}
        onSense={(id) => chooseSense(id, cards)}
        onSwap={() => swap()}
        voices={LANGUAGES.filter(canSpeak)}
        onListen={(spoken) => speak(spokenNames(top.card[spoken]), spoken)}
        known={known === top.card.id}
        onKnow={(isKnown) => void know(top.card.id, isKnown)}
        onCorrect={(scope) => void correct(read.surface, top.card.id, scope)}
        onUndoCorrection={() => void correct(read.surface, undefined, "article")}
        onNote={kept.length === 0 ? undefined : () => showNotes()}
        onCopy={() => copyText(host.root, plainText(top.card, first))}
      />
    );
  }

  function hearVoices(): void {
    if (!hears) onVoices(() => mark !== undefined && draw(), life.signal);
    hears = true;
  }

  function standOf(next: PlacedMark<TermMark>): Stand | undefined {
    const marked = marks.holding(next);
    if (marked === undefined) return next.stands;
    return { within: marked.block.element, rects: () => rectsOf({ marked, mark: next }) };
  }

  /** What is shown changes under the reader's hands: the focus stays in the card if it was there. */
  function replace(next: readonly Shown[]): void {
    const hadFocus = host.root.activeElement !== null;
    shown = next;
    draw();
    if (hadFocus && host.root.activeElement === null) focusFirst();
  }

  function focusFirst(): void {
    host.root.querySelector<HTMLElement>("button,a[href],[tabindex]")?.focus({ preventScroll: true });
  }

  function showNotes(): void {
    const ids = kept;
    closing();
    notes.open(ids);
  }

  function swap(): void {
    first = first === "fr" ? "en" : "fr";
    draw();
  }

  function chooseSense(id: string, cards: TermMark["cards"]): void {
    const card = cards.card(id);
    if (card !== undefined) replace([...shown, { at: "card", card, chosenBy: "reader" }]);
  }

  /** Opens the card of an entry that this one names. A late answer is dropped. */
  async function follow(id: string): Promise<void> {
    const waiting: Shown = { at: "loading", id };
    const published = mark?.cards.card(mark.read.senses[0]?.id ?? "")?.published;
    const before = shown.filter(({ at }) => at === "card");
    replace([...before, waiting]);
    const answer = await inquire<PageCalls, "showEntry">("showEntry", { id, published });
    if (shown.at(-1) !== waiting) return;
    if (answer.ok && answer.value) replace([...before, { at: "card", card: answer.value, chosenBy: "link" }]);
    else replace([...before, { at: "failed", id }]);
  }

  /** Tells the background, then has the article read again: the correction holds for every mention. */
  async function correct(surface: string, id: string | undefined, scope: "article" | "site"): Promise<void> {
    const answer = await inquire<PageCalls, "correctSense">("correctSense", { surface, id, scope });
    if (!answer.ok) return;
    closing();
    correcting();
  }

  async function know(id: string, isKnown: boolean): Promise<void> {
    const before = known;
    known = isKnown ? id : undefined;
    offersUndo = true;
    draw();
    const answer = await inquire<PageCalls, "knowTerm">("knowTerm", { id, known: isKnown });
    if (answer.ok && answer.value) return;
    known = before;
    draw();
  }

  function close(): void {
    const hadFocus = document.activeElement === host.element;
    mark = undefined;
    shown = [];
    known = undefined;
    offersUndo = false;
    hush();
    host.hide();
    draw();
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    const then = afterwards;
    afterwards = undefined;
    then?.();
  }

  return {
    element: host.element,
    open(next, at) {
      const stand = standOf(next);
      if (stand === undefined) return;
      mark = next;
      const [box] = stand.rects();
      kept = box === undefined ? [] : notes.at(box.x + box.width / 2, box.y + box.height / 2);
      first = firstHalf;
      shown = [firstShown(next)];
      hearVoices();
      draw();
      host.show({ ...stand, ...at });
    },
    close,
    isOpen: () => host.isShown(),
    move: () => host.move(),
    setPinned(next) {
      if (pinned === next) return;
      pinned = next;
      draw();
    },
    setWalk(next) {
      walk = next;
      draw();
    },
    focus() {
      focusBefore = document.activeElement;
      focusFirst();
    },
    blur() {
      if (focusBefore instanceof HTMLElement && focusBefore !== document.body)
        focusBefore.focus({ preventScroll: true });
      else host.element.blur();
      (host.root.activeElement as HTMLElement | null)?.blur();
    },
    hasFocus: () => document.activeElement === host.element,
    onClose(listener) {
      closing = listener;
    },
    onPin(listener) {
      pinning = listener;
    },
    onCorrection(listener) {
      correcting = listener;
    },
    whenUndone(then) {
      if (!offersUndo) then();
      else afterwards = then;
    },
    remove() {
      render(null, mount);
      host.remove();
    },
  };
}

function firstShown({ cards, read, defined }: TermMark): Shown {
  const card = cards.card(read.senses[0]?.id ?? "");
  if (card !== undefined) return { at: "card", card, chosenBy: "article" };
  return defined === undefined ? { at: "unknown" } : { at: "defined", expansion: defined };
}

function cardsOf(ids: readonly string[], cards: TermMark["cards"]): readonly Card[] {
  return ids.flatMap((id) => cards.card(id) ?? []);
}
