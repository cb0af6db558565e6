import type { Entry } from "@/core/entry";
import type { Language } from "@/core/languages";
import { countryIndex } from "@/core/matching/countries";
import { findSpans } from "@/core/matching/find-spans";
import { lexiconOf } from "@/core/matching/lexicon";
import { readArticle, readBlock } from "@/core/matching/senses/article";
import type { Sense, SenseRule, Weighed } from "@/core/matching/senses/sense-rule";
import type { ArticleFacts } from "@/core/protocol";
import { COUNTRIES, factsOf } from "../world";

type Article = Partial<ArticleFacts> & { readonly blocks: readonly string[]; readonly blockLanguage?: Language };

export function articleOf(entries: readonly Entry[], { blocks, blockLanguage, ...facts }: Article) {
  const { matcher, entryOf } = lexiconOf(entries, COUNTRIES);
  const index = countryIndex(COUNTRIES);
  const read = blocks.map((text) =>
    readBlock({ text, language: blockLanguage }, findSpans(matcher, text, blockLanguage), index),
  );
  return readArticle(factsOf(facts), read, [], index, entryOf);
}

/** What one rule says of an entry, from every mention of the given form in an article. */
export function weigh(rule: SenseRule, entries: readonly Entry[], id: string, key: string, given: Article): Weighed {
  const article = articleOf(entries, given);
  const mentions = article.blocks.flatMap((block) =>
    block.spans.filter((span) => span.key === key).map((span) => ({ block, span })),
  );
  const entry = entries.find((each) => each.id === id);
  const forms = (mentions[0]?.span.forms ?? []).filter((form) => form.id === id);
  if (entry === undefined || forms.length === 0) throw new Error(`no ${key} of ${id} in the article`);
  const rivals = entries.filter((each) => mentions[0]?.span.forms.some((form) => form.id === each.id));
  const sense: Sense = { entry, forms, mentions, rivals };
  return rule.weigh(sense, article);
}
