import { useEffect, useState } from "preact/hooks";
import { PanelTabs } from "@/components/panel-tabs";
import { PopupRadar } from "@/components/popup-radar";
import { PopupTerms } from "@/components/popup-terms";
import { SiteAccess } from "@/components/site-access";
import { UndoBar } from "@/components/undo-bar";
import type { Language } from "@/core/languages";
import { pageAddress } from "@/core/notes/address";
import type { PageCalls } from "@/core/protocol";
import { useSaid } from "@/entrypoints/notebook/use-said";
import { useTab } from "@/entrypoints/popup/use-tab";
import { inquire } from "@/extension/messaging";
import { openNotebook } from "@/extension/notebook";
import type { Notes } from "@/extension/notes";
import { watchPanelNote } from "@/extension/panel";
import { askReader } from "@/extension/readers";
import { requestSites, revokeSites } from "@/extension/sites";
import type { Translate } from "@/locales/keys";
import { PageNotes } from "./page-notes";
import type { FrontTab } from "./use-front-tab";
import { useNoteStates } from "./use-note-states";
import { usePageNotes } from "./use-page-notes";

type Props = {
  readonly tab: FrontTab;
  readonly notes: Notes;
  readonly isPrivate: boolean;
  readonly language: Language;
  readonly t: Translate;
};

/** One page in the panel: its notes, its terms, and what to grant where Repères does not read it. */
export function PagePanel({ tab, notes, isPrivate, language, t }: Props) {
  const [list, setList] = useState("notes");
  const [shown, setShown] = useState<{ readonly id: string }>();
  const { site, page, refresh, readOnce } = useTab(tab.id, tab.url ?? "");
  const { states, ask: askStates } = useNoteStates(tab.id, tab.turn);
  const own = tab.url === undefined ? undefined : pageAddress(tab.url);
  const addresses = states?.addresses ?? (own === undefined ? [] : [own]);
  const library = usePageNotes(notes, addresses);
  const sayer = useSaid(notes, t);

  useEffect(() => void refresh(), [tab.turn]);
  useEffect(
    () =>
      watchPanelNote(tab.id, (id) => {
        setList("notes");
        setShown({ id });
      }),
    [tab.id],
  );

  async function revoke(pattern: string): Promise<void> {
    if (site?.at === "on" && site.always) await revokeSites([pattern]);
    else await askReader(tab.id, "stopOn", { origins: [pattern] });
    await refresh();
  }
  async function know(id: string, known: boolean): Promise<void> {
    await inquire<PageCalls, "knowTerm">("knowTerm", { id, known, isPrivate });
    await refresh();
  }

  const isRead = site?.at === "on";
  const terms = page?.terms ?? [];
  const tabs = [
    {
      id: "notes",
      name: t("panel.tabs.notes"),
      count: library.at === "ready" ? library.library.notes.length : undefined,
    },
    { id: "terms", name: t("panel.tabs.terms"), count: page && terms.length },
  ];
  return (
    <>
      {isPrivate && <p class="private">{t("notebook.private")}</p>}
      {tab.url === undefined && site !== undefined && !isRead ? (
        <p class="nothing">{t("panel.noAccess")}</p>
      ) : (
        <div class={isRead ? "site read" : "site"}>
          <SiteAccess
            state={site ?? { at: "loading" }}
            t={t}
            onGrant={(pattern) => void requestSites([pattern]).then(refresh)}
            onRevoke={(pattern) => void revoke(pattern)}
            onReadOnce={() => void readOnce()}
          />
        </div>
      )}
      <PanelTabs label={t("panel.title")} tabs={tabs} current={list} onChoose={setList}>
        {list === "notes" ? (
          <PageNotes
            {...{ tab, notes, library, states, shown, sayer, isPrivate, language, t }}
            onAsk={() => void askStates()}
          />
        ) : (
          <>
            {terms.length > 0 && (
              <PopupTerms
                terms={terms}
                language={language}
                t={t}
                onGo={async ({ id }) => (await askReader(tab.id, "goTo", { id })) ?? false}
                onKnow={(id, known) => void know(id, known)}
              />
            )}
            {terms.length === 0 && <p class="nothing">{t(isRead ? "panel.noTerms" : "panel.unreadTerms")}</p>}
            {page !== undefined && page.radar.length > 0 && <PopupRadar radar={page.radar} t={t} />}
          </>
        )}
      </PanelTabs>
      <UndoBar said={sayer.said} t={t} onClose={() => sayer.say({ at: "nothing" })} />
      <footer>
        <button type="button" class="text-button" onClick={() => void openNotebook()}>
          {t("popup.notebook")}
        </button>
      </footer>
    </>
  );
}
