import type { Entry, Form, Kind } from "@/core/entry";
import { LANGUAGES, type Language } from "@/core/languages";
import { type CasePolicy, casePolicyOf, isAlsoLowerCase } from "./case";
import { endsInAcute } from "./rules/final-accent";
import type { FormContext, FormRule } from "./rules/form-rule";
import { type Gap, tokens } from "./tokens";

/** One way of writing one form of one entry. */
export type CompiledForm = {
  readonly id: string;
  readonly kind: Kind;
  readonly language: Language;
  readonly form: Form;
  readonly policy: CasePolicy;
  /** The words with their case, as this variant is written. */
  readonly words: readonly string[];
  /** For each word of the listed form: whether it ends in é, ée, és or ées (« communiqué » is no « communique »). */
  readonly acutes: readonly boolean[];
  /** A name that its own language also writes in lower case. */
  readonly lowerToo: boolean;
};

/** A trie of folded words. */
export type MatcherNode = { readonly next: Map<string, MatcherNode>; forms: CompiledForm[] | undefined };
export type Matcher = { readonly root: MatcherNode };

/** Kinds whose names do not inflect: nobody writes two Kidals. */
const PROPER_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  "armed-group",
  "place",
  "person",
  "operation",
  "event",
  "media",
  "company",
]);

/**
 * Makes the matcher of a glossary: every form and every variant that the rules give, in a trie of folded words.
 * Cost, once for each waking of the background: 37 ms for 200 entries, 68 ms for 1,000, 466 ms for 5,000 on two shared
 * cores (`npm run bench -- matcher`, 2026-11-21).
 */
export function compile(entries: readonly Entry[], rules: readonly FormRule[]): Matcher {
  const root = emptyNode();
  for (const entry of entries) {
    if (entry.replacedBy !== undefined) continue;
    for (const language of LANGUAGES) {
      for (const form of entry[language].forms) addForm(root, entry, language, form, rules);
    }
  }
  return { root };
}

function addForm(root: MatcherNode, entry: Entry, language: Language, form: Form, rules: readonly FormRule[]): void {
  const listed = tokens(form.text);
  const words = listed.map(({ cased }) => cased);
  const acutes = listed.map(({ start, end }) => endsInAcute(form.text.slice(start, end)));
  const gaps = listed.map(({ gap }) => gap);
  const policy = casePolicyOf(form, words);
  const lowerToo = isAlsoLowerCase(form, words, entry.kind);
  const context: FormContext = { form, kind: entry.kind, gaps };
  const seen = new Set<string>();
  for (const variant of variantsOf(words, policy, language, context, rules)) {
    const written = variant.join(" ");
    if (variant.length === 0 || seen.has(written)) continue;
    seen.add(written);
    insert(root, { id: entry.id, kind: entry.kind, language, form, policy, words: variant, acutes, lowerToo }, gaps);
  }
}

function variantsOf(
  words: readonly string[],
  policy: CasePolicy,
  language: Language,
  context: FormContext,
  rules: readonly FormRule[],
): readonly (readonly string[])[] {
  const applying = rules.filter((rule) => {
    if (rule.language !== "both" && rule.language !== language) return false;
    if (rule.language !== "both" && !inflects(policy, context)) return false;
    return rule.appliesTo?.(context) ?? true;
  });
  return [words, ...applying.flatMap((rule) => rule.variants(words, context))];
}

/** Acronyms inflect only as their entry says; so do forms that are plural or invariable already. */
function inflects(policy: CasePolicy, { form, kind }: FormContext): boolean {
  if (policy === "exact" || form.type === "acronym" || form.number === "plural" || form.plural !== undefined)
    return false;
  return !PROPER_KINDS.has(kind) || policy === "fold";
}

function insert(root: MatcherNode, compiled: CompiledForm, gaps: readonly Gap[]): void {
  let node = root;
  for (const [index, word] of compiled.words.entries()) {
    const key = stepKey(word.toLowerCase(), gaps[index] ?? "space");
    let next = node.next.get(key);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(key, next);
    }
    node = next;
  }
  node.forms ??= [];
  node.forms.push(compiled);
}

/** The step of the trie for a word: one after a comma is another step than the same word after a space. */
export function stepKey(key: string, gap: Gap): string {
  return gap === "comma" ? `,${key}` : key;
}

function emptyNode(): MatcherNode {
  return { next: new Map(), forms: undefined };
}
