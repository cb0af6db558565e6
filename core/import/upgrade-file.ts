import { FILE_VERSION } from "@/core/export/notes-file";
import { UPGRADES, type UpgradeStep, upgradeNote } from "@/core/notes/upgrade-note";

type RawFile = Readonly<Record<string, unknown>>;

/** Brings a file from one version to the next; frozen once shipped, like the steps of a note. */
export type FileStep = { readonly from: number; readonly upgrade: (file: RawFile) => RawFile };
const FILE_STEPS: readonly FileStep[] = [
  // Version 2 holds notes of schema 2; around them nothing has changed.
  { from: 1, upgrade: (file) => file },
];

export type UpgradedFile =
  | { readonly ok: true; readonly value: RawFile }
  | { readonly ok: false; readonly version: number };

/** Brings an older file, and each note in it, to this version. Only what is newer than we are is refused. */
export function upgradeFile(
  raw: unknown,
  fileSteps = FILE_STEPS,
  noteSteps: readonly UpgradeStep[] = UPGRADES,
): UpgradedFile {
  let file = raw as RawFile;
  for (const { from, upgrade } of fileSteps) {
    if (file["version"] === from) file = { ...upgrade(file), version: from + 1 };
  }
  const { notes } = file;
  if (!Array.isArray(notes)) return { ok: true, value: file };
  const upgraded = notes.map((note: unknown) => upgradeNote(note, noteSteps));
  if (upgraded.some((each) => !each.ok && each.why === "newer")) return { ok: false, version: FILE_VERSION + 1 };
  // A version that never was stays as it is: the check that follows names its place.
  return { ok: true, value: { ...file, notes: upgraded.map((each, index) => (each.ok ? each.value : notes[index])) } };
}
