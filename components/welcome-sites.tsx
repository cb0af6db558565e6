import type { Translate } from "@/locales/keys";
import { type SiteGroup, SiteList } from "./site-list";

/** What became of the last request. */
export type SitesOutcome =
  | { readonly at: "none" }
  | { readonly at: "done"; readonly count: number }
  | { readonly at: "refused" }
  | { readonly at: "required" };

type Props = {
  readonly groups: readonly SiteGroup[];
  readonly checked: ReadonlySet<string>;
  readonly outcome: SitesOutcome;
  readonly t: Translate;
  readonly onTick: (ids: readonly string[], checked: boolean) => void;
  /** Straight from the click: the browser asks nothing after an await. */
  readonly onApply: () => void;
};

/** The choice of sites: what is ticked is what is read, once it is applied. */
export function WelcomeSites({ groups, checked, outcome, t, onTick, onApply }: Props) {
  const sites = groups.flatMap((group) => group.sites);
  const added = sites.filter(({ id, granted }) => checked.has(id) && !granted).length;
  const removed = sites.filter(({ id, granted }) => !checked.has(id) && granted).length;
  return (
    <section class="part" aria-labelledby="sites-title">
      <h2 id="sites-title">{t("welcome.sites.title")}</h2>
      <p>{t("welcome.sites.why")}</p>
      <SiteList groups={groups} checked={checked} t={t} onTick={onTick} />
      <div class="apply">
        <p class="note">{t("welcome.sites.checked", { count: checked.size })}</p>
        <div class="actions">
          <button type="button" class="main" disabled={added + removed === 0} onClick={onApply}>
            {applyWords(added, removed, t)}
          </button>
        </div>
        <p class="said" role="status">
          {outcomeWords(outcome, t)}
        </p>
      </div>
    </section>
  );
}

function applyWords(added: number, removed: number, t: Translate): string {
  if (added === 0 && removed === 0) return t("welcome.sites.nothing");
  if (removed === 0) return t("welcome.sites.grant", { count: added });
  if (added === 0) return t("welcome.sites.revoke", { count: removed });
  return t("welcome.sites.change", { added, removed });
}

function outcomeWords(outcome: SitesOutcome, t: Translate): string {
  switch (outcome.at) {
    case "none":
      return "";
    case "done":
      return t("welcome.sites.done", { count: outcome.count });
    case "refused":
      return t("welcome.sites.refused");
    case "required":
      return t("welcome.sites.required");
  }
}
