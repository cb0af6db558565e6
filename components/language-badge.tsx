import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";

/** Two letters for the eye, the language's name for whoever listens or hovers. */
export function LanguageBadge({ language, t }: { readonly language: Language; readonly t: Translate }) {
  return (
    <abbr class="badge" title={t(`card.language.${language}`)}>
      {language.toUpperCase()}
    </abbr>
  );
}
