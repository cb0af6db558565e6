import type { ComponentChild } from "preact";
import { CardError } from "@/components/card-error";
import { CardLoading } from "@/components/card-loading";
import { DefinedCard } from "@/components/defined-card";
import { EntryCard } from "@/components/entry-card";
import { UnknownCard } from "@/components/unknown-card";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { EditorSurface } from "./editor-surface";
import { cards, readings } from "./fixtures";
import { NotebookSurface } from "./notebook-surface";
import { PanelSurface } from "./panel-surface";
import { PassageSurface } from "./passage-surface";
import { PopupSurface } from "./popup-surface";
import { RescueSurface } from "./rescue-surface";
import { WelcomeSurface } from "./welcome-surface";

type Harness = {
  readonly query: URLSearchParams;
  readonly language: Language;
  readonly first: Language;
  readonly t: Translate;
  readonly draw: (child: ComponentChild) => void;
};

/** The fixtures were reviewed on 12 Nov 2026. */
const TODAY = "2026-11-21";

/** Draws the surface that the query names, with every event wired to the next state as the real wiring would. */
export function surface({ query, language, first, t, draw }: Harness) {
  const log = (event: string) => () => console.info(event);
  const state = query.get("state") ?? "";
  switch (query.get("surface")) {
    case "popup":
      return draw(<PopupSurface {...{ query, language, t }} />);
    case "editor":
      return draw(<EditorSurface {...{ query, language, t }} />);
    case "welcome":
      return draw(<WelcomeSurface {...{ query, language, t }} />);
    case "notebook":
      return draw(<NotebookSurface {...{ query, language, t }} />);
    case "rescue":
      return draw(<RescueSurface {...{ query, language, t }} />);
    case "panel":
      return draw(<PanelSurface {...{ query, language, t }} />);
    case "error":
      return draw(<CardError {...{ language, t }} onRetry={log("retry")} onClose={log("close")} />);
    case "defined":
      return draw(
        <DefinedCard
          {...{ acronym: "ADP", expansion: "Autorité des ports", language, walk: undefined, t }}
          onClose={log("close")}
        />,
      );
    case "unknown":
      return draw(<UnknownCard {...{ words: "marché de Konna", language, t }} onClose={log("close")} />);
    case "bar":
    case "toast":
    case "passage":
    case "changed":
    case "check":
    case "frame":
      return draw(<PassageSurface {...{ query, language, t }} />);
    case "loading":
      return draw(<CardLoading {...{ language, t }} />);
    case "ambiguous":
      return drawCard("far-morocco");
    default:
      return drawCard(state || "aes-sahel");
  }

  function drawCard(id: string, top = first, chosenBy: "article" | "reader" = "article", pinned = query.has("pinned")) {
    const card = cards[id];
    if (card === undefined) throw new Error(`no fixture ${id}`);
    const surfaceIsAmbiguous = query.get("surface") === "ambiguous";
    draw(
      <EntryCard
        card={card}
        inside={id === "aes-sahel" ? [cards["ecowas"]].flatMap((inner) => inner ?? []) : []}
        reading={surfaceIsAmbiguous ? readings["far"] : readings[id]}
        senses={cards}
        voices={query.has("voices") ? ["fr", "en"] : []}
        onListen={log("listen")}
        known={query.has("known")}
        onKnow={log("know")}
        onCorrect={log("correct")}
        onUndoCorrection={log("undo")}
        first={top}
        today={query.get("today") ?? TODAY}
        canGoBack={query.has("back")}
        walk={query.has("walk") ? { index: 3, count: 11 } : undefined}
        {...{ chosenBy, pinned, language, t }}
        onBack={log("back")}
        onPin={() => drawCard(id, top, chosenBy, !pinned)}
        onClose={log("close")}
        onRelation={log("relation")}
        onSense={(sense) => drawCard(sense, top, "reader", pinned)}
        onSwap={() => drawCard(id, top === "fr" ? "en" : "fr", chosenBy, pinned)}
        onCopy={async () => !query.has("noclipboard")}
      />,
    );
  }
}
