import type { Language } from "@/core/languages";
import { caseAccepts } from "@/core/matching/case";
import { type CompiledForm, type Matcher, stepKey } from "@/core/matching/compile";
import { type Span, speaks } from "@/core/matching/find-spans";
import { isApart, type Token } from "@/core/matching/tokens";

const AND = new Set(["et", "and", "ou", "or"]);
/** « ministères malien et nigérien de la Défense »: words between the head and the joint, and of the tail, at most. */
const LONGEST_QUALIFIER = 2;
const LONGEST_TAIL = 5;

/**
 * « les ministères malien et nigérien de la Défense »: two names share their head and their tail. Gives one span over
 * all, with the forms of "ministère de la Défense", or of the first of the two names.
 */
export function sharedTailAt(
  matcher: Matcher,
  words: readonly Token[],
  first: number,
  language: Language | undefined,
): Span | undefined {
  for (let joint = first + 2; joint <= first + 1 + LONGEST_QUALIFIER; joint += 1) {
    const and = words[joint];
    if (and === undefined || isApart(and.gap)) return undefined;
    if (!AND.has(and.key)) continue;
    const qualifier = words.slice(first + 1, joint);
    const tailAt = joint + 1 + qualifier.length;
    for (let last = Math.min(words.length - 1, tailAt + LONGEST_TAIL - 1); last >= tailAt; last -= 1) {
      const tail = words.slice(tailAt, last + 1);
      if (words.slice(joint + 1, last + 1).some(({ gap }) => isApart(gap))) continue;
      const forms = [tail, [...qualifier, ...tail]].map((rest) => formsOf(matcher, words[first], rest, language));
      const found = forms.find((each) => each.length > 0);
      if (found !== undefined) return spanOver(words, first, last, found);
    }
  }
  return undefined;
}

/** The head may be plural where the form has it singular: ministères, généraux, forces. */
function formsOf(
  matcher: Matcher,
  head: Token | undefined,
  rest: readonly Token[],
  language: Language | undefined,
): readonly CompiledForm[] {
  if (head === undefined) return [];
  const singulars = [head.cased, head.cased.replace(/aux$/, "al"), head.cased.replace(/[sx]$/, "")];
  for (const singular of new Set(singulars)) {
    let node = matcher.root.next.get(singular.toLowerCase());
    for (const word of rest) node = node?.next.get(stepKey(word.key, word.gap));
    const written = [singular, ...rest.map(({ cased }) => cased)];
    const forms = (node?.forms ?? []).filter(
      (form) => speaks(form, language) && caseAccepts(form.policy, form.words, written, false),
    );
    if (forms.length > 0) return forms;
  }
  return [];
}

function spanOver(words: readonly Token[], first: number, last: number, forms: readonly CompiledForm[]): Span {
  const run = words.slice(first, last + 1);
  const key = forms[0]?.words.join(" ").toLowerCase() ?? "";
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  return { start, end, first, last, key, forms, shouting: false, components: [] };
}
