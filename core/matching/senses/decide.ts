import type { Entry } from "@/core/entry";
import type { CompiledForm } from "@/core/matching/compile";
import { isOrdinaryInCapitals } from "@/core/matching/rules/ordinary-in-capitals";
import type { Reading, SenseScore } from "@/core/protocol";
import type { ReadArticle } from "./article";
import { foreignDefinition } from "./expansion";
import type { Mention, Sense, SenseRule } from "./sense-rule";

/** Below this, no sense is taken for certain. */
const ENOUGH = 2.5;
/** The best must lead the second by this much. */
const MARGIN = 1;
/** An article that names two senses in full is about both: only a clear lead decides then. */
const MARGIN_BETWEEN_NAMED = 3;
/** A common word that is also a name (Plateforme) needs this much to be marked at all. */
const ENOUGH_FOR_COMMON = 2.5;

/** What to do with every mention of a form in an article. */
export type Decision =
  | { readonly at: "sure"; readonly reading: Reading }
  | { readonly at: "ambiguous"; readonly reading: Reading }
  /** The article means something outside the field, an ordinary word, or a thing it defines itself. */
  | { readonly at: "unmarked" };

const UNMARKED: Decision = { at: "unmarked" };

export type Candidates = {
  readonly surface: string;
  readonly mentions: readonly Mention[];
  /** The entries that have the form, with their forms as written. */
  readonly senses: readonly { readonly entry: Entry; readonly forms: readonly CompiledForm[] }[];
};

/** Chooses the sense of a form for an article: one for all its mentions (one sense per discourse). */
export function decide(candidates: Candidates, article: ReadArticle, rules: readonly SenseRule[]): Decision {
  const { surface, mentions } = candidates;
  const rivals = candidates.senses.map(({ entry }) => entry);
  const senses: Sense[] = candidates.senses.map((sense) => ({ ...sense, mentions, rivals }));
  const [first] = senses;
  if (first === undefined || foreignDefinition(first, article.definitions) !== undefined) return UNMARKED;
  const common = senses.every(({ forms }) => forms.some(({ form }) => form.needsSupport));
  const lost = mentions.every(isOrdinaryInCapitals);
  if (lost) return UNMARKED;
  if (senses.length === 1 && !common && first.entry.kind !== "off-field") {
    return sure(surface, [{ id: first.entry.id, score: ENOUGH, why: [{ type: "only-sense", words: [] }] }]);
  }
  const all = senses.map((sense) => score(sense, article, rules)).toSorted((a, b) => b.score - a.score);
  const meant = all.filter(({ id }) => !isError(senses, id));
  // What others write by mistake counts only where it clearly speaks louder than the name's own body.
  const isMistaken = meant.length > 0 && (all[0]?.score ?? 0) - (meant[0]?.score ?? 0) >= MARGIN;
  const ranked = isMistaken ? all : meant.length > 0 ? meant : all;
  const [own] = meant;
  if (!isMistaken && own !== undefined && meant.length === 1 && !isCommon(senses, own.id)) return sure(surface, meant);
  const decision = judge(surface, ranked, article, common, (id) => kindOf(senses, id));
  return isMistaken ? doubted(decision) : decision;
}

/** Whether a sense's own forms are everyday words or outside the field. */
function isCommon(senses: readonly Sense[], id: string): boolean {
  const sense = senses.find(({ entry }) => entry.id === id);
  return sense?.entry.kind === "off-field" || (sense?.forms.some(({ form }) => form.needsSupport) ?? true);
}

/** A form that is another body's name by mistake (MINUSMA for Minusca) is never told for certain. */
function isError(senses: readonly Sense[], id: string | undefined): boolean {
  const forms = senses.find(({ entry }) => entry.id === id)?.forms ?? [];
  return forms.length > 0 && forms.every(({ form }) => form.status === "deprecated" && form.needsSupport === true);
}

function doubted(decision: Decision): Decision {
  return decision.at === "sure" ? { at: "ambiguous", reading: { ...decision.reading, ambiguous: true } } : decision;
}

/** Points of one sense, with what speaks for it in words. */
export function score(sense: Sense, article: ReadArticle, rules: readonly SenseRule[]): SenseScore {
  const weighed = rules.map((rule) => rule.weigh(sense, article));
  const points = weighed.reduce((sum, each) => sum + each.points, 0);
  return {
    id: sense.entry.id,
    score: Math.round(points * 100) / 100,
    why: weighed.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])),
  };
}

function judge(
  surface: string,
  ranked: readonly SenseScore[],
  article: ReadArticle,
  common: boolean,
  kind: (id: string) => string,
): Decision {
  const [best, second] = ranked;
  if (best === undefined) return UNMARKED;
  const lead = best.score - (second?.score ?? 0);
  const certain =
    best.score >= (common ? ENOUGH_FOR_COMMON : ENOUGH) && (second === undefined || lead >= marginOver(second));
  if (kind(best.id) === "off-field") return UNMARKED;
  if (certain) return sure(surface, ranked);
  const field = ranked.filter(({ id }) => kind(id) !== "off-field");
  if (common || article.fieldSupport === 0) return UNMARKED;
  // Below the threshold with the field around it, and one sense of the field only: the others have nothing for them.
  if (
    field.length === 1 &&
    best.score > 0 &&
    ranked.every(({ id, score: points }) => id === best.id || points <= 0.5)
  ) {
    return sure(surface, ranked);
  }
  return { at: "ambiguous", reading: { surface, ambiguous: true, senses: ranked } };
}

function marginOver({ why }: SenseScore): number {
  return why.some(({ type }) => type === "expansion") ? MARGIN_BETWEEN_NAMED : MARGIN;
}

function sure(surface: string, senses: readonly SenseScore[]): Decision {
  return { at: "sure", reading: { surface, ambiguous: false, senses } };
}

function kindOf(senses: readonly Sense[], id: string): string {
  return senses.find(({ entry }) => entry.id === id)?.entry.kind ?? "off-field";
}
