import type { ComponentChildren } from "preact";
import { useCallback, useMemo, useState } from "preact/hooks";
import { formatWeekday } from "@/components/dates";
import { localDay } from "@/components/local-day";
import { NoteActions } from "@/components/note-actions";
import { NoteItem } from "@/components/note-item";
import { NotePageLine } from "@/components/note-page-line";
import { NotebookFilter } from "@/components/notebook-filter";
import { NotebookGroups } from "@/components/notebook-groups";
import { NotebookHeading } from "@/components/notebook-heading";
import { byDay, lastMadeFirst } from "@/core/notes/by-day";
import { tagChoices } from "@/core/notes/filter-notes";
import type { NoteGroup } from "@/core/notes/first-notes";
import type { Note } from "@/core/notes/note";
import { articleOf, byArticle, latestFirst } from "@/core/notes/order";
import { DraftsLeft } from "./drafts-left";
import { useFound } from "./use-found";
import type { ViewProps } from "./view";
import { WriteNote } from "./write-note";

/** The notes of each article, in the order of its text. */
export function ArticlesView(props: ViewProps) {
  const { language, t } = props;
  return (
    <NotesView
      {...props}
      kind="articles"
      order={latestFirst}
      group={byArticle}
      title={useCallback(
        ({ notes, count }: NoteGroup) => {
          const page = articleOf(notes);
          return (
            <NotebookHeading
              title={page?.title ?? t("notebook.untitled")}
              language={page?.language}
              count={count}
              t={t}
            >
              {page && <NotePageLine page={page} language={language} t={t} />}
            </NotebookHeading>
          );
        },
        [language, t],
      )}
    />
  );
}

/** The notes of each day, the last made first. */
export function DaysView(props: ViewProps) {
  const { language, t } = props;
  return (
    <NotesView
      {...props}
      kind="days"
      order={lastMadeFirst}
      group={(notes) => byDay(notes, localDay)}
      title={useCallback(
        ({ key, count }: NoteGroup) => <NotebookHeading title={formatWeekday(key, language)} count={count} t={t} />,
        [language, t],
      )}
    />
  );
}

type Props = ViewProps & {
  readonly kind: "articles" | "days";
  /** That of the groups, for all notes once: grouping what was found, at each key, then sorts what is sorted. */
  readonly order: (notes: readonly Note[]) => readonly Note[];
  readonly group: (notes: readonly Note[]) => ReadonlyMap<string, readonly Note[]>;
  readonly title: (group: NoteGroup) => ComponentChildren;
};

function NotesView({ kind, order, group, title, ...props }: Props) {
  const { notes, library, filter, onFilter, sayer, isLost, isPrivate, language, t } = props;
  const { live, drafts, colours } = library;
  const tags = useMemo(() => tagChoices(live), [live]);
  const ordered = useMemo(() => order(live), [live, kind]);
  const found = useFound(ordered, filter);
  const groups = useMemo(() => group(found), [found, kind]);

  const [writing, setWriting] = useState<string>();
  const remove = async ({ id }: Note) => sayer.sayWritten(await notes.store.remove(id), t("note.deleted"));
  const write = (id: string) => (
    <WriteNote key={id} {...{ id, notes, isPrivate, language, t }} onClose={() => setWriting(undefined)} />
  );
  // The same as long as nothing that a row shows is another: what is drawn then stays. The acts are the same in any case.
  const item = useCallback(
    (note: Note) =>
      note.id === writing ? (
        write(note.id)
      ) : (
        <NoteItem
          {...{ note, colours, language, t }}
          above={
            kind === "days" && (
              <>
                <p class="note-title">{note.page.title ?? t("notebook.untitled")}</p>
                <NotePageLine page={note.page} language={language} t={t} />
              </>
            )
          }
        >
          <NoteActions
            note={note}
            t={t}
            onEdit={isPrivate ? undefined : () => setWriting(note.id)}
            onRemove={isPrivate ? undefined : () => void remove(note)}
          />
        </NoteItem>
      ),
    [writing, kind, colours, language, t, isPrivate, notes],
  );
  // A draft of a note that was never saved has no place in the lists of notes.
  const isListed = found.some(({ id }) => id === writing);

  return (
    <>
      {writing !== undefined && !isListed && write(writing)}
      <DraftsLeft {...{ drafts, writing, notes, sayer, language, t }} onWrite={setWriting} />
      {live.length === 0 ? (
        !isLost && <p class="nothing">{t("notebook.none")}</p>
      ) : (
        <NotebookFilter {...{ filter, tags, colours, t }} found={found.length} all={live.length} onChange={onFilter} />
      )}
      {live.length > 0 && found.length === 0 && <p class="nothing">{t("notebook.noMatch")}</p>}
      <NotebookGroups groups={groups} chosenBy={filter} t={t} title={title} item={item} />
    </>
  );
}
