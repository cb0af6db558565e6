import type { Entry } from "@/core/entry";
import { compile, type Matcher, type MatcherNode } from "@/core/matching/compile";
import { formRules } from "@/core/matching/rules/form-rules";
import { entries } from "@/glossary/index";
import { type Random, randomOf } from "./random";

/** Folded words of one way of writing a term. */
export type Pattern = readonly string[];

/** The first entries of the real glossary, then synthetic ones where it has not enough. */
export function glossaryOf(count: number): readonly Entry[] {
  const random = randomOf(2026);
  const missing = Math.max(0, count - entries.length);
  return [...entries.slice(0, count), ...Array.from({ length: missing }, (_, index) => syntheticEntry(index, random))];
}

export function compileOf(glossary: readonly Entry[]): Matcher {
  return compile(glossary, formRules);
}

/**
 * The same matcher without what no peer has: case rules, and the rules that refuse a form for its neighbours (another
 * Traoré, a participle, a final accent). Their code still runs, and always accepts.
 */
export function plainMatcher(matcher: Matcher): Matcher {
  const plainNode = ({ next, forms }: MatcherNode): MatcherNode => ({
    next: new Map([...next].filter(isPlainStep).map(([word, child]) => [word, plainNode(child)])),
    forms: forms?.flatMap((form) => {
      const plain = { ...form, policy: "fold", kind: "organisation", language: "en" } as const;
      return form.words.length > 1 ? [plain] : [true, false].map((acute) => ({ ...plain, acutes: [acute] }));
    }),
  });
  return { root: plainNode(matcher.root) };
}

/** A term with a comma inside has a step of its own kind; the peers' folded text has none. */
function isPlainStep([word]: readonly [string, MatcherNode]): boolean {
  return !word.startsWith(",");
}

/** All that the plain matcher holds, for the peers: the variants that our rules make are theirs too. */
export function patternsOf({ root }: Matcher): readonly Pattern[] {
  const found: Pattern[] = [];
  const visit = ({ next, forms }: MatcherNode, words: Pattern) => {
    if (forms !== undefined) found.push(words);
    for (const step of next) if (isPlainStep(step)) visit(step[1], [...words, step[0]]);
  };
  visit(root, []);
  return found;
}

/**
 * As entries write them, for the texts. Dotted acronyms are one word to us only, and an "et" may join two terms for us
 * (« généraux de brigade et de division »), so that both stay out.
 */
export function writtenForms(glossary: readonly Entry[]): readonly string[] {
  return glossary
    .flatMap(({ fr, en }) => [...fr.forms, ...en.forms])
    .map(({ text }) => text)
    .filter((text) => /^[\p{L}\p{N}' ’-]+$/u.test(text) && !/(^| )(et|and|ou|or|ni)( |$)/i.test(text));
}

function syntheticEntry(index: number, random: Random): Entry {
  const name = syntheticName(random);
  const half = {
    definition: "Terme de mesure.",
    forms: [
      { text: name.fr, type: "full" as const, status: "preferred" as const },
      ...(name.acronym === undefined ? [] : [{ text: name.acronym, type: "acronym" as const }]),
    ],
  };
  return {
    id: `synthetic-${index}`,
    kind: random.chance(0.5) ? "concept" : "organisation",
    fr: half,
    en: { ...half, forms: [{ text: name.en, type: "full", status: "preferred" }] },
    sources: [],
    confidence: "general-knowledge",
    reviewed: "2026-11-01",
  };
}

function syntheticName(random: Random): { readonly fr: string; readonly en: string; readonly acronym?: string } {
  const [first, second] = [syntheticWord(random), syntheticWord(random)];
  const head = random.pick(["force", "groupe", "front", "bureau", "opération", "œuvre", "réseau"]);
  if (random.chance(0.2)) return { fr: first, en: second };
  const acronym = [0, 1, 2, 3].map(() => random.pick([..."ABCDEFGHIKLMNOPRSTUVZ"])).join("");
  return { fr: `${head} ${first} de ${second}`, en: `${first} ${second} ${head}`, acronym };
}

const SYLLABLES =
  "ba bé ca cha cœ da dé dou fa fé ga gou ji ka ké ko la lé lo ma mé mo na né no pa pé ra ré ri sa sé so ta té to va vé vi za zé".split(
    " ",
  );

export function syntheticWord(random: Random): string {
  const length = 3 + random.below(3);
  return Array.from({ length }, () => random.pick(SYLLABLES)).join("");
}
