import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Editing, SessionState } from "@/core/notes/editing";
import type { Note } from "@/core/notes/note";
import type { NoteDesk } from "@/core/notes/note-desk";
import type { NoteSession } from "@/core/notes/note-session";
import type { Translate } from "@/locales/keys";
import { NoteConflict } from "./note-conflict";
import { NoteFault } from "./note-fault";
import { NoteForm } from "./note-form";
import { NoteNotices } from "./note-notices";
import { useNoteSession } from "./use-note-session";

type Props = {
  readonly desk: NoteDesk;
  readonly id: string;
  readonly language: Language;
  readonly t: Translate;
  readonly now: () => string;
  readonly newId: () => string;
  /** Puts text on the clipboard: the last resort when not even a draft can be kept. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onSaved?: ((note: Note) => void) | undefined;
  /** The reader is through; what was typed is kept by then. */
  readonly onClose?: (() => void) | undefined;
  /** Calls when whatever is around the editor is about to go, and gives back the end of that. */
  readonly whenLeft?: ((leave: () => void) => () => void) | undefined;
};

/** One note to write, wherever its desk has it from: the notebook, the panel and the page's frame show this one editor. */
export function NoteEditor(props: Props) {
  const [state, session] = useNoteSession(props);
  const { t, onClose, whenLeft } = props;
  const close = onClose && (() => void session.keep().then(onClose));
  useEffect(() => {
    if (close !== undefined) return whenLeft?.(close);
    return undefined;
  }, [session, onClose, whenLeft]);
  switch (state.at) {
    case "loading":
      return <p role="status">{t("editor.loading")}</p>;
    case "unavailable":
      return <Plain close={close} t={t} fault={<NoteFault why={state.why} detail={state.detail} t={t} />} />;
    case "missing":
      return <Plain close={close} t={t} fault={<p>{t("editor.missing")}</p>} />;
    case "removed":
      return <Removed {...{ state, session, close, t }} />;
    case "editing":
      return <Writing {...{ state, session, close }} {...props} />;
  }
}

type Part = {
  readonly session: NoteSession;
  readonly close: (() => void) | undefined;
  readonly t: Translate;
};

function Writing({ state, session, close, ...props }: Props & Part & { readonly state: Editing }) {
  const { language, t, onSaved } = props;
  async function save(): Promise<void> {
    if (await session.save()) onSaved?.(state.text);
  }
  if (state.trouble?.kind === "conflict") {
    const { theirs } = state.trouble;
    return <NoteConflict mine={state.text} theirs={theirs} t={t} onChoose={(choice) => void session.resolve(choice)} />;
  }
  return (
    <NoteForm
      key={state.opened}
      editing={state}
      focused
      {...{ language, t }}
      onChange={session.edit}
      onNameColour={(colour, name) => void session.nameColour(colour, name)}
      onSave={() => void save()}
      onRemove={() => void session.remove()}
      onClose={close}
    >
      <NoteNotices
        {...{ state, language, t }}
        onCopy={props.onCopy}
        onRevert={() => void session.revert()}
        onUnrevert={() => void session.unrevert()}
      />
    </NoteForm>
  );
}

type RemovedProps = Part & { readonly state: Extract<SessionState, { readonly at: "removed" }> };

/** Taken away, and taken back: nobody is asked whether they are sure. */
function Removed({ state, session, close, t }: RemovedProps) {
  const isJustNow = state.change !== undefined;
  return (
    <Plain close={close} t={t} fault={state.trouble && <NoteFault {...state.trouble} t={t} />}>
      <p role="status">{t(isJustNow ? "note.deleted" : "editor.inTrash")}</p>
      <div class="actions">
        <button type="button" class="main" ref={(button) => button?.focus()} onClick={() => void session.undo()}>
          {t(isJustNow ? "note.undo" : "editor.restore")}
        </button>
      </div>
    </Plain>
  );
}

type PlainProps = Pick<Part, "close" | "t"> & {
  readonly fault: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** Where there is nothing to write. */
function Plain({ close, t, fault, children }: PlainProps) {
  return (
    <section
      class="note-form"
      aria-label={t("editor.form")}
      onKeyDown={(event) => {
        if (event.key === "Escape") close?.();
      }}
    >
      {fault}
      {children}
      {close !== undefined && (
        <div class="actions">
          <button type="button" onClick={close}>
            {t("editor.close")}
          </button>
        </div>
      )}
    </section>
  );
}
