import type { PlaceActs } from "@/components/note-place";
import type { Sayer } from "@/entrypoints/notebook/use-said";
import type { NoteStore } from "@/extension/note-store";
import { askReader } from "@/extension/readers";
import type { Translate } from "@/locales/keys";

type World = {
  readonly tabId: number;
  readonly id: string;
  readonly store: NoteStore;
  readonly sayer: Sayer;
  readonly t: Translate;
  readonly onAsk: () => void;
};

/** What the panel does about a note's place: the page's reader does it, and what it came to is said. */
export function placeActs({ tabId, id, store, sayer, t, onAsk }: World): PlaceActs {
  const { say, sayWritten } = sayer;
  const sayGone = () => say({ at: "fault", why: "gone" });

  async function go(): Promise<void> {
    if ((await askReader(tabId, "goToNote", { id })) !== true) say({ at: "done", words: t("panel.said.gone") });
  }

  async function confirm(): Promise<void> {
    const kept = await askReader(tabId, "confirmPlace", { id });
    if (kept === undefined) return sayGone();
    sayWritten(kept, t("panel.said.confirmed"));
    onAsk();
  }

  async function refuse(): Promise<void> {
    const place = await askReader(tabId, "refusePlace", { id });
    if (place === undefined) sayGone();
    else say({ at: "undoable", words: t("panel.said.refused"), undo: () => void offer(place) });
    onAsk();
  }

  async function offer(place: string): Promise<void> {
    const offered = await askReader(tabId, "offerPlace", { id, place });
    if (offered === true) say({ at: "done", words: t("note.undone") });
    else sayGone();
    onAsk();
  }

  async function offerAgain(): Promise<void> {
    const offered = await askReader(tabId, "offerPlace", { id });
    if (offered === true) say({ at: "done", words: t("panel.said.offered") });
    else sayGone();
    onAsk();
  }

  async function seek(text: string): Promise<void> {
    const found = await askReader(tabId, "seek", { text });
    say(found === true ? { at: "nothing" } : { at: "done", words: t("panel.said.notFound") });
  }

  async function reattach(): Promise<void> {
    const kept = await askReader(tabId, "reattachNote", { id });
    if (kept === undefined) return say({ at: "done", words: t("panel.said.noSelection") });
    sayWritten(kept, t("panel.said.reattached"));
    onAsk();
  }

  async function keepFree(isFree: boolean): Promise<void> {
    sayWritten(await store.keepFree(id, isFree), t(isFree ? "panel.said.free" : "panel.said.sought"));
    onAsk();
  }

  return {
    onGo: () => void go(),
    onConfirm: () => void confirm(),
    onRefuse: () => void refuse(),
    onOfferAgain: () => void offerAgain(),
    onSeek: (words) => void seek(words),
    onReattach: () => void reattach(),
    onFree: (isFree) => void keepFree(isFree),
  };
}
