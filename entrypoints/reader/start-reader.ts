import cardStyles from "@/components/card.css?inline";
import type { PageCalls, ReaderAnswer } from "@/core/protocol";
import { translateFrom } from "@/core/reading/sentences";
import { inquire } from "@/extension/messaging";
import type { Translate } from "@/locales/keys";
import { isWebPage } from "@/page/article";
import { createCardHost } from "@/page/card-host";
import { createPainter } from "@/page/highlights";
import { createMarkedBlocks } from "@/page/marked-blocks";
import { createCardView } from "./card-view";
import { followPointer } from "./follow-pointer";
import { followForcedColours } from "./forced-colours";
import type { Life } from "./life";
import { listen } from "./listen";
import { createLookUp } from "./look-up";
import { createNotesGate } from "./notes-gate";
import { type PageReading, readPage } from "./read-page";
import type { TermMark } from "./term-mark";
import { createWalk } from "./walk";

/** How often the registry, which is the page's too, is looked at; a look is a few reads of a map. */
const RESTORE_MS = 2_000;

/** Reads the page: marks its terms, and explains the one that the reader rests on. */
export async function startReader(life: Life): Promise<void> {
  if (!isWebPage(document) || !hasAddress()) return life.end();
  const opened = await inquire<PageCalls, "openPage">("openPage", { url: location.href });
  if (!opened.ok || !opened.value.reading || !life.isAlive()) return life.end();
  // A page that comes back from the browser's cache may have been switched off meanwhile.
  addEventListener("pageshow", ({ persisted }) => persisted && void askAgain(life), { signal: life.signal });
  sitBefore(opened.value, life);
}

/**
 * A frame of `srcdoc` or `about:blank` has none of its own: a sense that the reader chose there, or a note, would hold for
 * all such frames of all sites. Chromium enters them with the tab's other frames when a tab is read once.
 */
function hasAddress(): boolean {
  return location.protocol === "http:" || location.protocol === "https:";
}

async function askAgain(life: Life): Promise<void> {
  const opened = await inquire<PageCalls, "openPage">("openPage", { url: location.href });
  if (opened.ok && !opened.value.reading) life.end();
}

/** One document's reading. `document.open` makes another of the same window, and takes all listeners: we sit down anew. */
function sitBefore(opened: ReaderAnswer, whole: Life): void {
  const { language, settings, sentences } = opened;
  const sitting = new AbortController();
  const life: Life = {
    signal: AbortSignal.any([whole.signal, sitting.signal]),
    isAlive: () => !sitting.signal.aborted && whole.isAlive(),
    end: () => whole.end(),
  };
  const painter = createPainter();
  const marks = createMarkedBlocks<TermMark>(painter);
  const first = settings.definitions === "interface" ? language : settings.definitions;
  const t: Translate = translateFrom(sentences, language);
  const kept = { at: (x: number, y: number) => notes.at(x, y), open: (ids: readonly string[]) => notes.open(ids) };
  const card = createCardView({ document, marks, language, first, t, notes: kept, life });
  let reading: PageReading | undefined;
  const onLook = (x: number, y: number) => reading?.look(x, y);
  const pointer = followPointer({ document, marks, card, onLook, settings, life });
  const walk = createWalk({ document, marks, painter, pointer, card, life });
  const find = async (text: string) => reading?.find(text);
  const lookUp = createLookUp({ document, marks, pointer, card, find, life });
  // Settings and known terms change what is marked: this sitting ends, and the next begins with what holds now.
  const sitAnew = () => {
    sitting.abort();
    void inquire<PageCalls, "openPage">("openPage", { url: location.href }).then((answer) => {
      if (answer.ok && answer.value.reading && whole.isAlive()) sitBefore(answer.value, whole);
    });
  };
  const onSettings = () => card.whenUndone(sitAnew);
  if (!settings.forcedColours) followForcedColours(marks, life.signal);
  const roots = () => reading?.roots() ?? [];
  const createHost = (name: string, more: string) => createCardHost(document, cardStyles + more, name);
  const notes = createNotesGate({
    document,
    marks,
    card: card.element,
    roots,
    settings,
    language,
    t,
    life,
    createHost,
  });
  listen({ notes: notes.calls, marks, walk, lookUp, radar: () => reading?.radar() ?? [], onSettings, life });
  const restore = () => {
    if (!life.isAlive()) return;
    marks.restore();
    notes.restore();
  };
  const restoring = setInterval(restore, RESTORE_MS);
  life.signal.addEventListener("abort", () => {
    clearInterval(restoring);
    marks.stop();
    card.remove();
  });
  const onReplaced = () => {
    sitting.abort();
    sitBefore(opened, whole);
  };
  const onRead = () => notes.changed();
  const ours = (node: Node) => node === card.element || notes.isOurs(node);
  reading = readPage({ document, marks, painter, card, marking: settings, onReplaced, onRead, ours, life });
}
