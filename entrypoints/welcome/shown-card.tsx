import { render } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import styles from "@/components/card.css?inline";
import { EntryCard } from "@/components/entry-card";
import { LANGUAGES, type Language } from "@/core/languages";
import type { Card } from "@/core/reading/card";
import { spokenNames } from "@/core/reading/spoken";
import type { Translate } from "@/locales/keys";
import { canSpeak, speak } from "@/page/speech";

type Props = {
  readonly card: Card;
  readonly language: Language;
  readonly first: Language;
  readonly t: Translate;
  readonly onRelation: (id: string) => void;
  readonly onClose: () => void;
};

/** A card as a page shows it, in a shadow root of its own: its style sheet is written for one. */
export function ShownCard({ card, language, first, t, onRelation, onClose }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [swapped, setSwapped] = useState(false);
  const [pinned, setPinned] = useState(false);
  const other = first === "fr" ? "en" : "fr";

  useLayoutEffect(() => {
    const root = host.current && rootOf(host.current);
    if (!root) return;
    render(
      <EntryCard
        card={card}
        reading={undefined}
        inside={[]}
        chosenBy="article"
        senses={{}}
        language={language}
        first={swapped ? other : first}
        today={new Date().toISOString().slice(0, 10)}
        canGoBack={false}
        pinned={pinned}
        walk={undefined}
        t={t}
        onBack={onClose}
        onPin={() => setPinned(!pinned)}
        onClose={onClose}
        onRelation={onRelation}
        onSense={onRelation}
        onCorrect={() => undefined}
        onUndoCorrection={() => undefined}
        onSwap={() => setSwapped(!swapped)}
        voices={LANGUAGES.filter(canSpeak)}
        onListen={(spoken) => speak(spokenNames(card[spoken]), spoken)}
        onCopy={() => copy(`${card[first].name.text}\n${card[first].definition}`)}
      />,
      root,
    );
  });

  return <div class="shown" ref={host} />;
}

function rootOf(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
