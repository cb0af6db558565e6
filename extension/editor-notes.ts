import browser from "webextension-polyfill";
import type { Language } from "@/core/languages";
import { nameColour } from "@/core/notes/colours";
import type { EditorCalls } from "@/core/protocol-notes";
import type { Asker } from "./door";
import { loadNote } from "./load-note";
import type { Notes } from "./notes";
import { dropTicket, type Ticket, takeTicket } from "./tickets";

type Handlers = {
  readonly [K in keyof EditorCalls]: (
    request: Parameters<EditorCalls[K]>[0],
    asker: Asker,
  ) => Promise<ReturnType<EditorCalls[K]>>;
};

/** What the editor in a page's frame may do: everything with the note of its ticket, and nothing with any other. */
export function editorHandlers(notes: (isPrivate: boolean) => Notes, language: () => Promise<Language>): Handlers {
  const ticketOf = ({ ticket }: { readonly ticket: string }, { tabId, frameId }: Asker) =>
    takeTicket(ticket, tabId, frameId);

  return {
    async editorLoad(request, asker) {
      const ticket = await ticketOf(request, asker);
      if (ticket === undefined) return undefined;
      const loaded = await loadNote(notes(asker.isPrivate), ticket.id, asker.isPrivate);
      if (!loaded.ok) return loaded;
      const { note, ...around } = loaded.value;
      return note === undefined ? undefined : { note, ...around, language: await language() };
    },

    async editorKeepDraft({ note, ...request }, asker) {
      const ticket = await ticketOf(request, asker);
      return ticket?.id === note.id ? notes(asker.isPrivate).drafts.keep(note) : undefined;
    },

    async editorSave({ note, ...request }, asker) {
      const ticket = await ticketOf(request, asker);
      // "Keep both" saves a copy of the ticket's note under an id of its own.
      const isOwn = ticket !== undefined && (note.id === ticket.id || note.copyOf === ticket.id);
      return isOwn ? notes(asker.isPrivate).store.save(note) : undefined;
    },

    async editorRemove({ act, ...request }, asker) {
      const ticket = await ticketOf(request, asker);
      return ticket === undefined ? undefined : notes(asker.isPrivate).store.remove(ticket.id, act);
    },

    async editorUndo({ change, act, ...request }, asker) {
      const ticket = await ticketOf(request, asker);
      if (ticket === undefined) return false;
      const { store } = notes(asker.isPrivate);
      const touched = await store.notesChangedBy(change);
      if (!touched.ok || touched.value.length === 0 || !touched.value.every(({ id }) => id === ticket.id)) return false;
      return (await store.undo(change, act)).ok;
    },

    async editorNameColour({ colour, name, ...request }, asker) {
      if ((await ticketOf(request, asker)) === undefined) return false;
      const { store } = notes(asker.isPrivate);
      const names = await store.colours();
      return names.ok && (await store.setColours(nameColour(names.value, colour, name))).ok;
    },

    async editorSize(request, asker) {
      const ticket = await ticketOf(request, asker);
      if (ticket !== undefined) tellOpener(ticket, "editorSize", request);
      return ticket !== undefined;
    },

    async editorDone(request, asker) {
      const ticket = await ticketOf(request, asker);
      if (ticket === undefined) return false;
      await dropTicket(request.ticket);
      tellOpener(ticket, "editorDone", request);
      return true;
    },
  };
}

/** The reader in the frame that opened the editor; a page that has gone meanwhile has nothing to be told. */
function tellOpener({ tabId, opener }: Ticket, reperes: "editorSize" | "editorDone", request: unknown): void {
  browser.tabs.sendMessage(tabId, { reperes, request }, { frameId: opener }).catch(() => undefined);
}
