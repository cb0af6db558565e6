import type { MergeCounts } from "@/core/notes/merge-all";
import type { Translate } from "@/locales/keys";

/** What asks for a decision comes before what changes nothing. */
const ORDER = ["new", "changed", "conflict", "deletion", "deleted-here", "older", "same"] as const;

type Props = { readonly counts: MergeCounts; readonly bringBack: boolean; readonly t: Translate };

/** What an import would do, in sentences; kinds that do not occur are left out. */
export function DataCounts({ counts, bringBack, t }: Props) {
  const kinds = ORDER.filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return <p>{t("data.counts.none")}</p>;
  return (
    <ul class="data-counts">
      {kinds.map((kind) => (
        <li key={kind} data-kind={kind}>
          {t(kind === "deleted-here" && bringBack ? "data.counts.brought-back" : `data.counts.${kind}`, {
            count: counts[kind],
          })}
        </li>
      ))}
    </ul>
  );
}
