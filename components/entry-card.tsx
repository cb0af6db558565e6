import { useState } from "preact/hooks";
import type { Language } from "@/core/languages";
import type { Reading } from "@/core/protocol";
import type { Card } from "@/core/reading/card";
import type { Translate } from "@/locales/keys";
import { CardBody } from "./card-body";
import { CardFooter } from "./card-footer";
import { CardHeader } from "./card-header";
import { CardKnown } from "./card-known";
import { CardNames } from "./card-names";
import type { ChosenBy } from "./card-why";
import { quoteWords } from "./form-words";
import { kindWords } from "./kind-words";
import { SenseChoice } from "./sense-choice";
import { WalkHint, type WalkPosition } from "./walk-hint";

type Props = {
  readonly card: Card;
  /** How the article's form was understood; undefined on a card that another card's link opened. */
  readonly reading: Reading | undefined;
  /** The cards of the shorter terms inside the marked words. */
  readonly inside: readonly Card[];
  readonly chosenBy: ChosenBy;
  /** The cards of the reading's senses, by id (`FoundTerms.cards`). */
  readonly senses: Readonly<Record<string, Card>>;
  readonly language: Language;
  /** The half that is on top. */
  readonly first: Language;
  /** `YYYY-MM-DD`: nothing in here reads the clock. */
  readonly today: string;
  readonly canGoBack: boolean;
  readonly pinned: boolean;
  readonly walk: WalkPosition | undefined;
  readonly t: Translate;
  readonly onBack: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onRelation: (id: string) => void;
  readonly onSense: (id: string) => void;
  /** Keeps the sense on the card, which the reader picked, for this article or this site. */
  readonly onCorrect: (scope: "article" | "site") => void;
  readonly onUndoCorrection: () => void;
  readonly onSwap: () => void;
  /** The languages that a voice of this machine can say. */
  readonly voices: readonly Language[];
  readonly onListen: (language: Language) => void;
  /** The reader has just said to know the term of this card. */
  readonly known?: boolean;
  /** "I know it", or its undoing; absent where marks are not the question. */
  readonly onKnow?: (known: boolean) => void;
  /** Where the term stands in a kept passage: to its note. */
  readonly onNote?: (() => void) | undefined;
  /** Answers whether the clipboard took it. */
  readonly onCopy: () => Promise<boolean>;
};

/** The card of a term: its entry, or every sense when the article does not say which. */
export function EntryCard(props: Props) {
  const { reading, chosenBy } = props;
  if (reading?.ambiguous && chosenBy === "article") return <AmbiguousCard {...props} reading={reading} />;
  return <SingleCard key={props.card.id} {...props} />;
}

function SingleCard(props: Props) {
  const { card, language, first, t, walk, known, onKnow } = props;
  const [sources, setSources] = useState<"folded" | "open">("folded");
  return (
    <section class={`card family-${card.family}`} role="dialog" aria-labelledby="card-name" lang={language}>
      <CardHeader
        {...props}
        kind={kindWords(card, language, t)}
        onKnow={onKnow === undefined || known ? undefined : () => onKnow(true)}
      >
        <CardNames {...props} />
      </CardHeader>
      {known && <CardKnown name={card[first].name.text} t={t} onUndo={() => onKnow?.(false)} />}
      <CardBody {...props} sourcesShown={sources === "open"} />
      {walk !== undefined && <WalkHint walk={walk} t={t} />}
      <CardFooter
        {...props}
        sources={card.sources.length}
        sourcesShown={sources === "open"}
        onSources={() => setSources(sources === "open" ? "folded" : "open")}
      />
    </section>
  );
}

function AmbiguousCard({ onKnow: _, ...props }: Props & { readonly reading: Reading }) {
  const { reading, senses, language, t, walk } = props;
  return (
    <section class="card ambiguous" role="dialog" aria-labelledby="card-name" lang={language}>
      <CardHeader {...props} kind={t("card.ambiguous.kind")}>
        <h2 id="card-name">{quoteWords([reading.surface], language)}</h2>
      </CardHeader>
      <SenseChoice {...props} senses={reading.senses.flatMap(({ id }) => senses[id] ?? [])} />
      {walk !== undefined && <WalkHint walk={walk} t={t} />}
    </section>
  );
}
