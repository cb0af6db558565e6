import browser from "webextension-polyfill";
import { fold } from "@/core/matching/fold";
import { aliasAddress, isFormOf, pageAddress } from "@/core/notes/address";
import { editNote, newNote, reanchorNote } from "@/core/notes/edit-note";
import type { Note } from "@/core/notes/note";
import type { Saved } from "@/core/notes/outcome";
import { pageFacts } from "@/core/notes/page-facts";
import type { FoundPage, Kept, PageNoteCalls, PlacedNote } from "@/core/protocol-notes";
import type { Asker } from "./door";
import type { Notes } from "./notes";
import { openPanelOn } from "./panel";
import { tellReaders } from "./readers";
import { offerPlace, refusedPlaces, refusePlace } from "./refused-places";
import type { TermFinder } from "./term-finder";
import { issueTicket } from "./tickets";
import { understoodTerms } from "./understood";

type Handlers = {
  readonly [K in keyof PageNoteCalls]: (
    request: Parameters<PageNoteCalls[K]>[0],
    asker: Asker,
  ) => Promise<ReturnType<PageNoteCalls[K]>>;
};

const FOREIGN: Kept = { ok: false, why: "foreign" };

/**
 * What a content script may do with notes. Which page it asks for is the browser's word: its own address, and the
 * canonical one that it names where that is of the same origin.
 * @param notes those for a private window, or for any other
 */
export function pageNoteHandlers(notes: (isPrivate: boolean) => Notes, terms: TermFinder): Handlers {
  const storeFor = ({ isPrivate }: Asker) => notes(isPrivate).store;

  /** Does something with a note of the asker's page. A note of another page is as good as none. */
  async function withOwn(
    { page, id }: { readonly page: FoundPage; readonly id: string },
    asker: Asker,
    work: (note: Note) => Promise<Saved>,
  ): Promise<Kept> {
    const found = await storeFor(asker).find(id);
    if (!found.ok) return found;
    const note = found.value;
    if (note === undefined || !addressesOf(documentUrl(asker, page), page).includes(note.page.address)) return FOREIGN;
    return keptOf(await work(note));
  }

  /** Keeps what the reader said of a place, and tells the other tabs; in a private window it holds for its page alone. */
  async function decide(
    { page, id }: { readonly page: FoundPage; readonly id: string },
    asker: Asker,
    keep: () => Promise<void>,
  ): Promise<boolean> {
    const found = await storeFor(asker).find(id);
    const address = found.ok ? found.value?.page.address : undefined;
    if (address === undefined || !addressesOf(documentUrl(asker, page), page).includes(address)) return false;
    if (asker.isPrivate) return true;
    await keep();
    void tellReaders("notesChanged", null);
    return true;
  }

  return {
    async pageNotes({ page }, asker) {
      const addresses = addressesOf(documentUrl(asker, page), page);
      const found = await storeFor(asker).notesOf(addresses);
      // A private window makes no database: where there is none yet, there are no notes.
      if (!found.ok && found.why === "private") return { notes: [], isPrivate: true };
      if (!found.ok) return found;
      const refused = await refusedPlaces();
      const placed = found.value.map((note) =>
        placedNote(note, documentUrl(asker, page), page, refused[note.id] ?? []),
      );
      return { notes: placed, isPrivate: asker.isPrivate };
    },

    async keepPassage({ page, quote, colour, terms: marked, act }, asker) {
      const now = new Date().toISOString();
      const facts = pageFacts(addressToKeep(documentUrl(asker, page), page), now, page);
      if (facts === undefined) return FOREIGN;
      const understood = understoodTerms(marked, quote.exact, facts.published?.slice(0, 10), terms);
      const draft = {
        page: facts,
        quote,
        ...(colour === undefined ? {} : { colour }),
        ...(understood === undefined ? {} : { understood }),
      };
      return keptOf(await storeFor(asker).save(newNote(draft, { id: crypto.randomUUID(), now }), act));
    },

    colourNote: ({ colour, act, ...request }, asker) =>
      withOwn(request, asker, (note) =>
        storeFor(asker).save(editNote(note, { colour }, new Date().toISOString()), act),
      ),

    removeNote: ({ act, ...request }, asker) => withOwn(request, asker, ({ id }) => storeFor(asker).remove(id, act)),

    async undoNote({ page, change, act }, asker) {
      const { store } = notes(asker.isPrivate);
      const addresses = addressesOf(documentUrl(asker, page), page);
      const touched = await store.notesChangedBy(change);
      if (!touched.ok) return touched;
      if (touched.value.length === 0 || !touched.value.every((note) => addresses.includes(note.page.address)))
        return FOREIGN;
      const undone = await store.undo(change, act);
      if (undone.ok) return { ok: true, id: touched.value[0]?.id ?? "", change: undone.change };
      return undone.why === "gone" ? FOREIGN : undone.why === "conflict" ? { ok: false, why: "conflict" } : undone;
    },

    placeNote: ({ quote, how, act, ...request }, asker) =>
      withOwn(request, asker, (note) =>
        storeFor(asker).save(reanchorNote(note, quote, how, new Date().toISOString()), act),
      ),

    refusePlace: (request, asker) => decide(request, asker, () => refusePlace(request.id, request.place)),

    offerPlace: (request, asker) => decide(request, asker, () => offerPlace(request.id, request.place)),

    async openEditor({ page, id }, asker) {
      const found = await storeFor(asker).find(id);
      if (!found.ok || found.value === undefined || asker.tabId === undefined) return undefined;
      if (!addressesOf(documentUrl(asker, page), page).includes(found.value.page.address)) return undefined;
      const ticket = await issueTicket({ id, tabId: asker.tabId, opener: asker.frameId ?? 0 });
      return `${browser.runtime.getURL("/note-editor.html" as never)}#${ticket}`;
    },

    // For the editor, which hears it itself; whoever asks learns nothing of tickets.
    leaveEditor: async () => true,
    // For the panel, likewise.
    tellPlaces: async () => true,

    // The panel opens only in the same turn as the reader's gesture: nothing is awaited before it.
    showInPanel: ({ id }, { tabId }) => openPanelOn(tabId, id),
  };
}

/**
 * Which of the browser's addresses is the document's own: it says so itself, and any third one is refused. Between its
 * message and our reading it the tab may have gone on, and what was selected in one article is not kept in the next.
 */
function documentUrl({ url, loadedUrl }: Asker, { address }: FoundPage): string {
  if (address === undefined) return loadedUrl ?? url;
  const own = pageAddress(address);
  return [url, loadedUrl].find((each) => each !== undefined && pageAddress(each) === own) ?? "";
}

/** The addresses whose notes a page may be told of, its own first. */
export function addressesOf(url: string, { canonical }: Pick<FoundPage, "canonical">): readonly string[] {
  return [pageAddress(url), aliasAddress(url, canonical)].filter((address) => address !== undefined);
}

/** A form of an article (AMP, print) is kept under the article's own address; any other canonical link is not believed. */
function addressToKeep(url: string, { canonical }: FoundPage): string {
  const own = pageAddress(url) ?? "";
  const alias = aliasAddress(url, canonical);
  return alias !== undefined && isFormOf(own, alias) ? alias : own;
}

function placedNote(note: Note, url: string, page: FoundPage, refused: readonly string[]): PlacedNote {
  const own = pageAddress(url) ?? "";
  const { id, quote, colour, created, body, freeSince } = note;
  const isOwn = note.page.address === own || isFormOf(note.page.address, own);
  const alias = !isOwn && !sameTitle(note.page.title, page.title);
  const written = body.trim() !== "";
  const free = freeSince !== undefined;
  const { language } = note.page;
  return { id, quote, colour, created, written, alias, free, refused, ...(language !== undefined && { language }) };
}

function sameTitle(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && fold(one.trim()) === fold(other.trim());
}

function keptOf(saved: Saved): Kept {
  if (saved.ok) return { ok: true, id: saved.note.id, change: saved.change };
  return saved.why === "conflict" || saved.why === "invalid" ? { ok: false, why: saved.why } : saved;
}
