import { BookOpen, Highlighter, Languages } from "lucide";
import type { Language } from "@/core/languages";
import type { Translate } from "@/locales/keys";
import { CopyButton } from "./copy-button";
import { Icon } from "./icon";

type Props = {
  readonly first: Language;
  readonly sources: number;
  readonly sourcesShown: boolean;
  readonly t: Translate;
  readonly onSwap: () => void;
  readonly onCopy: () => Promise<boolean>;
  readonly onSources: () => void;
  /** Where the term stands in a kept passage: to its note. */
  readonly onNote?: (() => void) | undefined;
};

/** What the reader can do. */
export function CardFooter({ first, sources, sourcesShown, t, onSwap, onCopy, onSources, onNote }: Props) {
  return (
    <footer class="foot">
      <button type="button" onClick={onSwap}>
        <Icon node={Languages} size={16} />
        <span>{t(`card.swap.${first === "fr" ? "en" : "fr"}`)}</span>
      </button>
      <CopyButton t={t} onCopy={onCopy} />
      {onNote !== undefined && (
        <button type="button" onClick={onNote}>
          <Icon node={Highlighter} size={16} />
          <span>{t("selection.passage.open")}</span>
        </button>
      )}
      {sources > 0 && (
        <button type="button" aria-expanded={sourcesShown} onClick={onSources}>
          <Icon node={BookOpen} size={16} />
          <span>{t("card.sources.show", { count: sources })}</span>
        </button>
      )}
    </footer>
  );
}
