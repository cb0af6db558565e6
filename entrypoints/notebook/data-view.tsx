import { useEffect, useMemo, useState } from "preact/hooks";
import { DataBackup } from "@/components/data-backup";
import { DataExport, type ExportScope } from "@/components/data-export";
import { DataImport } from "@/components/data-import";
import { DataPromise } from "@/components/data-promise";
import { DataSnapshots } from "@/components/data-snapshots";
import { type FormatId, formats } from "@/core/export/formats";
import { articleOf, byArticle } from "@/core/notes/order";
import type { Snapshot } from "@/extension/database";
import { download } from "@/extension/download";
import type { Everything } from "@/extension/note-store";
import { BackupReminder } from "./backup-reminder";
import { exportNotes } from "./export-notes";
import { useImport } from "./use-import";
import type { ViewProps } from "./view";

/** Files: what goes out, what comes in, and the backups. */
export function NotebookDataView({ notes, library, sayer, backup, promised, isPrivate, language, t }: ViewProps) {
  const { live, trash } = library;
  const incoming = useImport(notes, sayer, t);
  const snapshots = useSnapshots({ notes, library });
  const articles = useMemo(
    () =>
      [...byArticle([...live, ...trash])].map(([address, of]) => {
        return { address, title: articleOf(of)?.title ?? address, count: of.length };
      }),
    [live, trash],
  );

  function hand(everything: Everything, scope: ExportScope, format: FormatId): void {
    const made = new Date().toISOString();
    const file = exportNotes(everything, { scope, format, made, app: backup.app, language, t });
    if (file !== undefined) download(file);
    const words = file === undefined ? t("data.export.onlyTrash") : t("data.export.done", { name: file.name });
    sayer.say({ at: "done", words });
  }

  async function send(scope: ExportScope, format: FormatId): Promise<void> {
    const read = await notes.store.everything();
    if (read.ok) hand(read.value, scope, format);
    else sayer.say({ at: "fault", why: read.why, detail: read.detail });
  }

  const before = (id: number) => snapshots.find((snapshot) => snapshot.id === id);
  return (
    <>
      <DataExport
        formats={formats.map(({ id }) => id)}
        articles={articles}
        all={live.length + trash.length}
        t={t}
        onExport={(scope, format) => void send(scope, format)}
      />
      {!isPrivate && (
        <DataImport
          {...{ language, t }}
          seen={incoming.seen}
          onFiles={incoming.take}
          onOpen={incoming.open}
          onBringBack={incoming.bringBack}
          onRun={incoming.run}
          onCancel={incoming.cancel}
        />
      )}
      {!isPrivate && (
        <DataBackup
          settings={backup.settings}
          days={backup.need?.days}
          t={t}
          onChoose={backup.choose}
          onMake={backup.make}
        >
          {promised !== undefined && <DataPromise promised={promised} t={t} />}
          <BackupReminder backup={backup} isHere t={t} />
        </DataBackup>
      )}
      {snapshots.length > 0 && (
        <DataSnapshots
          snapshots={snapshots.map(({ id = 0, at, notes: kept }) => ({ id, at, count: kept.length }))}
          {...{ language, t }}
          onExport={(id) => {
            const snapshot = before(id);
            if (snapshot !== undefined) hand(snapshot, "all", "json");
          }}
        />
      )}
    </>
  );
}

/** Read again when the notes change: an import has made another one. */
function useSnapshots({ notes, library }: Pick<ViewProps, "notes" | "library">): readonly Snapshot[] {
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void notes.imports.snapshots().then((read) => {
      if (isCurrent && read.ok) setSnapshots(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [notes, library]);
  return snapshots;
}
