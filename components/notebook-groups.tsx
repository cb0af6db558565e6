import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { firstNotes, type NoteGroup } from "@/core/notes/first-notes";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";

/** Notes drawn at first, and in each further frame that the reader scrolls to: what a frame has time for. */
const STEP = 8;
/** Notes that the button brings. */
const MORE = 40;

type Draw = {
  readonly title: (group: NoteGroup) => ComponentChildren;
  readonly item: (note: Note) => ComponentChildren;
};

type Props = Draw & {
  readonly groups: ReadonlyMap<string, readonly Note[]>;
  /** What the notes were chosen by: with another, the list begins anew. */
  readonly chosenBy?: unknown;
  readonly t: Translate;
};

/**
 * Notes under their headings, as many as the reader has scrolled to. What is drawn is drawn anew only where its note or
 * `item` is another: give the same functions as long as nothing else has changed.
 */
export function NotebookGroups({ groups, chosenBy, t, title, item }: Props) {
  const [shown, setShown] = useState({ most: STEP, chosenBy });
  const most = shown.chosenBy === chosenBy ? shown.most : STEP;
  const count = useMemo(() => [...groups.values()].reduce((total, notes) => total + notes.length, 0), [groups]);
  const end = useRef<HTMLButtonElement>(null);
  const more = (step: number) => setShown({ most: most + step, chosenBy });

  useEffect(() => {
    if (end.current === null || typeof IntersectionObserver === "undefined") return;
    const seen = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && more(STEP), {
      rootMargin: "600px",
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [most, chosenBy, count > most]);

  return (
    <>
      {firstNotes(groups, most).map(({ key, ...group }) => (
        <Group key={key} id={key} {...group} {...{ title, item }} />
      ))}
      {count > most && (
        <div class="actions">
          <button type="button" ref={end} onClick={() => more(MORE)}>
            {t("notebook.more", { count: count - most })}
          </button>
        </div>
      )}
    </>
  );
}

/** The same elements for the same notes: the renderer then looks no further. */
function Group({ id, notes, count, title, item }: Omit<NoteGroup, "key"> & Draw & { readonly id: string }) {
  return useMemo(
    () => (
      <section class="group">
        {title({ key: id, notes, count })}
        <ul>
          {notes.map((note) => (
            <Row key={note.id} note={note} item={item} />
          ))}
        </ul>
      </section>
    ),
    [id, notes, count, title, item],
  );
}

function Row({ note, item }: { readonly note: Note; readonly item: Draw["item"] }) {
  return useMemo(() => <li>{item(note)}</li>, [note, item]);
}
