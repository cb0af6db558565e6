import { createRef } from "preact";
import { EditorShell } from "@/components/editor-shell";
import { PageToast } from "@/components/page-toast";
import { PassageCard } from "@/components/passage-card";
import type { PassageNoteView } from "@/components/passage-note";
import { SelectionBar } from "@/components/selection-bar";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

const NOTE: PassageNoteView = {
  id: "a",
  colour: "green",
  created: "2026-11-21",
  written: true,
  exact: "trois soldats ont été tués et cinq autres blessés dans l’embuscade tendue au sud de Ménaka",
  language: "fr",
  changed: undefined,
  check: undefined,
};
const CHANGED: PassageNoteView = {
  ...NOTE,
  changed: "trois soldats et un civil ont été tués et cinq autres blessés dans l’embuscade tendue au sud de Ménaka",
};
const CHECK: PassageNoteView = {
  ...NOTE,
  check: {
    reason: "edited",
    found: "quatre soldats ont été tués et neuf autres blessés dans l’embuscade tendue au sud de Ménaka",
  },
};

/** The surfaces about kept passages, as they stand in a visited page. */
export function PassageSurface({ query, language, t }: Props) {
  const log = (event: string) => () => console.info(event);
  const said = query.has("fault") ? ({ key: "note.fault.full", isFault: true } as const) : undefined;
  const events = {
    onEdit: log("edit"),
    onColour: log("colour"),
    onPanel: log("panel"),
    onRemove: log("remove"),
    onConfirm: log("confirm"),
    onRefuse: log("refuse"),
    onClose: log("close"),
  };
  switch (query.get("surface")) {
    case "bar":
      return (
        <SelectionBar
          isPrivate={query.has("private")}
          {...{ said, language, t }}
          onKeep={log("keep")}
          onWrite={log("write")}
          onCopy={log("copy")}
        />
      );
    case "toast":
      return (
        <PageToast
          text={t("selection.kept")}
          actions={[
            { label: t("note.undo"), onPress: log("undo") },
            { label: t("selection.writeNote"), onPress: log("write") },
          ]}
          {...{ language, t }}
          onClose={log("close")}
        />
      );
    case "frame":
      return (
        <EditorShell
          place={createRef()}
          state="failed"
          {...{ language, t }}
          onPanel={log("panel")}
          onClose={log("close")}
        />
      );
    case "changed":
      return <PassageCard notes={[CHANGED]} fault={undefined} {...{ language, t }} {...events} />;
    case "check":
      return <PassageCard notes={[CHECK]} fault={undefined} {...{ language, t }} {...events} />;
    default: {
      const other: PassageNoteView = { ...NOTE, id: "b", colour: "pink", written: false, exact: "cinq autres blessés" };
      const notes = query.has("several") ? [NOTE, other] : [NOTE];
      return <PassageCard notes={notes} fault={undefined} {...{ language, t }} {...events} />;
    }
  }
}
