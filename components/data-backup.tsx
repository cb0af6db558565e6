import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { BackupSettings } from "@/core/export/backup-schedule";
import type { Translate } from "@/locales/keys";
import { backupAge } from "./data-reminder";
import { DataSeal } from "./data-seal";
import { SettingsChoice } from "./settings-choice";

type Props = {
  readonly settings: BackupSettings;
  /** Since the last one that is known to be there. */
  readonly days: number | undefined;
  readonly t: Translate;
  /** One choice; what else was chosen may not have come back yet. */
  readonly onChoose: (choice: Partial<BackupSettings>) => void;
  readonly onMake: (passphrase: string | undefined) => void;
  /** What waits for a word. */
  readonly children?: ComponentChildren;
};

/** Backups: when, how, and now. Off until the reader asks, because a readable file can put a source in danger. */
export function DataBackup({ settings, days, t, onChoose, onMake, children }: Props) {
  const id = useId();
  const { every, sealed } = settings;
  return (
    <section class="part data-backup" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("data.backup.title")}</h2>
      <p>{t("data.backup.why")}</p>
      <p class="data-age">{backupAge(days, t)}</p>
      {children}
      <SettingsChoice
        legend={t("data.backup.every")}
        choices={(["never", "day", "week", "month"] as const).map((each) => [each, t(`data.every.${each}`)] as const)}
        chosen={every}
        onChoose={(chosen) => onChoose({ every: chosen })}
        {...(every !== "never" && { note: t(sealed ? "data.backup.asks" : "data.backup.makes") })}
      />
      <label class="choice">
        <input
          type="checkbox"
          class="data-sealed"
          checked={sealed}
          onChange={({ currentTarget }) => onChoose({ sealed: currentTarget.checked })}
        />
        {t("data.backup.sealed")}
      </label>
      {sealed ? (
        <DataSeal t={t} onSeal={onMake} />
      ) : (
        <>
          <p class="note">{t("data.backup.readable")}</p>
          <div class="actions">
            <button type="button" class="main data-make" onClick={() => onMake(undefined)}>
              {t("data.backup.make")}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
