import { useEffect, useRef, useState } from "preact/hooks";
import type { ImportSeen } from "@/components/data-import";
import type { NotesFile } from "@/core/export/notes-file";
import type { MergeCounts } from "@/core/notes/merge-all";
import { type BackupRead, readBackup } from "@/extension/backup";
import { fileText } from "@/extension/file-text";
import type { Notes } from "@/extension/notes";
import type { Translate } from "@/locales/keys";
import type { Sayer } from "./use-said";

const NOTHING: ImportSeen = { at: "nothing" };

/** The text of a sealed file until it is open, then what was in it. */
type Held = { readonly text: string; readonly file: NotesFile | undefined };

export type ImportDesk = {
  readonly seen: ImportSeen;
  readonly take: (files: readonly File[]) => void;
  readonly open: (passphrase: string) => void;
  readonly bringBack: (bringBack: boolean) => void;
  readonly run: () => void;
  readonly cancel: () => void;
};

/** One file on its way in. A file chosen later overtakes one that is still being read. */
export function useImport({ imports }: Notes, sayer: Sayer, t: Translate): ImportDesk {
  const [seen, see] = useState<ImportSeen>(NOTHING);
  const turn = useRef(0);
  const held = useRef<Held | undefined>(undefined);
  // What was being read when the view was left arrives nowhere.
  useEffect(() => () => void begin(), []);

  function begin(): () => boolean {
    turn.current += 1;
    const mine = turn.current;
    held.current = undefined;
    return () => turn.current === mine;
  }

  async function take(files: readonly File[]): Promise<void> {
    const [file, ...others] = files;
    if (file === undefined) return;
    const isCurrent = begin();
    const { name } = file;
    if (others.length > 0) return see({ at: "refused", name, why: "several" });
    see({ at: "reading", name });
    const read = await fileText(file);
    if (!isCurrent()) return;
    if (!read.ok) return see({ at: "refused", name, why: read.why });
    held.current = { text: read.text, file: undefined };
    await look(name, await readBackup(read.text), isCurrent);
  }

  async function open(passphrase: string): Promise<void> {
    if (seen.at !== "passphrase" || held.current === undefined) return;
    const { name } = seen;
    const { text } = held.current;
    const isCurrent = begin();
    held.current = { text, file: undefined };
    see({ at: "reading", name });
    await look(name, await readBackup(text, passphrase), isCurrent);
  }

  async function look(name: string, read: BackupRead, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent()) return;
    if (read.at !== "read") return see(unread(name, read));
    const { file, dropped, leftOut } = read;
    const counted = await imports.dryRun(file, { bringBack: false });
    if (!isCurrent()) return;
    if (!counted.ok) return see({ at: "fault", name, why: counted.why, detail: counted.detail });
    held.current = { text: "", file };
    const ready = { made: file.made, counts: counted.value, dropped, leftOut, bringBack: false, isWriting: false };
    see({ at: "ready", name, ...ready });
  }

  async function run(): Promise<void> {
    const file = held.current?.file;
    if (seen.at !== "ready" || seen.isWriting || file === undefined) return;
    see({ ...seen, isWriting: true });
    const done = await imports.run(file, { bringBack: seen.bringBack });
    if (!done.ok) return see({ at: "fault", name: seen.name, why: done.why, detail: done.detail });
    begin();
    see(NOTHING);
    const { counts, change } = done.value;
    const count = writtenBy(counts, seen.bringBack);
    const words = change === undefined ? t("data.import.idle") : t("data.import.done", { count });
    sayer.sayWritten({ ok: true, change }, words);
  }

  return {
    seen,
    take: (files) => void take(files),
    open: (passphrase) => void open(passphrase),
    bringBack: (bringBack) => seen.at === "ready" && see({ ...seen, bringBack }),
    run: () => void run(),
    cancel() {
      begin();
      see(NOTHING);
    },
  };
}

function unread(name: string, read: Exclude<BackupRead, { readonly at: "read" }>): ImportSeen {
  switch (read.at) {
    case "needs-passphrase":
      return { at: "passphrase", name, wrong: false };
    case "wrong-passphrase":
      return { at: "passphrase", name, wrong: true };
    case "faulty":
      return { at: "faulty", name, faults: read.faults };
    case "newer":
      return { at: "newer", name, version: read.version };
    default:
      return { at: "refused", name, why: read.at };
  }
}

function writtenBy(counts: MergeCounts, bringBack: boolean): number {
  return counts.new + counts.changed + counts.conflict + counts.deletion + (bringBack ? counts["deleted-here"] : 0);
}
