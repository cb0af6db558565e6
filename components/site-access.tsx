import type { SiteState } from "@/core/protocol";
import type { Translate } from "@/locales/keys";

export type SitePopupState = { readonly at: "loading" } | SiteState;

type Props = {
  readonly state: SitePopupState;
  readonly t: Translate;
  readonly onGrant: (pattern: string) => void;
  readonly onRevoke: (pattern: string) => void;
  readonly onReadOnce: () => void;
};

/** Whether Repères reads a site, and the reader's say in it: the same words in the popup and in the panel. */
export function SiteAccess({ state, t, onGrant, onRevoke, onReadOnce }: Props) {
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
            <button type="button" class="main" onClick={() => onGrant(state.pattern)}>
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
          <Status tone="on" words={t(state.always ? "popup.on" : "popup.once")} />
          <p role="status">
            {state.count === undefined ? t("popup.counting") : t("popup.marks", { count: state.count })}
          </p>
          <div class="actions">
            {!state.always && (
              <button type="button" class="main" onClick={() => onGrant(state.pattern)}>
                {t("popup.grant")}
              </button>
            )}
            <button type="button" onClick={() => onRevoke(state.pattern)}>
              {t(state.always ? "popup.revoke" : "popup.stop")}
            </button>
          </div>
          {state.frames.length > 0 && (
            <div class="actions frames">
              <p>{t("popup.frames.why")}</p>
              {state.frames.map(({ host, pattern }) => (
                <button key={pattern} type="button" onClick={() => onGrant(pattern)}>
                  {t("popup.frames.grant", { host })}
                </button>
              ))}
            </div>
          )}
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
