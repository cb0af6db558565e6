import { useId } from "preact/hooks";
import type { DroppedLink } from "@/core/import/clean-incoming";
import type { Language } from "@/core/languages";
import type { Fault } from "@/core/notes/faults";
import type { MergeCounts } from "@/core/notes/merge-all";
import { plainLine } from "@/core/notes/plain-line";
import type { Translate } from "@/locales/keys";
import { DataCounts } from "./data-counts";
import { DataFaults } from "./data-faults";
import { formatMoment } from "./local-day";

/** Links shown by name; the others are counted. */
const MOST_LINKS = 5;

/** A file that was read, and what it would do. */
export type ReadyFile = {
  readonly made: string;
  readonly counts: MergeCounts;
  /** Links that run code, left out. */
  readonly dropped: readonly DroppedLink[];
  /** Rows of a rescue that are no notes. */
  readonly leftOut: readonly Fault[];
  readonly bringBack: boolean;
  readonly isWriting: boolean;
};

type Props = {
  readonly file: ReadyFile;
  readonly language: Language;
  readonly t: Translate;
  readonly onBringBack: (bringBack: boolean) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
};

/** The dry run: nothing is written before the reader has seen what it would be. */
export function DataReady({ file, language, t, onBringBack, onRun, onCancel }: Props) {
  const id = useId();
  const { made, counts, dropped, leftOut, bringBack, isWriting } = file;
  return (
    <section class="data-ready" aria-labelledby={id}>
      <h3 id={id}>{t("data.ready.title")}</h3>
      {!leftOut.some(({ where }) => where === "made") && (
        <p class="note">{t("data.ready.made", { date: formatMoment(made, language) })}</p>
      )}
      <DataCounts {...{ counts, bringBack, t }} />
      {counts["deleted-here"] > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={bringBack}
            onChange={({ currentTarget }) => onBringBack(currentTarget.checked)}
          />
          {t("data.ready.bringBack")}
        </label>
      )}
      {dropped.length > 0 && (
        <details class="data-dropped">
          <summary>{t("data.ready.dropped", { count: dropped.length })}</summary>
          <ul>
            {dropped.slice(0, MOST_LINKS).map(({ where, address }) => (
              <li key={`${where} ${address}`}>
                <code>{plainLine(address)}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.length > 0 && (
        <details class="data-left-out">
          <summary>{t("data.ready.leftOut", { count: leftOut.length })}</summary>
          <DataFaults faults={leftOut} t={t} />
        </details>
      )}
      <p class="note">{t("data.ready.safe")}</p>
      <div class="actions row">
        <button type="button" class="main data-run" disabled={isWriting} onClick={onRun}>
          {t(isWriting ? "data.ready.writing" : "data.ready.run")}
        </button>
        <button type="button" disabled={isWriting} onClick={onCancel}>
          {t("data.ready.cancel")}
        </button>
      </div>
    </section>
  );
}
