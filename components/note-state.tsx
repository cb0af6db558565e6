import type { TextState } from "@/core/notes/editing";
import type { Translate } from "@/locales/keys";

const TONES = { saved: "on", saving: "off", typing: "off", draft: "warn", unkept: "bad" } as const;

/** Whether the text is safe: a word beside a dot. Only what ends something is said aloud; a pause in typing is not. */
export function NoteState({ state, t }: { readonly state: TextState; readonly t: Translate }) {
  const word = t(`note.state.${state}`);
  return (
    <>
      <p class={`status status-${TONES[state]}`}>
        <span class="dot" aria-hidden="true" />
        {word}
      </p>
      <span class="unseen" role="status">
        {state === "saved" || state === "unkept" ? word : ""}
      </span>
    </>
  );
}
