import { useEffect, useState } from "preact/hooks";
import { WelcomeDemo } from "@/components/welcome-demo";
import type { Language } from "@/core/languages";
import type { PageCalls } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { Settings } from "@/core/settings";
import { inquire } from "@/extension/messaging";
import type { Translate } from "@/locales/keys";
import { ShownCard } from "./shown-card";

/** One of each family that readers meet first. */
const TRIED = ["aes-sahel", "jnim", "minusma", "general-de-brigade"];

type Props = { readonly language: Language; readonly settings: Settings; readonly t: Translate };

/** Real cards, out of the glossary itself, as an article without a date would show them. */
export function Demo({ language, settings, t }: Props) {
  const [cards, setCards] = useState<readonly Card[]>([]);
  const [shown, setShown] = useState<Card>();
  const first = settings.definitions === "interface" ? language : settings.definitions;

  useEffect(() => {
    void Promise.all(TRIED.map(cardFor)).then((found) => setCards(found.flatMap((card) => card ?? [])));
  }, []);

  const follow = async (id: string) => setShown((await cardFor(id)) ?? shown);
  return (
    <WelcomeDemo cards={cards} chosen={shown?.id} language={language} t={t} onChoose={(id) => void follow(id)}>
      {shown !== undefined && (
        <ShownCard
          key={shown.id}
          card={shown}
          language={language}
          first={first}
          t={t}
          onRelation={(id) => void follow(id)}
          onClose={() => setShown(undefined)}
        />
      )}
    </WelcomeDemo>
  );
}

async function cardFor(id: string): Promise<Card | undefined> {
  const answer = await inquire<PageCalls, "showEntry">("showEntry", { id });
  return answer.ok ? answer.value : undefined;
}
