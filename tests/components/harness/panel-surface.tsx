import { useState } from "preact/hooks";
import { NoteActions } from "@/components/note-actions";
import { NoteItem } from "@/components/note-item";
import { NotePassage } from "@/components/note-passage";
import { NotePlace } from "@/components/note-place";
import { PanelTabs } from "@/components/panel-tabs";
import { PopupRadar } from "@/components/popup-radar";
import { PopupTerms } from "@/components/popup-terms";
import { SiteAccess } from "@/components/site-access";
import { type Said, UndoBar } from "@/components/undo-bar";
import type { Language } from "@/core/languages";
import { inPlaces } from "@/core/notes/places";
import type { NoteState } from "@/core/protocol-notes";
import type { Translate } from "@/locales/keys";
import { noteOf } from "@/tests/core/notes/note-of";
import { notes } from "./note-fixtures";
import { STATES, TERMS } from "./popup-surface";

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

const NOTES = [...notes.slice(1), noteOf("check", { exact: "un accord sur trois ans de formation" })];
const PLACES: readonly NoteState[] = [
  {
    ...{ id: "cma", state: "anchored", reason: "edited" },
    found: "La CMA s’était déjà fondue dans un cadre commun au printemps 2024",
  },
  { id: "check", state: "to-check", reason: "edited", found: "un accord sur quatre ans de formation", refused: true },
  { id: "whole", state: "lost", reason: "gone" },
];

/** The panel beside a page that has changed since its notes were made. */
export function PanelSurface({ query, language, t }: Props) {
  const state = query.get("state") ?? "notes";
  const [list, setList] = useState(state === "terms" ? "terms" : "notes");
  const [said, say] = useState<Said>({ at: "nothing" });
  const isOff = state === "off";
  const states = isOff ? undefined : { addresses: [], title: "", notes: PLACES };
  const done = (words: string) => () => say({ at: "done", words });
  const acts = {
    ...{ onGo: done(t("panel.said.gone")), onConfirm: done(t("panel.said.confirmed")) },
    ...{ onRefuse: done(t("panel.said.refused")), onOfferAgain: done(t("panel.said.offered")) },
    ...{ onSeek: done(t("panel.said.notFound")) },
    ...{ onReattach: done(t("panel.said.noSelection")), onFree: done(t("note.undone")) },
  };
  const log = (event: string) => () => console.info(event);
  return (
    <main class="popup panel" lang={language}>
      <h1 class="unseen">{t("panel.title")}</h1>
      <div class={isOff ? "site" : "site read"}>
        <SiteAccess
          state={STATES[isOff ? "off" : "on"] ?? { at: "loading" }}
          t={t}
          onGrant={log("grant")}
          onRevoke={log("revoke")}
          onReadOnce={log("once")}
        />
      </div>
      <PanelTabs
        label={t("panel.title")}
        tabs={[
          { id: "notes", name: t("panel.tabs.notes"), count: NOTES.length },
          { id: "terms", name: t("panel.tabs.terms"), count: isOff ? undefined : TERMS.length },
        ]}
        current={list}
        onChoose={setList}
      >
        {list === "notes" ? (
          <ul class="page-notes">
            {inPlaces(NOTES, states).map(({ note, place }) => (
              <li key={note.id} class={note.id === "check" ? "shown" : undefined}>
                <NoteItem {...{ note, language, t }} colours={{}} passage={<NotePassage {...{ note, place, t }} />}>
                  <NoteActions note={note} t={t} isBeside={place.state !== "unread"} onRemove={log("remove")} />
                </NoteItem>
                <NotePlace {...{ note, place, language, t, ...acts }} isPrivate={false} />
              </li>
            ))}
          </ul>
        ) : (
          <>
            <PopupTerms {...{ terms: TERMS, language, t }} onGo={async () => true} onKnow={log("know")} />
            <PopupRadar radar={["CEFC", "PCIAT", "GTIA"]} t={t} />
          </>
        )}
      </PanelTabs>
      <UndoBar said={said} t={t} onClose={() => say({ at: "nothing" })} />
    </main>
  );
}
