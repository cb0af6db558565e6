import type { Language } from "@/core/languages";

export type LoadedWord = { readonly pattern: RegExp; readonly instead: string };

const DESIGNATION = "quote it, or record who designates it in designations";
const CONTROL = "say who took control, entered or left";
const KILLED = "say who killed or captured, according to whom";
const AUTHORITIES = "say “autorités issues du coup d’État du …” / “the authorities that came from the coup of …”";
const PEOPLE = "name the people or the community";

/** Words that take a side (neutrality rules 2, 3, 4 and 9), in every form that a sentence gives them. */
export const LOADED_WORDS: Readonly<Record<Language, readonly LoadedWord[]>> = {
  fr: [
    { pattern: french("terroristes?"), instead: DESIGNATION },
    { pattern: french("repr(?:end|ends|endre|endra|enait|enant|ennent|it|irent|is|ise|ises)"), instead: CONTROL },
    { pattern: french("libér(?:er|e|ent|a|ait|ant|èrent|é|ée|és|ées)"), instead: CONTROL },
    // « libération d’otages » and Armée de libération are no claim; the liberation of a town is.
    { pattern: french("libération d[eu] (?:la |l[’'])?\\p{Lu}\\p{Ll}+", "gu"), instead: CONTROL },
    { pattern: french("tomb(?:er|e|ent|a|ait|ant|èrent|é|ée|és|ées)"), instead: CONTROL },
    { pattern: french("chute d[eu] \\p{Lu}\\p{Ll}+", "gu"), instead: CONTROL },
    { pattern: french("élimin(?:er|e|ent|a|ait|ant|èrent|é|ée|és|ées|ation|ations)"), instead: KILLED },
    { pattern: french("neutralis(?:er|e|ent|a|ait|ant|èrent|é|ée|és|ées|ation|ations)"), instead: KILLED },
    { pattern: french("juntes?"), instead: AUTHORITIES },
    { pattern: french("régimes?"), instead: AUTHORITIES },
    { pattern: french("tribus?|triba(?:l|le|les|ux)"), instead: PEOPLE },
  ],
  en: [
    { pattern: /\bterrorists?\b/gi, instead: DESIGNATION },
    { pattern: /\b(?:re(?:take|takes|took|taken|taking)|recaptur(?:e|es|ed|ing))\b/gi, instead: CONTROL },
    { pattern: /\bliberat(?:e|es|ed|ing)\b/gi, instead: CONTROL },
    { pattern: /\b(?:falls|fell|fallen)\b/gi, instead: CONTROL },
    { pattern: /\bfall of [A-Z]\w+/g, instead: CONTROL },
    { pattern: /\beliminat(?:e|es|ed|ing|ion|ions)\b/gi, instead: KILLED },
    { pattern: /\bneutrali[sz](?:e|es|ed|ing|ation|ations)\b/gi, instead: KILLED },
    { pattern: /\bjuntas?\b/gi, instead: AUTHORITIES },
    { pattern: /\bregimes?\b/gi, instead: AUTHORITIES },
    { pattern: /\b(?:tribes?|tribal)\b/gi, instead: PEOPLE },
  ],
};

/** `\b` knows no accents. */
function french(words: string, flags = "giu"): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, flags);
}
