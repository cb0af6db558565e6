import { RescuePage, type RescueState } from "@/components/rescue-page";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { notes } from "./note-fixtures";

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

const MADE = "2026-11-21T17:30:00.000Z";

/** The rescue page before a database that a newer version has made, with a draft and damaged rows in it. */
const READ: RescueState = {
  at: "read",
  file: {
    ...{ format: "reperes-rescue", version: 1, made: MADE, databaseVersion: 20 },
    stores: { notes: [...notes, { id: 7 }], drafts: [{ note: notes[0], savedAt: MADE }], history: [], later: [1, 2] },
    unread: [{ store: "notes", key: "b", why: "DataError" }],
  },
};
const STATES: Readonly<Record<string, RescueState>> = {
  none: { at: "none" },
  blocked: { at: "fault", why: "blocked", detail: undefined },
};

export function RescueSurface({ query, language, t }: Props) {
  const saved = query.has("saved") ? "reperes-rescue-2026-11-21.json" : undefined;
  const state = STATES[query.get("state") ?? ""] ?? READ;
  return <RescuePage {...{ state, saved, language, t }} onAgain={() => {}} onSave={() => {}} />;
}
