import { useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Note } from "@/core/notes/note";
import type { NotePlace as Place } from "@/core/notes/places";
import type { Translate } from "@/locales/keys";
import { formatDate } from "./dates";
import { localDay } from "./local-day";

/** What the reader can do about a note's place in the page. */
export type PlaceActs = {
  readonly onGo: () => void;
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
  /** The reader takes back what was refused for this note. */
  readonly onOfferAgain: () => void;
  readonly onSeek: (words: string) => void;
  readonly onReattach: () => void;
  readonly onFree: (free: boolean) => void;
};

type Props = PlaceActs & {
  readonly note: Note;
  readonly place: Place;
  /** Whether nothing can be written. */
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
};

/** Where a note is in the page, by a word and a dot, and what to do about it. */
export function NotePlace(props: Props) {
  const { note, place, isPrivate, language, t, onGo, onConfirm, onRefuse, onOfferAgain } = props;
  const { onReattach, onFree } = props;
  const quoteLanguage = note.quote.language ?? note.page.language;
  return (
    <div class={`note-place place-${place.state}${isEdited(place) ? " place-edited" : ""}`}>
      <p class="place-state">
        <span class="dot" aria-hidden="true" />
        <strong>{t(`panel.state.${isEdited(place) ? "edited" : place.state}`)}</strong>
      </p>
      <p class="note">{reasonOf(place, t)}</p>
      {place.state === "lost" && (
        <details>
          <summary>{t("panel.paragraph", { date: formatDate(localDay(note.page.read), language) })}</summary>
          <blockquote class="note-quote" lang={quoteLanguage}>
            {note.quote.block.text}
          </blockquote>
        </details>
      )}
      {place.state === "lost" && <Seek {...props} />}
      <div class="note-actions">
        {(place.state === "anchored" || place.state === "to-check") && (
          <button type="button" class="place-go" onClick={onGo}>
            {t(`panel.go.${place.state}`)}
          </button>
        )}
        {place.state === "to-check" && !isPrivate && (
          <>
            <button type="button" class="place-confirm" onClick={onConfirm}>
              {t("panel.confirm")}
            </button>
            <button type="button" class="place-refuse" onClick={onRefuse}>
              {t("panel.refuse")}
            </button>
          </>
        )}
        {wasRefused(place) && (
          <button type="button" class="place-offer" onClick={onOfferAgain}>
            {t("panel.offerAgain")}
          </button>
        )}
        {(place.state === "lost" || place.state === "free") && !isPrivate && (
          <button type="button" class="place-reattach" onClick={onReattach}>
            {t("panel.reattach")}
          </button>
        )}
        {place.state === "lost" && !isPrivate && (
          <button type="button" class="place-free" onClick={() => onFree(true)}>
            {t("panel.keepFree")}
          </button>
        )}
        {place.state === "free" && !isPrivate && (
          <button type="button" class="place-free" onClick={() => onFree(false)}>
            {t("panel.seekAgain")}
          </button>
        )}
      </div>
    </div>
  );
}

/** The first words of the passage to begin with: the reader knows better which of them the page may still have. */
function Seek({ note, t, onSeek }: Props) {
  const [words, setWords] = useState(note.quote.exact.trim().split(/\s+/).slice(0, 4).join(" "));
  const seek = (event: Event) => {
    event.preventDefault();
    if (words.trim() !== "") onSeek(words.trim());
  };
  return (
    <form class="seek" onSubmit={seek}>
      <input
        type="search"
        aria-label={t("panel.seekWords")}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <button type="submit">{t("panel.seek")}</button>
    </form>
  );
}

function isEdited(place: Place): boolean {
  return place.state === "anchored" && place.reason === "edited";
}

/** Something was refused for the note that its reader may want back: nothing is offered any more, or another place. */
function wasRefused(place: Place): boolean {
  return (place.state === "lost" && place.reason === "refused") || (place.state === "to-check" && place.refused);
}

function reasonOf(place: Place, t: Translate): string {
  switch (place.state) {
    case "anchored":
      return t(`panel.anchored.${place.reason}`);
    case "to-check":
      return t(`panel.toCheck.${place.reason}`);
    case "lost":
      return t(`panel.lost.${place.reason}`);
    default:
      return t(`panel.why.${place.state}`);
  }
}
