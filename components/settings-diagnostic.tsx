import type { Translate } from "@/locales/keys";
import { CopyButton } from "./copy-button";

type Props = { readonly text: string; readonly t: Translate; readonly onCopy: () => Promise<boolean> };

/** What would be copied is shown whole: the reader sees that it tells nothing of what was read. */
export function SettingsDiagnostic({ text, t, onCopy }: Props) {
  return (
    <details class="part">
      <summary>{t("settings.diagnostic.title")}</summary>
      <p class="note">{t("settings.diagnostic.why")}</p>
      <pre class="diagnostic">{text}</pre>
      <div class="actions">
        <CopyButton t={t} onCopy={onCopy} />
      </div>
    </details>
  );
}
