import type { Translate } from "@/locales/keys";

/** A site as the list offers it. */
export type SiteChoice = {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly kind: "press" | "agency" | "broadcaster" | "think-tank" | "official";
  readonly language: "fr" | "en";
  readonly granted: boolean;
};
export type SiteGroup = { readonly country: string; readonly title: string; readonly sites: readonly SiteChoice[] };

type Props = {
  readonly groups: readonly SiteGroup[];
  readonly checked: ReadonlySet<string>;
  readonly t: Translate;
  /** Ticks or unticks some of them. */
  readonly onTick: (ids: readonly string[], checked: boolean) => void;
};

/** The sites by country, to be ticked one by one, by country or all at once. */
export function SiteList({ groups, checked, t, onTick }: Props) {
  const all = groups.flatMap(({ sites }) => sites.map(({ id }) => id));
  return (
    <>
      <div class="actions row">
        <button type="button" onClick={() => onTick(all, true)}>
          {t("welcome.sites.all")}
        </button>
        <button type="button" onClick={() => onTick(all, false)}>
          {t("welcome.sites.none")}
        </button>
      </div>
      <div class="countries">
        {groups.map((group) => (
          <Country key={group.country} group={group} checked={checked} t={t} onTick={onTick} />
        ))}
      </div>
    </>
  );
}

type CountryProps = Omit<Props, "groups"> & { readonly group: SiteGroup };

function Country({ group: { title, sites }, checked, t, onTick }: CountryProps) {
  const ids = sites.map(({ id }) => id);
  const ticked = ids.filter((id) => checked.has(id)).length;
  const every = ticked === ids.length;
  return (
    <fieldset class="country">
      <legend>{title}</legend>
      {sites.length > 1 && (
        <label class="choice whole">
          <input
            type="checkbox"
            checked={every}
            ref={(box) => {
              if (box) box.indeterminate = ticked > 0 && !every;
            }}
            onChange={() => onTick(ids, !every)}
          />
          {t("welcome.sites.country", { country: title })}
        </label>
      )}
      {sites.map((site) => (
        <label key={site.id} class="choice site">
          <input
            type="checkbox"
            checked={checked.has(site.id)}
            onChange={({ currentTarget }) => onTick([site.id], currentTarget.checked)}
          />
          <span>
            <span class="site-name">{site.name}</span>
            <span class="note">{factsOf(site, t)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The host first: that is what the browser will name when it asks. */
function factsOf({ hosts, kind, language, granted }: SiteChoice, t: Translate): string {
  return [
    hosts.join(", "),
    ...(kind === "press" ? [] : [t(`welcome.sites.kind.${kind}`)]),
    ...(language === "en" ? [t("welcome.sites.english")] : []),
    ...(granted ? [t("welcome.sites.granted")] : []),
  ].join(" · ");
}
