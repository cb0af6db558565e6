import { useId, useRef, useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Fault } from "@/core/notes/faults";
import type { StoreFault } from "@/core/notes/outcome";
import { plainLine } from "@/core/notes/plain-line";
import type { Translate } from "@/locales/keys";
import { DataFaults } from "./data-faults";
import { DataPassphrase } from "./data-passphrase";
import { DataReady, type ReadyFile } from "./data-ready";
import { NoteFault } from "./note-fault";

/** Why a file is not read at all. */
export type FileRefusal = "not-json" | "other" | "too-large" | "unreadable" | "not-text" | "several";

/** What became of the file that was chosen. */
export type ImportSeen =
  | { readonly at: "nothing" }
  | { readonly at: "reading"; readonly name: string }
  | { readonly at: "refused"; readonly name: string; readonly why: FileRefusal }
  | { readonly at: "newer"; readonly name: string; readonly version: number }
  | { readonly at: "faulty"; readonly name: string; readonly faults: readonly Fault[] }
  | { readonly at: "passphrase"; readonly name: string; readonly wrong: boolean }
  | ({ readonly at: "ready"; readonly name: string } & ReadyFile)
  | { readonly at: "fault"; readonly name: string; readonly why: StoreFault; readonly detail: string | undefined };

type Props = {
  readonly seen: ImportSeen;
  readonly language: Language;
  readonly t: Translate;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (passphrase: string) => void;
  readonly onBringBack: (bringBack: boolean) => void;
  readonly onRun: () => void;
  readonly onCancel: () => void;
};

/** A file of notes comes in: chosen or dropped, looked at whole, and written only when the reader says so. */
export function DataImport({ seen, language, t, onFiles, onOpen, onBringBack, onRun, onCancel }: Props) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <section
      class={isOver ? "part data-import over" : "part data-import"}
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <h2 id={`${id}-title`}>{t("data.import.title")}</h2>
      <p>{t("data.import.why")}</p>
      <input
        ref={picker}
        class="unseen"
        type="file"
        tabIndex={-1}
        accept=".json,application/json"
        aria-label={t("data.import.choose")}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file, mended, may be chosen again.
          currentTarget.value = "";
        }}
      />
      <div class="actions">
        <button type="button" class="data-choose" onClick={() => picker.current?.click()}>
          {t("data.import.choose")}
        </button>
      </div>
      <p class="note">{t("data.import.drop")}</p>
      {seen.at !== "nothing" && (
        <p class="data-name">
          <bdi>{plainLine(seen.name)}</bdi>
        </p>
      )}
      <p class="said" role="status">
        {statusWords(seen, t)}
      </p>
      {seen.at === "faulty" && <DataFaults faults={seen.faults} t={t} />}
      {seen.at === "passphrase" && <DataPassphrase wrong={seen.wrong} t={t} onOpen={onOpen} />}
      {seen.at === "ready" && <DataReady file={seen} {...{ language, t, onBringBack, onRun, onCancel }} />}
      {seen.at === "fault" && <NoteFault why={seen.why} detail={seen.detail} t={t} />}
    </section>
  );
}

function statusWords(seen: ImportSeen, t: Translate): string {
  switch (seen.at) {
    case "reading":
      return t("data.import.reading");
    case "refused":
      return t(`data.refused.${seen.why}`);
    case "newer":
      return t("data.refused.newer", { version: seen.version });
    case "faulty":
      return t("data.refused.faulty", { count: seen.faults.length });
    case "ready":
      return t("data.ready.read");
    default:
      return "";
  }
}
