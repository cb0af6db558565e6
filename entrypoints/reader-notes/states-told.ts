import type { NoteStates } from "@/core/protocol-notes";

export type StatesTold = {
  /** Answers whoever asks, who is told of the next change. */
  give(): NoteStates;
  /** Something about the places may have changed. */
  changed(): void;
};

/**
 * Tells that the places of notes have changed, once for each time that somebody asked: who wants to know more asks again,
 * and a page that nobody looks at says nothing.
 */
export function createStatesTold(read: () => NoteStates, tell: () => void): StatesTold {
  let given: string | undefined;
  return {
    give() {
      const states = read();
      given = JSON.stringify(states);
      return states;
    },
    changed() {
      if (given === undefined || JSON.stringify(read()) === given) return;
      given = undefined;
      tell();
    },
  };
}
