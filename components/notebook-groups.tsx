import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { firstNotes, type NoteGroup } from "@/core/notes/first-notes";
import type { Note } from "@/core/notes/note";
import type { Translate } from "@/locales/keys";

/** Notes drawn at first and at each further step: two screens or so; thousands at once would take seconds. */
const STEP = 50;

type Props = {
  readonly groups: ReadonlyMap<string, readonly Note[]>;
  readonly t: Translate;
  readonly title: (group: NoteGroup) => ComponentChildren;
  readonly item: (note: Note) => ComponentChildren;
};

/** Notes under their headings, as many as the reader has scrolled to. Give it a key to begin anew. */
export function NotebookGroups({ groups, t, title, item }: Props) {
  const [most, setMost] = useState(STEP);
  const count = [...groups.values()].reduce((total, notes) => total + notes.length, 0);
  const end = useRef<HTMLButtonElement>(null);
  const more = () => setMost((before) => before + STEP);

  useEffect(() => {
    if (end.current === null || typeof IntersectionObserver === "undefined") return;
    const seen = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && more(), {
      rootMargin: "600px",
    });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [most, count > most]);

  return (
    <>
      {firstNotes(groups, most).map((group) => (
        <section key={group.key} class="group">
          {title(group)}
          <ul>
            {group.notes.map((note) => (
              <li key={note.id}>{item(note)}</li>
            ))}
          </ul>
        </section>
      ))}
      {count > most && (
        <div class="actions">
          <button type="button" ref={end} onClick={more}>
            {t("notebook.more", { count: count - most })}
          </button>
        </div>
      )}
    </>
  );
}
