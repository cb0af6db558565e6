import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

export type SitePopupState =
  | { readonly at: "loading" }
  | { readonly at: "unavailable"; readonly why: "store" | "browser-page" | "pdf" | "unknown" }
  | { readonly at: "off"; readonly host: string }
  | { readonly at: "on"; readonly host: string; readonly count: number | undefined };

type Props = {
  readonly state: SitePopupState;
  readonly language: Language;
  readonly t: Translate;
  readonly onGrant: () => void;
  readonly onRevoke: () => void;
  readonly onReadOnce: () => void;
};

/** The toolbar's popup: whether Repères reads this site, and the reader's say in it. */
export function SitePopup(props: Props) {
  return (
    <main class="popup" lang={props.language}>
      <h1>{props.t("popup.title")}</h1>
      <Site {...props} />
      <p class="privacy">{props.t("popup.privacy")}</p>
    </main>
  );
}

function Site({ state, t, onGrant, onRevoke, onReadOnce }: Props) {
  switch (state.at) {
    case "loading":
      return <p role="status">{t("popup.loading")}</p>;
    case "unavailable":
      return (
        <>
          <Status tone="none" words={t("popup.unavailable.title")} />
          <p>{t(`popup.unavailable.${state.why}`)}</p>
        </>
      );
    case "off":
      return (
        <>
          <p class="host">{state.host}</p>
          <Status tone="off" words={t("popup.off")} />
          <div class="actions">
            <button type="button" class="main" onClick={onGrant}>
              {t("popup.grant")}
            </button>
            <button type="button" onClick={onReadOnce}>
              {t("popup.readOnce")}
            </button>
          </div>
        </>
      );
    case "on":
      return (
        <>
          <p class="host">{state.host}</p>
          <Status tone="on" words={t("popup.on")} />
          <p role="status">
            {state.count === undefined ? t("popup.counting") : t("popup.marks", { count: state.count })}
          </p>
          <div class="actions">
            <button type="button" onClick={onRevoke}>
              {t("popup.revoke")}
            </button>
          </div>
        </>
      );
  }
}

function Status({ tone, words }: { readonly tone: "on" | "off" | "none"; readonly words: string }) {
  return (
    <p class={`status status-${tone}`}>
      <span class="dot" aria-hidden="true" />
      {words}
    </p>
  );
}
