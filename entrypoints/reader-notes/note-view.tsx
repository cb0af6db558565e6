import { render } from "preact";
import { PageToast } from "@/components/page-toast";
import { PassageCard } from "@/components/passage-card";
import type { PassageNoteView } from "@/components/passage-note";
import pocketStyles from "@/components/pocket.css?inline";
import { SelectionBar } from "@/components/selection-bar";
import type { Language } from "@/core/languages";
import type { Colour } from "@/core/notes/colour";
import type { NotesParts } from "@/entrypoints/reader/notes-part";
import type { Key, Translate } from "@/locales/keys";
import type { CardPlace } from "@/page/card-host";
import { rootElementOf } from "@/page/dom";

/** Where a surface about notes stands, and whether the reader came to it by key. */
export type NoteStand = Pick<CardPlace, "within" | "rects" | "x" | "y"> & { readonly byKey?: boolean };

export type ToastAction = { readonly label: string; readonly onPress: () => void };
export type Surface =
  | {
      readonly at: "bar";
      readonly isPrivate: boolean;
      readonly said?: { readonly key: Key; readonly isFault: boolean };
    }
  | {
      readonly at: "toast";
      readonly text: string;
      readonly isFault?: boolean;
      readonly actions: readonly ToastAction[];
    }
  | { readonly at: "passage"; readonly notes: readonly PassageNoteView[]; readonly fault?: Key | undefined }
  /** Drawn by its own part, which owns a frame. */
  | { readonly at: "editor"; readonly draw: (onClose: () => void) => preact.VNode };

export type NoteEvents = {
  readonly onKeep: (colour: Colour | undefined) => void;
  readonly onWrite: () => void;
  readonly onCopy: () => void;
  readonly onEdit: (id: string) => void;
  readonly onColour: (id: string, colour: Colour) => void;
  readonly onPanel: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onConfirm: (id: string) => void;
  readonly onRefuse: (id: string) => void;
};

export type NoteView = {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** One surface at a time, in the place of the one before; `stand` absent: where that one stood. */
  show(surface: Surface, stand?: NoteStand): void;
  close(): void;
  /** What is shown, if anything. */
  surface(): Surface | undefined;
  stand(): NoteStand | undefined;
  move(): void;
  focus(): void;
  hasFocus(): boolean;
  onClose(listener: () => void): void;
  remove(): void;
};

type Parts = {
  readonly document: Document;
  readonly createHost: NotesParts["createHost"];
  readonly language: Language;
  readonly t: Translate;
  readonly events: NoteEvents;
};

/** The surfaces about notes, in a host of their own: the card of a term may stand beside them. */
export function createNoteView({ document, createHost, language, t, events }: Parts): NoteView {
  const host = createHost("reperes-note", pocketStyles);
  const mount = document.createElement("div");
  host.root.append(mount);
  // A press on a button takes neither the selection nor the focus away from the page.
  mount.addEventListener("mousedown", (event) => event.preventDefault());
  let surface: Surface | undefined;
  let stand: NoteStand | undefined;
  let focusBefore: Element | null = null;
  const closing: (() => void)[] = [];

  function drawn(shown: Surface) {
    switch (shown.at) {
      case "bar":
        return <SelectionBar isPrivate={shown.isPrivate} said={shown.said} {...{ language, t }} {...events} />;
      case "toast":
        return (
          <PageToast
            text={shown.text}
            isFault={shown.isFault === true}
            actions={shown.actions}
            {...{ language, t }}
            onClose={close}
          />
        );
      case "passage":
        return <PassageCard notes={shown.notes} fault={shown.fault} {...{ language, t }} {...events} onClose={close} />;
      case "editor":
        return shown.draw(close);
    }
  }

  function close(): void {
    if (surface === undefined) return;
    const hadFocus = document.activeElement === host.element;
    surface = undefined;
    stand = undefined;
    host.hide();
    render(null, mount);
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    for (const tell of closing) tell();
  }

  return {
    element: host.element,
    root: host.root,
    show(next, where) {
      surface = next;
      stand = where ?? stand;
      render(drawn(next), mount);
      const within = stand?.within ?? rootElementOf(document);
      if (where === undefined && host.isShown()) host.move();
      else if (within !== null) host.show({ ...(stand ?? { rects: () => [] }), within });
    },
    close,
    surface: () => surface,
    stand: () => stand,
    move: () => host.move(),
    focus() {
      if (document.activeElement !== host.element) focusBefore = document.activeElement;
      host.root.querySelector<HTMLElement>("button,a[href]")?.focus({ preventScroll: true });
    },
    hasFocus: () => document.activeElement === host.element,
    onClose(listener) {
      closing.push(listener);
    },
    remove() {
      render(null, mount);
      host.remove();
    },
  };
}
