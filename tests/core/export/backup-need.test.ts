import { expect, test } from "vitest";
import { backupNeed } from "@/core/export/backup-need";
import type { BackupSettings } from "@/core/export/backup-schedule";

const DAY_MS = 86_400_000;
const NOW = 1_000 * DAY_MS;
const ago = (days: number) => NOW - days * DAY_MS;
const weekly: BackupSettings = { every: "week", sealed: false };
const sealed: BackupSettings = { every: "week", sealed: true };
const never: BackupSettings = { every: "never", sealed: false };

test.each([
  ["nothing was ever written", weekly, undefined, undefined, undefined, false, undefined],
  ["never made, and chosen", weekly, undefined, ago(1), undefined, true, undefined],
  ["made this week", weekly, ago(6), ago(1), undefined, false, undefined],
  ["made a week ago", weekly, ago(7), ago(1), undefined, true, undefined],
  ["nothing written since", weekly, ago(90), ago(91), undefined, false, undefined],
  ["due, and only the reader can seal it", sealed, ago(7), ago(1), undefined, false, "passphrase"],
  ["handed over today, and no word yet", weekly, ago(7), ago(1), ago(0), false, "handed"],
  ["handed over a week ago, and no word yet", weekly, undefined, ago(1), ago(7), true, "handed"],
  ["an old hand-over does not undo a later word", weekly, ago(1), ago(0), ago(9), false, "handed"],
  ["not chosen, and recent", never, ago(29), ago(1), undefined, false, undefined],
  ["not chosen, and a month old", never, ago(30), ago(1), undefined, false, "old"],
  ["not chosen, never made, a month of notes", never, undefined, ago(30), undefined, false, "old"],
] as const)("%s", (_name, settings, lastAt, changedAt, handedAt, make, remind) => {
  expect(backupNeed(settings, { lastAt, changedAt }, handedAt, NOW)).toMatchObject({ make, remind });
});
