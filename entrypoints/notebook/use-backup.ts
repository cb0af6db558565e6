import { useEffect, useMemo, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { NO_BACKUP } from "@/core/export/backup-schedule";
import { createBackups } from "@/extension/backup";
import { BACKUP_KEY, changeBackupMemory } from "@/extension/backup-memory";
import { type BackupSeen, lookAtBackups } from "@/extension/backup-need";
import { download } from "@/extension/download";
import type { Notes } from "@/extension/notes";
import { onStored } from "@/extension/settings-store";
import type { Translate } from "@/locales/keys";
import type { Sayer } from "./use-said";
import type { BackupDesk } from "./view";

/**
 * Backups, as the notebook makes them. A scheduled one is made here, when the notebook is open, and not in the background:
 * Chrome's worker cannot make a file without an offscreen document and the `downloads` permission, and a page needs
 * neither, in both browsers.
 * @param written anything that is another thing after a write
 */
export function useBackup(notes: Notes, isPrivate: boolean, written: unknown, sayer: Sayer, t: Translate): BackupDesk {
  const app = browser.runtime.getManifest().version;
  const backups = useMemo(() => createBackups(notes.connection, () => new Date().toISOString(), app), [notes]);
  const [seen, see] = useState<BackupSeen>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const again = () => document.visibilityState === "visible" && setTurn((before) => before + 1);
    const stop = onStored([BACKUP_KEY], again);
    document.addEventListener("visibilitychange", again);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", again);
    };
  }, []);

  useEffect(() => {
    let isCurrent = true;
    void lookAtBackups(backups, Date.now()).then((found) => {
      // Why the notes cannot be read is what the notebook itself says.
      if (!isCurrent || !found.ok) return;
      see(found.value);
      if (found.value.need.make && !isPrivate) void makeWhatIsDue();
    });
    return () => {
      isCurrent = false;
    };
  }, [backups, written, turn]);

  /** One notebook at a time, which looks again: another tab may have made it meanwhile. */
  function makeWhatIsDue(): Promise<unknown> {
    return navigator.locks.request(BACKUP_KEY, async () => {
      const found = await lookAtBackups(backups, Date.now());
      if (found.ok && found.value.need.make) await make(undefined);
    });
  }

  async function make(passphrase: string | undefined): Promise<void> {
    const backup = await backups.make(passphrase);
    if (!backup.ok) return sayer.say({ at: "fault", why: backup.why, detail: backup.detail });
    const { name, made, text } = backup.value;
    download({ name, mediaType: "application/json", content: text });
    await changeBackupMemory(() => ({ handed: { name, made } }));
    sayer.say({ at: "done", words: t("data.backup.handed", { name }) });
  }

  async function confirm(): Promise<void> {
    if (seen === undefined || seen.handed === null) return;
    const done = await backups.done(seen.handed.made);
    if (!done.ok) return sayer.say({ at: "fault", why: done.why, detail: done.detail });
    await changeBackupMemory(() => ({ handed: null }));
    sayer.say({ at: "done", words: t("data.backup.confirmed") });
  }

  return {
    app,
    settings: seen?.settings ?? NO_BACKUP,
    handed: seen?.handed ?? null,
    need: seen?.need,
    choose: (choice) => void changeBackupMemory(({ settings }) => ({ settings: { ...settings, ...choice } })),
    make: (passphrase) => void make(passphrase),
    confirm: () => void confirm(),
  };
}
