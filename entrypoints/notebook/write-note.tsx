import { useMemo } from "preact/hooks";
import { NoteEditor } from "@/components/note-editor";
import type { Language } from "@/core/languages";
import { copyFrom } from "@/entrypoints/note-editor/copy-from";
import { createStoreDesk } from "@/extension/note-desk-store";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";

type Props = {
  readonly id: string;
  readonly notes: Notes;
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
  readonly onClose: () => void;
};

/** A note under the reader's hands, in its place in a list. */
export function WriteNote({ id, notes, isPrivate, language, t, onClose }: Props) {
  const desk = useMemo(() => createStoreDesk(notes, isPrivate), [notes, isPrivate]);
  return (
    <NoteEditor
      {...{ desk, id, language, t, onClose }}
      now={() => new Date().toISOString()}
      newId={() => crypto.randomUUID()}
      onCopy={copyFrom}
      onSaved={onClose}
    />
  );
}
