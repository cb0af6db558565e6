import { useState } from "preact/hooks";
import { SettingsDiagnostic } from "@/components/settings-diagnostic";
import { WelcomeDemo } from "@/components/welcome-demo";
import { WelcomePage } from "@/components/welcome-page";
import { type SitesOutcome, WelcomeSites } from "@/components/welcome-sites";
import type { Language } from "@/core/languages";
import { parseSettings } from "@/core/settings";
import { groupsOf } from "@/entrypoints/welcome/groups-of";
import { newsSites } from "@/glossary/sites";
import type { Translate } from "@/locales/keys";
import { cards } from "./fixtures";

const GRANTED = ["rfi.fr", "studiotamani.org"];
/** Enough to look at; axe needs seconds for the whole list. */
const FEW = ["ML", "NG", "CM", "001"];
const OUTCOMES: Readonly<Record<string, SitesOutcome>> = {
  done: { at: "done", count: 12 },
  refused: { at: "refused" },
  required: { at: "required" },
};
const KNOWN = [
  { id: "jnim", fr: "Groupe de soutien à l’islam et aux musulmans", en: "JNIM", since: "2026-11-02" },
  { id: "general-de-brigade", fr: "général de brigade", en: "brigadier general", since: "2026-10-30" },
];

type Props = { readonly query: URLSearchParams; readonly language: Language; readonly t: Translate };

/** The welcome page over the real list of sites; what is granted and known is made up. */
export function WelcomeSurface({ query, language, t }: Props) {
  const isWelcome = query.get("state") === "installed";
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set(GRANTED));
  const [known, setKnown] = useState(isWelcome ? [] : KNOWN);
  const listed = newsSites.filter(({ country }) => !query.has("few") || FEW.includes(country));
  const sites = listed.map((site) => ({
    ...site,
    id: site.hosts.join(" "),
    granted: GRANTED.includes(site.hosts.join(" ")),
  }));

  function tick(ids: readonly string[], on: boolean): void {
    const rest = [...checked].filter((id) => !ids.includes(id));
    setChecked(new Set(on ? [...rest, ...ids] : rest));
  }

  const outcome = OUTCOMES[query.get("outcome") ?? ""] ?? { at: "none" };
  return (
    <WelcomePage
      {...{ isWelcome, language, known, t }}
      settings={parseSettings({})}
      onSettings={() => console.info("settings")}
      onKnow={(id, isKnown) => setKnown(KNOWN.filter((term) => (term.id === id ? isKnown : known.includes(term))))}
      sites={
        <WelcomeSites
          {...{ checked, outcome, t }}
          groups={groupsOf(sites, language, t)}
          onTick={tick}
          onApply={() => console.info("apply")}
        />
      }
      demo={
        <WelcomeDemo
          cards={Object.values(cards).slice(0, 4)}
          chosen={undefined}
          {...{ language, t }}
          onChoose={() => undefined}
        >
          {undefined}
        </WelcomeDemo>
      }
      diagnostic={<SettingsDiagnostic text="Repères: 0.1.0" t={t} onCopy={async () => true} />}
    />
  );
}
