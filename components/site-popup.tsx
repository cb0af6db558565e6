import type { ComponentChildren } from "preact";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { SiteAccess, type SitePopupState } from "./site-access";

type Props = {
  readonly state: SitePopupState;
  readonly language: Language;
  readonly t: Translate;
  readonly onGrant: (pattern: string) => void;
  readonly onRevoke: (pattern: string) => void;
  readonly onReadOnce: () => void;
  /** What follows the site: the page's terms, the settings. */
  readonly children?: ComponentChildren;
};

/** The toolbar's popup: whether Repères reads this site, and the reader's say in it. */
export function SitePopup(props: Props) {
  return (
    <main class="popup" lang={props.language}>
      <h1>{props.t("popup.title")}</h1>
      <SiteAccess {...props} />
      {props.children}
      <p class="privacy">{props.t("popup.privacy")}</p>
    </main>
  );
}
