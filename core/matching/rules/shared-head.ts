import type { Language } from "@/core/languages";
import { caseAccepts } from "@/core/matching/case";
import { type CompiledForm, type Matcher, stepKey } from "@/core/matching/compile";
import { type Span, speaks } from "@/core/matching/find-spans";
import { isApart, type Token } from "@/core/matching/tokens";

const AND = new Set(["and", "et", "ou", "or", "ni"]);
/** The longest part that "et" may join to an earlier head, in words (de la gendarmerie nationale). */
const LONGEST_TAIL = 4;

/**
 * « les généraux de brigade et de division »: the second rank has its head in the first. After a term of several words,
 * "et" and a tail that makes a term with the same head give a span over that tail.
 */
export function sharedHeadSpans(
  matcher: Matcher,
  words: readonly Token[],
  spans: readonly Span[],
  language: Language | undefined,
): readonly Span[] {
  const added = spans.flatMap((span, index) => {
    const tail = tailAfter(matcher, words, span, language);
    const next = spans[index + 1];
    return tail !== undefined && (next === undefined || tail.last < next.first) ? [tail] : [];
  });
  return added.length === 0 ? spans : [...spans, ...added].toSorted((a, b) => a.start - b.start);
}

function tailAfter(
  matcher: Matcher,
  words: readonly Token[],
  span: Span,
  language: Language | undefined,
): Span | undefined {
  const joint = words[span.last + 1];
  if (span.first === span.last || joint === undefined || isApart(joint.gap) || !AND.has(joint.key)) return undefined;
  for (let headWords = span.last - span.first; headWords >= 1; headWords -= 1) {
    const head = words.slice(span.first, span.first + headWords);
    for (let tailWords = LONGEST_TAIL; tailWords >= 1; tailWords -= 1) {
      const first = span.last + 2;
      const tail = words.slice(first, first + tailWords);
      if (tail.length < tailWords || tail.some(({ gap }) => isApart(gap))) continue;
      const forms = formsOf(matcher, [...head, ...tail], language);
      if (forms.length === 0) continue;
      const [start, end] = [tail[0]?.start ?? 0, tail.at(-1)?.end ?? 0];
      const key = [...head, ...tail].map((word) => word.key).join(" ");
      return { start, end, first, last: first + tailWords - 1, key, forms, shouting: span.shouting, components: [] };
    }
  }
  return undefined;
}

function formsOf(matcher: Matcher, run: readonly Token[], language: Language | undefined): readonly CompiledForm[] {
  let node = matcher.root;
  for (const [index, { key, gap }] of run.entries()) {
    const next = node.next.get(index === 0 ? key : stepKey(key, gap));
    if (next === undefined) return [];
    node = next;
  }
  const written = run.map(({ cased }) => cased);
  return (node.forms ?? []).filter(
    (form) => speaks(form, language) && caseAccepts(form.policy, form.words, written, false),
  );
}
