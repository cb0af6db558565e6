import type { Entry } from "@/core/entry";
import type { Language } from "@/core/languages";
import type { Glossary } from "./glossary";
import { numbersIn } from "./numbers";
import { faultOf } from "./rule";
import { type EntryText, ownTexts } from "./texts";

/** French runs about a tenth longer; beyond this, one half tells something that the other does not. */
const LENGTH_FACTOR = 1.8;

/**
 * What keeps a claim from being ours. « Selon les sources », « selon le modèle », « selon la charte » say "depending on"
 * and "under": they hedge nothing.
 */
const HEDGES: Readonly<Record<Language, RegExp>> = {
  fr: hedge(
    "selon(?! (?:les? (?:sources|besoins|modèles?|pays|cas|auteurs|statut)|l[’']usage|l[’']armée qui|la charte|une loi|son article))",
    "aurai(?:t|ent)|serai(?:t|ent)",
    "présent\\p{L}+ (?:\\S+ ){0,6}?comme|(?:qualifié|considéré|décrit|réputé|présumé|soupçonné|signalé|rapporté)e?s?",
    "(?:accus|reproch|dément|contest|affirm|déclar|ni(?=e|é))\\p{L}*",
    "revendiqu\\p{L}+(?! l[’']indépendance)|revendications?",
    "se réclam\\p{L}+|s[’']attribu\\p{L}+|se donne(?:nt)? le nom|donnée?s? pour|di(?:t|sent)|une source",
  ),
  en: hedge(
    "according to|by its own account|reported(?:ly)?|reports|alleged(?:ly)?|said to|would have",
    "present\\w+ (?:\\S+ ){0,6}?as|describ\\w+|considered|regarded|presumed|suspected",
    "accus\\w+|claim\\w*|disput\\w+|contest\\w*|den(?:y|ies|ied)|affirm\\w*|asserts?|says?|said|declares?|calls? itself",
  ),
};

/** `\b` knows no accents. */
function hedge(...words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "iu");
}

/** What a fresh pair of eyes should compare between the halves: no fault, but often one. */
export function reviewList({ entries }: Glossary): readonly string[] {
  return entries.flatMap((located) => doubtsOf(located.entry).map(([place, says]) => faultOf(located, place, says)));
}

function doubtsOf(entry: Entry): readonly (readonly [place: string, says: string])[] {
  return pairsOf(entry).flatMap(({ place, fr, en }) => {
    const doubts: (readonly [string, string])[] = [];
    const [short, long] = [fr.length, en.length].toSorted((a, b) => a - b);
    if (place === "definition" && (long ?? 0) > (short ?? 0) * LENGTH_FACTOR) {
      doubts.push([place, `French has ${fr.length} characters, English ${en.length}.`]);
    }
    const numbers = { fr: numbersIn(fr, "fr"), en: numbersIn(en, "en") };
    const lone = { fr: without(numbers.fr, numbers.en), en: without(numbers.en, numbers.fr) };
    if (lone.fr.length + lone.en.length > 0) {
      doubts.push([place, `numbers differ: ${listed("French", lone.fr)}, ${listed("English", lone.en)}.`]);
    }
    const hedge = { fr: HEDGES.fr.exec(fr)?.[0], en: HEDGES.en.exec(en)?.[0] };
    if ((hedge.fr === undefined) !== (hedge.en === undefined)) {
      const language = hedge.fr === undefined ? "English" : "French";
      doubts.push([place, `only the ${language} is hedged (“${hedge.fr ?? hedge.en}”).`]);
    }
    return doubts;
  });
}

function pairsOf(entry: Entry): readonly { readonly place: string; readonly fr: string; readonly en: string }[] {
  const texts = ownTexts(entry);
  const of = (language: Language): readonly EntryText[] => texts.filter((text) => text.language === language);
  const english = of("en");
  return of("fr").map(({ place, text }, index) => ({
    place: place.replace(/^fr\.|\.fr$/g, ""),
    fr: text,
    en: english[index]?.text ?? "",
  }));
}

function without(numbers: readonly string[], others: readonly string[]): readonly string[] {
  return numbers.filter((number) => !others.includes(number));
}

function listed(language: string, numbers: readonly string[]): string {
  return `${language} alone has ${numbers.length === 0 ? "none" : numbers.join(", ")}`;
}
