import type { Colour } from "@/core/notes/colour";
import type { PageNoteCalls } from "@/core/protocol-notes";
import type { NotesParts, PageNotes } from "@/entrypoints/reader/notes-part";
import { copyText } from "@/page/copy-text";
import { createPainter } from "@/page/highlights";
import { createKeptPassages, elementAround, liveRange } from "@/page/kept-passages";
import { isTooLongForLines } from "@/page/long-page";
import { endOfRange } from "@/page/range-end";
import { selectedRange } from "@/page/selection";
import { citation } from "./citation";
import { describePassage } from "./describe-passage";
import { followPassages } from "./follow-passages";
import { followSelection } from "./follow-selection";
import { goTo } from "./go-to";
import { highlightsOf } from "./highlights-of";
import { createNoteActions, type Done } from "./note-actions";
import { noteCalls } from "./note-calls";
import { createNoteEditor } from "./note-editor";
import { followNoteKeys } from "./note-keys";
import { createNotePlaces } from "./note-places";
import { noteStates } from "./note-states";
import { createNoteView, type NoteStand, type ToastAction } from "./note-view";
import { passageViews } from "./passage-views";
import { createStatesTold } from "./states-told";

/** How long a sentence about what was done stands, while nobody is at it. */
const TOAST_MS = 10_000;

/** Keeping passages, and finding them again: introduces the parts to one another. */
export function startNotes(parts: NotesParts): PageNotes {
  const { document, marks, card, roots, settings, language, t, life, ask, act, inquire, createHost, selectedAt } =
    parts;
  const painter = createPainter();
  painter.tint(isTooLongForLines(document));
  const passages = createKeptPassages(document, painter);
  const places = createNotePlaces({ document, roots, onChange: drawAll, life, inquire });
  const states = createStatesTold(
    () => noteStates(document, places),
    () => void ask<PageNoteCalls, "tellPlaces">("tellPlaces", null),
  );
  const actions = createNoteActions({ document, marks, places, life, act, inquire });
  let selected: Range | undefined;
  let shownIds: readonly string[] = [];
  let lastColour: Colour | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const view = createNoteView({
    document,
    createHost,
    language,
    t,
    events: {
      onKeep: (colour) => void keep(selectedNow(), { colour, write: false }),
      onWrite: () => void keep(selectedNow(), { colour: undefined, write: true }),
      onCopy: () => void copy(),
      onEdit: (id) => void edit(id),
      onColour: (id, colour) => void actions.colour(id, colour).then(showOutcome),
      onPanel: (id) => void showInPanel(id),
      onRemove: (id) => void remove(id),
      onConfirm: (id) => void actions.place(id, rangeOf(id) ?? document.createRange(), "confirmed").then(confirmed),
      onRefuse: (id) => void refuse(id),
    },
  });
  const editor = createNoteEditor({ document, view, places, language, t, life, ask, inquire });

  /** A key may have made the selection longer since the toolbar came, and that waits until it has settled. */
  function selectedNow(): Range | undefined {
    return selectedRange(document, roots()) ?? selected;
  }

  function drawAll(): void {
    passages.show(
      places.all().flatMap(({ note, at }) => {
        if (!("range" in at)) return [];
        return [{ key: note.id, names: highlightsOf(note, at), range: at.range }];
      }),
    );
    const surface = view.surface();
    if (surface?.at === "passage") showPassage(shownIds);
    // What is selected first in a page is offered before it is known to be one of a private window.
    if (surface?.at === "bar" && surface.isPrivate !== places.isPrivate())
      view.show({ ...surface, isPrivate: places.isPrivate() });
    states.changed();
  }

  function rangeOf(id: string): StaticRange | undefined {
    const at = places.of(id)?.at;
    return at !== undefined && "range" in at ? at.range : undefined;
  }

  /** Beside a passage: at a point of it, or at its end. */
  function standOf(
    range: AbstractRange,
    at?: { readonly x: number; readonly y: number },
    byKey = false,
  ): NoteStand | undefined {
    const within = elementAround(document, range);
    const live = liveRange(document, range);
    if (within === undefined || live === undefined) return undefined;
    const rects = () => [...((at === undefined ? endOfRange(live) : live).getClientRects() ?? [])];
    return { within, rects, byKey, ...(at !== undefined && at) };
  }

  function toast(text: string, toastActions: readonly ToastAction[], stand?: NoteStand, isFault = false): void {
    view.show({ at: "toast", text, actions: toastActions, isFault }, stand);
    clearTimeout(fading);
    const fade = () => {
      if (view.surface()?.at !== "toast") return;
      if (view.hasFocus() || view.element.matches(":hover")) fading = setTimeout(fade, TOAST_MS);
      else view.close();
    };
    fading = setTimeout(fade, TOAST_MS);
  }

  async function keep(
    range: Range | undefined,
    how: { readonly colour: Colour | undefined; readonly write: boolean; readonly byKey?: boolean },
  ): Promise<boolean> {
    if (range === undefined) return false;
    lastColour = how.colour ?? lastColour;
    const stand = view.stand() ?? standOf(range, undefined, how.byKey);
    const done = await actions.keep(range, lastColour);
    if (!life.isAlive()) return false;
    if (!done.ok) {
      // What cannot be kept can still be copied: the toolbar stays, with the reason.
      view.show({ at: "bar", isPrivate: places.isPrivate(), said: { key: done.why, isFault: true } }, stand);
      return false;
    }
    if (how.write)
      await editor.open(done.id, standOf(range) ?? stand ?? { within: document.documentElement, rects: () => [] });
    else sayKept(done, stand);
    return true;
  }

  function sayKept({ id, change }: Extract<Done, { readonly ok: true }>, stand: NoteStand | undefined): void {
    const write = { label: t("selection.writeNote"), onPress: () => void edit(id) };
    toast(t("selection.kept"), [...undoOf(change, "selection.undone"), write], stand);
  }

  async function undoing(
    change: number,
    said: "selection.undone" | "selection.restored" | "note.undone",
  ): Promise<void> {
    const done = await actions.undo(change);
    toast(t(done.ok ? said : done.why), [], undefined, !done.ok);
  }

  /** The way to take a write back; none where it changed nothing. */
  function undoOf(change: number | undefined, said: Parameters<typeof undoing>[1]): readonly ToastAction[] {
    return change === undefined ? [] : [{ label: t("note.undo"), onPress: () => void undoing(change, said) }];
  }

  async function edit(id: string): Promise<void> {
    const range = rangeOf(id);
    const stand = view.stand() ?? (range && standOf(range));
    if (stand !== undefined) await editor.open(id, stand);
  }

  async function remove(id: string): Promise<void> {
    const stand = view.stand();
    const done = await actions.remove(id);
    if (!done.ok) return showOutcome(done);
    toast(t("note.deleted"), undoOf(done.change, "selection.restored"), stand);
  }

  async function refuse(id: string): Promise<void> {
    const stand = view.stand();
    const place = await actions.refuse(id);
    if (place === undefined) return;
    const undo = { label: t("note.undo"), onPress: () => void offer(id, place) };
    const isNext = places.of(id)?.at.state === "to-check";
    const next = { label: t("selection.check.see"), onPress: () => void see(id) };
    toast(t(`selection.check.${isNext ? "next" : "refused"}`), isNext ? [undo, next] : [undo], stand);
  }

  function see(id: string): boolean {
    const range = rangeOf(id);
    if (range === undefined || !goTo(document, range)) return false;
    openPassage([id]);
    return true;
  }

  async function offer(id: string, place: string): Promise<void> {
    const isOffered = await actions.offer(id, place);
    toast(t(isOffered ? "note.undone" : "note.fault.gone"), [], undefined, !isOffered);
  }

  async function copy(): Promise<void> {
    const range = selectedNow();
    const described = range && (await describePassage(document, range, marks, life.signal));
    if (described === undefined) return;
    const text = citation(described.quote, places.facts(), location.href, language);
    const copied = await copyText(view.root, text);
    if (view.surface()?.at !== "bar") return;
    const key = copied ? "selection.copied" : "selection.copyRefused";
    view.show({ at: "bar", isPrivate: places.isPrivate(), said: { key, isFault: !copied } });
  }

  async function showInPanel(id: string): Promise<void> {
    const answer = await ask<PageNoteCalls, "showInPanel">("showInPanel", { page: places.facts(), id });
    if (answer.ok && answer.value) view.close();
    else toast(t("selection.passage.noPanel"), [], undefined, true);
  }

  function showOutcome(done: Done): void {
    if (!done.ok && view.surface()?.at === "passage")
      view.show({ at: "passage", notes: viewsOf(shownIds), fault: done.why });
  }

  function confirmed(done: Done): void {
    if (done.ok) toast(t("selection.check.confirmed"), undoOf(done.change, "note.undone"));
    else showOutcome(done);
  }

  function viewsOf(ids: readonly string[]) {
    return passageViews(ids.flatMap((id) => places.of(id) ?? []));
  }

  function showPassage(ids: readonly string[], stand?: NoteStand): void {
    const notes = viewsOf(ids);
    shownIds = ids;
    if (notes.length === 0) view.close();
    else view.show({ at: "passage", notes }, stand);
  }

  function openPassage(ids: readonly string[], at?: { readonly x: number; readonly y: number }): void {
    const [range] = ids.flatMap((id) => rangeOf(id) ?? []);
    const stand = range && standOf(range, at);
    if (stand !== undefined) showPassage(ids, stand);
  }

  const take = !settings.selectionBar
    ? undefined
    : followSelection({
        document,
        roots,
        view,
        card,
        onSelect(range, at) {
          selected = range;
          const stand = standOf(range, undefined, at === undefined);
          if (stand !== undefined) view.show({ at: "bar", isPrivate: places.isPrivate() }, stand);
        },
        begunAt: selectedAt,
        life,
      });
  followNoteKeys(view, life);
  followPassages({
    document,
    marks,
    passages,
    view,
    settings,
    onOpen: openPassage,
    isElsewhere: (event) => event.composedPath().includes(card),
    life,
  });
  addEventListener("pageshow", ({ persisted }) => persisted && void places.load(), { signal: life.signal });
  life.signal.addEventListener("abort", () => {
    clearTimeout(fading);
    passages.stop();
    view.remove();
  });
  void places.load();

  return {
    element: view.element,
    calls: noteCalls({
      places,
      states,
      actions,
      editor,
      see,
      selection: () => selectedRange(document, roots()),
      keep: (range, write) => {
        selected = range;
        take?.(range);
        return keep(range, { colour: undefined, write, byKey: true });
      },
    }),
    changed() {
      painter.tint(isTooLongForLines(document));
      places.changed();
    },
    restore: () => passages.restore(),
    at: (x, y) => passages.at(x, y),
    open: (ids) => openPassage(ids),
  };
}
