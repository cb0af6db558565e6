import { useEffect, useMemo, useState } from "preact/hooks";
import { DataPromise } from "@/components/data-promise";
import { NoteFault } from "@/components/note-fault";
import { NotebookLost } from "@/components/notebook-lost";
import { NotebookPage } from "@/components/notebook-page";
import { UndoBar } from "@/components/undo-bar";
import { NO_FILTER } from "@/core/notes/filter-notes";
import type { Settings } from "@/core/settings";
import { createTranslate } from "@/extension/i18n";
import type { Notes } from "@/extension/notes";
import { forgetLoss } from "@/extension/notes-seen";
import { languageFor, onStored, readSettings, SETTINGS_KEY } from "@/extension/settings-store";
import { BackupReminder } from "./backup-reminder";
import { useBackup } from "./use-backup";
import { useLibrary } from "./use-library";
import { useLost } from "./use-lost";
import { usePromise } from "./use-promise";
import { useRoute } from "./use-route";
import { useSaid } from "./use-said";
import { views } from "./views";

type Props = { readonly notes: Notes; readonly isPrivate: boolean; readonly stored: Settings };

/** What the notebook knows and does; `components/` draws it. */
export function Notebook({ notes, isPrivate, stored }: Props) {
  const [settings, setSettings] = useState(stored);
  const [filter, setFilter] = useState(NO_FILTER);
  const language = languageFor(settings);
  const t = useMemo(() => createTranslate(language), [language]);
  const state = useLibrary(notes);
  const sayer = useSaid(notes, t);
  const route = useRoute();
  const view = views.find(({ id }) => id === route) ?? views[0];

  useEffect(() => onStored([SETTINGS_KEY], () => void readSettings().then(setSettings)), []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t("notebook.pageTitle");
  }, [language]);

  const library = state.at === "ready" ? state.library : undefined;
  const promised = usePromise(!isPrivate && library !== undefined && library.live.length > 0);
  const lost = useLost(notes, !isPrivate && library !== undefined);
  const backup = useBackup(notes, isPrivate, library, sayer, t);
  const links = views.map(({ id, name, count }) => ({ id, name: t(name), count: library && count?.(library) }));
  return (
    <NotebookPage links={links} current={view.id} isPrivate={isPrivate} language={language} t={t}>
      {state.at === "loading" && <p role="status">{t("notebook.loading")}</p>}
      {state.at === "fault" && (
        <NoteFault why={state.fault.why} detail={state.fault.detail} t={t}>
          <button type="button" onClick={state.retry}>
            {t("note.retry")}
          </button>
        </NoteFault>
      )}
      {lost && (
        <NotebookLost {...{ lost, language, t }}>
          {view.id !== "data" && <a href="#data">{t("notebook.lost.go")}</a>}
          <button type="button" onClick={() => void forgetLoss(notes.connection)}>
            {t("notebook.lost.read")}
          </button>
        </NotebookLost>
      )}
      {promised === false && view.id !== "data" && (
        <DataPromise promised={promised} t={t}>
          <a href="#data">{t("data.reminder.go")}</a>
        </DataPromise>
      )}
      {library && !isPrivate && view.id !== "data" && <BackupReminder backup={backup} isHere={false} t={t} />}
      {library && (
        <view.Body
          {...{ notes, library, filter, sayer, backup, promised, isPrivate, language, t }}
          isLost={lost !== undefined}
          onFilter={setFilter}
        />
      )}
      <UndoBar said={sayer.said} t={t} onClose={() => sayer.say({ at: "nothing" })} />
    </NotebookPage>
  );
}
