import { X } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import type { DeskFault } from "@/core/notes/note-desk";
import type { Translate } from "@/locales/keys";
import { IconButton } from "./icon-button";
import { NoteFault } from "./note-fault";

/** What the last act came to. */
export type Said =
  | { readonly at: "nothing" }
  | { readonly at: "undoable"; readonly words: string; readonly undo: () => void }
  | { readonly at: "done"; readonly words: string }
  | { readonly at: "fault"; readonly why: DeskFault | "invalid"; readonly detail?: string | undefined };

type Props = { readonly said: Said; readonly t: Translate; readonly onClose: () => void };

/**
 * What was done, and its undoing. It stays until it is closed or something else is done, because a reader may be slow;
 * the focus goes to the undoing, because the button that had it left with its note.
 */
export function UndoBar({ said, t, onClose }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus({ preventScroll: true }), [said]);
  return (
    <div class={said.at === "nothing" ? "undo-bar empty" : "undo-bar"}>
      <p role="status">{(said.at === "undoable" || said.at === "done") && said.words}</p>
      {said.at === "fault" && <NoteFault why={said.why} detail={said.detail} t={t} />}
      {said.at === "undoable" && (
        <button type="button" class="undo" ref={undo} onClick={said.undo}>
          {t("note.undo")}
        </button>
      )}
      {said.at !== "nothing" && <IconButton icon={X} label={t("notebook.close")} onPress={onClose} />}
    </div>
  );
}
