import { useId } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { formatMoment } from "./local-day";

export type SnapshotLine = { readonly id: number; readonly at: string; readonly count: number };

type Props = {
  readonly snapshots: readonly SnapshotLine[];
  readonly language: Language;
  readonly t: Translate;
  readonly onExport: (id: number) => void;
};

/** What was here before each of the last imports: a file of it can be had, long after the undoing has gone. */
export function DataSnapshots({ snapshots, language, t, onExport }: Props) {
  const id = useId();
  return (
    <section class="part data-snapshots" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("data.snapshots.title")}</h2>
      <p>{t("data.snapshots.why")}</p>
      <ul>
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <button type="button" class="text-button" onClick={() => onExport(snapshot.id)}>
              {t("data.snapshots.export", { date: formatMoment(snapshot.at, language), count: snapshot.count })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
