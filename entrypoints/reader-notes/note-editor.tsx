import { createRef } from "preact";
import { EditorShell } from "@/components/editor-shell";
import type { Language } from "@/core/languages";
import type { PageNoteCalls } from "@/core/protocol-notes";
import type { Life } from "@/entrypoints/reader/life";
import type { NotesParts } from "@/entrypoints/reader/notes-part";
import type { Translate } from "@/locales/keys";
import { createNoteFrame, FRAME_PATIENCE_MS } from "@/page/note-frame";
import type { NotePlaces } from "./note-places";
import type { NoteStand, NoteView } from "./note-view";

export type NoteEditor = {
  /** Opens the editor of a note beside its passage. */
  open(id: string, stand: NoteStand): Promise<void>;
  /** What the editor itself says, by its ticket; false for any other. */
  size(ticket: string, height: number): boolean;
  done(ticket: string): boolean;
};

type Parts = {
  readonly document: Document;
  readonly view: NoteView;
  readonly places: NotePlaces;
  readonly language: Language;
  readonly t: Translate;
  readonly life: Life;
  readonly ask: NotesParts["ask"];
  readonly inquire: NotesParts["inquire"];
};
/** Longest wait for the editor to keep a draft before its frame goes: a worker that wakes for it needs some tenths. */
const LEAVE_PATIENCE_MS = 2_000;
type State = "loading" | "open" | "failed" | "no-panel";
type Opened = { readonly id: string; readonly ticket: string; readonly frame: HTMLIFrameElement };

/** The editor of one note: a page of ours in a frame, which the page around it can neither see into nor hear. */
export function createNoteEditor({ document, view, places, language, t, life, ask, inquire }: Parts): NoteEditor {
  let opened: Opened | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  life.signal.addEventListener("abort", () => clearTimeout(timer));
  // However the surface was closed, the frame went with it, and nothing is waited for any more.
  view.onClose(leave);

  function show(id: string, state: State, stand?: NoteStand): void {
    const place = createRef<HTMLDivElement>();
    const draw = (onClose: () => void) => (
      <EditorShell
        {...{ place, state, language, t }}
        onPanel={() => void showInPanel(id)}
        onClose={() => finish(state, onClose)}
      />
    );
    view.show({ at: "editor", draw }, stand);
    // Never moved once it is there: a frame that is put elsewhere loads anew.
    if (opened !== undefined && place.current !== null && opened.frame.parentNode !== place.current)
      place.current.append(opened.frame);
  }

  /** The editor keeps what was typed last, and says that it is done; one that does not answer is not waited for long. */
  function finish(state: State, onClose: () => void): void {
    if (opened === undefined || state !== "open") {
      onClose();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(onClose, LEAVE_PATIENCE_MS);
    void ask<PageNoteCalls, "leaveEditor">("leaveEditor", { ticket: opened.ticket });
  }

  function leave(): void {
    clearTimeout(timer);
    opened?.frame.remove();
    opened = undefined;
  }

  /** Asked in the turn of the reader's own press: without one neither browser opens a panel. */
  async function showInPanel(id: string): Promise<void> {
    const answer = await ask<PageNoteCalls, "showInPanel">("showInPanel", { page: places.facts(), id });
    if (answer.ok && answer.value) view.close();
    else show(id, "no-panel");
  }

  return {
    async open(id, stand) {
      leave();
      show(id, "loading", stand);
      const answer = await inquire<PageNoteCalls, "openEditor">("openEditor", { page: places.facts(), id });
      if (!life.isAlive() || view.surface()?.at !== "editor") return;
      if (!answer.ok || answer.value === undefined) {
        show(id, "failed");
        return;
      }
      const frame = createNoteFrame(document, answer.value, t("selection.editor.title"));
      opened = { id, ticket: answer.value.slice(answer.value.indexOf("#") + 1), frame };
      timer = setTimeout(() => {
        leave();
        // Something else may have been asked for in its place.
        if (view.surface()?.at === "editor") show(id, "failed");
      }, FRAME_PATIENCE_MS);
      show(id, "loading");
    },
    size(ticket, height) {
      if (opened?.ticket !== ticket) return false;
      clearTimeout(timer);
      opened.frame.height = String(Math.ceil(height));
      if (view.surface()?.at === "editor") show(opened.id, "open");
      return true;
    },
    done(ticket) {
      if (opened?.ticket !== ticket) return false;
      view.close();
      return true;
    },
  };
}
