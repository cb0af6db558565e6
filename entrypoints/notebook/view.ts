import type { ComponentChild } from "preact";
import type { BackupNeed } from "@/core/export/backup-need";
import type { BackupSettings } from "@/core/export/backup-schedule";
import type { Language } from "@/core/languages";
import type { NoteFilter } from "@/core/notes/filter-notes";
import type { HandedBackup } from "@/extension/backup-memory";
import type { Notes } from "@/extension/notes";
import type { Key, Translate } from "@/locales/keys";
import type { Library } from "./use-library";
import type { Sayer } from "./use-said";

/** What the notebook knows of backups, and does about them. */
export type BackupDesk = {
  /** The version of Repères: exports name it. */
  readonly app: string;
  readonly settings: BackupSettings;
  readonly handed: HandedBackup | null;
  /** Undefined until it is known. */
  readonly need: BackupNeed | undefined;
  /** What is not named stays as it was chosen. */
  readonly choose: (choice: Partial<BackupSettings>) => void;
  readonly make: (passphrase: string | undefined) => void;
  /** The reader has seen the file that was handed over. */
  readonly confirm: () => void;
};

/** What every view of the notebook is given. */
export type ViewProps = {
  readonly notes: Notes;
  readonly library: Library;
  /** One for all views, so that going from articles to days keeps what was found. */
  readonly filter: NoteFilter;
  readonly onFilter: (filter: NoteFilter) => void;
  readonly sayer: Sayer;
  readonly backup: BackupDesk;
  /** Whether the browser keeps the notes when space runs low; undefined while it has not said. */
  readonly promised: boolean | undefined;
  /** The browser has lost what was here, which is said above the view. */
  readonly isLost: boolean;
  /** A private window: nothing can be written. */
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
};

export type View = {
  /** Its address: `notebook.html#id`. */
  readonly id: string;
  readonly name: Key;
  /** What stands beside its name. */
  readonly count?: (library: Library) => number;
  readonly Body: (props: ViewProps) => ComponentChild;
};
