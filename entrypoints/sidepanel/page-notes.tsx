import { useEffect, useRef, useState } from "preact/hooks";
import { NoteActions } from "@/components/note-actions";
import { NoteFault } from "@/components/note-fault";
import { NoteItem } from "@/components/note-item";
import { NotePassage } from "@/components/note-passage";
import { NotePlace } from "@/components/note-place";
import type { Language } from "@/core/languages";
import { inPlaces } from "@/core/notes/places";
import type { NoteStates } from "@/core/protocol-notes";
import { DraftsLeft } from "@/entrypoints/notebook/drafts-left";
import type { Sayer } from "@/entrypoints/notebook/use-said";
import { WriteNote } from "@/entrypoints/notebook/write-note";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";
import { placeActs } from "./place-acts";
import type { FrontTab } from "./use-front-tab";
import type { PageNotesState } from "./use-page-notes";

type Props = {
  readonly tab: FrontTab;
  readonly notes: Notes;
  readonly library: PageNotesState;
  readonly states: NoteStates | undefined;
  /** The note that the reader pointed at in the page. */
  readonly shown: { readonly id: string } | undefined;
  readonly sayer: Sayer;
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
  /** Asks the page again where its notes are. */
  readonly onAsk: () => void;
};

/** The notes of the page in its own order, each with its place. */
export function PageNotes({ tab, notes, library, states, shown, sayer, isPrivate, language, t, onAsk }: Props) {
  const [writing, setWriting] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const read = library.at === "ready" ? library.library : undefined;

  // A note that was written elsewhere may have been placed elsewhere too.
  useEffect(onAsk, [read?.notes]);
  useEffect(() => {
    const item = [...(list.current?.children ?? [])].find((each) => each.getAttribute("data-note") === shown?.id);
    if (!(item instanceof HTMLElement)) return;
    item.scrollIntoView({ block: "nearest" });
    item.focus({ preventScroll: true });
  }, [shown, read === undefined]);

  if (library.at === "loading") return <p role="status">{t("popup.loading")}</p>;
  if (library.at === "fault") {
    return (
      <NoteFault why={library.fault.why} detail={library.fault.detail} t={t}>
        <button type="button" onClick={library.retry}>
          {t("note.retry")}
        </button>
      </NoteFault>
    );
  }

  const { colours, drafts } = library.library;
  const placed = inPlaces(library.library.notes, states);
  const write = (id: string) => (
    <WriteNote key={id} {...{ id, notes, isPrivate, language, t }} onClose={() => setWriting(undefined)} />
  );
  // A draft of a note that was never saved has no place among the notes.
  const isListed = placed.some(({ note }) => note.id === writing);
  return (
    <>
      {writing !== undefined && !isListed && write(writing)}
      <DraftsLeft {...{ drafts, writing, notes, sayer, language, t }} onWrite={setWriting} />
      {placed.length === 0 && <p class="nothing">{t("panel.noNotes")}</p>}
      <ul class="page-notes" ref={list}>
        {placed.map(({ note, place }) => (
          <li key={note.id} data-note={note.id} tabIndex={-1} class={note.id === shown?.id ? "shown" : undefined}>
            {note.id === writing ? (
              write(note.id)
            ) : (
              <NoteItem {...{ note, colours, language, t }} passage={<NotePassage {...{ note, place, t }} />}>
                <NoteActions
                  note={note}
                  t={t}
                  isBeside={place.state !== "unread"}
                  onEdit={isPrivate ? undefined : () => setWriting(note.id)}
                  onRemove={
                    isPrivate
                      ? undefined
                      : () =>
                          void notes.store.remove(note.id).then((saved) => sayer.sayWritten(saved, t("note.deleted")))
                  }
                />
              </NoteItem>
            )}
            <NotePlace
              {...{ note, place, isPrivate, language, t }}
              {...placeActs({ tabId: tab.id, id: note.id, store: notes.store, sayer, t, onAsk })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
