import { useEffect, useMemo, useState } from "preact/hooks";
import { type SitesOutcome, WelcomeSites } from "@/components/welcome-sites";
import type { Language } from "@/core/languages";
import { type OfferedSite, offeredSites, onSitesChanged, requestSites, revokeSites } from "@/extension/sites";
import type { Translate } from "@/locales/keys";
import { groupsOf } from "./groups-of";

type Props = { readonly offered: readonly OfferedSite[]; readonly language: Language; readonly t: Translate };

/** The choice of sites: what is granted is asked of the browser, never remembered beside it. */
export function Sites({ offered, language, t }: Props) {
  const [sites, setSites] = useState(offered);
  const [checked, setChecked] = useState(grantedIn(offered));
  const [outcome, setOutcome] = useState<SitesOutcome>({ at: "none" });
  const groups = useMemo(() => groupsOf(sites, language, t), [sites, language]);

  /** What was granted or taken back elsewhere is ticked or unticked; what the reader ticks meanwhile stays. */
  async function refresh(): Promise<readonly OfferedSite[]> {
    const now = await offeredSites();
    setSites((before) => {
      setChecked((ticks) => merged(ticks, before, now));
      return now;
    });
    return now;
  }
  useEffect(() => onSitesChanged(() => void refresh()), []);

  function tick(ids: readonly string[], on: boolean): void {
    setOutcome({ at: "none" });
    const rest = [...checked].filter((id) => !ids.includes(id));
    setChecked(new Set(on ? [...rest, ...ids] : rest));
  }

  function apply(): void {
    const wanted = sites.filter(({ id, granted }) => checked.has(id) && !granted);
    const unwanted = sites.filter(({ id, granted }) => !checked.has(id) && granted);
    const asked = wanted.length === 0 ? Promise.resolve(true) : requestSites(patternsOf(wanted));
    void asked.then(async (given) => {
      const taken = unwanted.length === 0 || (given && (await revokeSites(patternsOf(unwanted))));
      const now = await refresh();
      if (given && taken) setOutcome({ at: "done", count: grantedIn(now).size });
      else setOutcome({ at: given ? "required" : "refused" });
    });
  }

  return <WelcomeSites groups={groups} checked={checked} outcome={outcome} t={t} onTick={tick} onApply={apply} />;
}

function grantedIn(sites: readonly OfferedSite[]): ReadonlySet<string> {
  return new Set(sites.filter(({ granted }) => granted).map(({ id }) => id));
}

function merged(
  ticks: ReadonlySet<string>,
  before: readonly OfferedSite[],
  now: readonly OfferedSite[],
): ReadonlySet<string> {
  const was = grantedIn(before);
  const kept = now.filter(({ id, granted }) => (granted === was.has(id) ? ticks.has(id) : granted));
  return new Set(kept.map(({ id }) => id));
}

function patternsOf(sites: readonly OfferedSite[]): readonly string[] {
  return sites.flatMap(({ patterns }) => patterns);
}
