import type { PageCalls } from "@/core/protocol";
import { act, ask, inquire } from "@/extension/messaging";
import { canonicalOf } from "@/page/canonical";
import { rootElementOf } from "@/page/dom";
import { onceLaidOut } from "@/page/once-laid-out";
import { selectedRange } from "@/page/selection";
import { type NoteCalls, type NotesParts, type PageNotes, takeNotes } from "./notes-part";

type Parts = Omit<NotesParts, "ask" | "act" | "inquire" | "selectedAt">;

export type NotesGate = Pick<PageNotes, "changed" | "restore" | "at" | "open"> & {
  readonly calls: NoteCalls;
  isOurs(node: Node): boolean;
};

/** Fingers move the ends of a selection one after the other, and keys one letter at a time. */
const SETTLED_MS = 400;

/**
 * Fetches the part about notes when there is something for it to do: the page has notes, the reader selects something or
 * asks for it. Most pages have none, and are spared half of our script.
 */
export function createNotesGate(parts: Parts): NotesGate {
  const { document, roots, settings, life } = parts;
  let fetching: Promise<PageNotes | undefined> | undefined;
  let notes: PageNotes | undefined;
  let asked: string | undefined;
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends the gate's own listening: the part listens from then on. */
  const watching = new AbortController();
  const signal = AbortSignal.any([watching.signal, life.signal]);

  function fetchNotes(selectedAt?: NotesParts["selectedAt"]): Promise<PageNotes | undefined> {
    fetching ??= begin(selectedAt);
    return fetching;
  }

  async function begin(selectedAt: NotesParts["selectedAt"]): Promise<PageNotes | undefined> {
    const answer = await inquire<PageCalls, "fetchNotes">("fetchNotes", null);
    const start = takeNotes();
    if (!answer.ok || start === undefined || !life.isAlive()) {
      fetching = undefined;
      return undefined;
    }
    watching.abort();
    notes = start({ ...parts, ask, act, inquire, selectedAt });
    return notes;
  }

  /** Whether this address has notes at all; asked once for each. */
  async function look(): Promise<void> {
    asked = location.href;
    const page = { address: asked, canonical: canonicalOf(document) };
    const answer = await inquire<PageCalls, "pageNotes">("pageNotes", { page });
    if (answer.ok && "notes" in answer.value && answer.value.notes.length > 0) await fetchNotes();
  }

  function onSelected(at: NotesParts["selectedAt"]): void {
    if (!pressed && selectedRange(document, roots()) !== undefined) void fetchNotes(at);
  }

  /** Where nothing is selected, Chromium 156 lays the page out before it says so. */
  function later(ms: number, at?: NotesParts["selectedAt"]): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const root = rootElementOf(document);
      if (root !== null) onceLaidOut(root, () => onSelected(at), signal);
    }, ms);
  }

  if (settings.selectionBar) {
    const options = { signal, capture: true, passive: true } as const;
    addEventListener("pointerdown", () => (pressed = true), options);
    addEventListener("blur", () => (pressed = false), options);
    for (const type of ["pointerup", "pointercancel"] as const) {
      addEventListener(
        type,
        ({ clientX: x, clientY: y, pointerType }) => {
          pressed = false;
          later(type === "pointerup" && pointerType === "mouse" ? 0 : SETTLED_MS, { x, y });
        },
        options,
      );
    }
    document.addEventListener("selectionchange", () => !pressed && later(SETTLED_MS), { signal });
    // What was selected while the page was loading.
    later(SETTLED_MS);
  }
  addEventListener("pageshow", ({ persisted }) => persisted && void look(), { signal });
  life.signal.addEventListener("abort", () => clearTimeout(timer));
  void look();

  /** Passes a message on to the part, which is fetched for it. */
  function pass<K extends keyof NoteCalls>(name: K, otherwise: Awaited<ReturnType<NoteCalls[K]>>): NoteCalls[K] {
    const call = async (request: never) => {
      const part = await fetchNotes();
      return part === undefined ? otherwise : (part.calls[name] as (request: never) => unknown)(request);
    };
    return call as NoteCalls[K];
  }

  return {
    calls: {
      noteStates: pass("noteStates", { addresses: [], title: document.title, notes: [] }),
      goToNote: pass("goToNote", false),
      confirmPlace: pass("confirmPlace", { ok: false, why: "failed" }),
      refusePlace: pass("refusePlace", undefined),
      offerPlace: pass("offerPlace", false),
      reattachNote: pass("reattachNote", undefined),
      seek: pass("seek", false),
      keepSelection: pass("keepSelection", false),
      notesChanged: (request) => {
        if (notes !== undefined) return notes.calls.notesChanged(request);
        void look();
        return true;
      },
      editorSize: (request) => notes?.calls.editorSize(request) ?? false,
      editorDone: (request) => notes?.calls.editorDone(request) ?? false,
    },
    changed() {
      if (notes !== undefined) notes.changed();
      else if (asked !== location.href) void look();
    },
    restore: () => notes?.restore(),
    at: (x, y) => notes?.at(x, y) ?? [],
    open: (ids) => notes?.open(ids),
    isOurs: (node) => node === notes?.element,
  };
}
