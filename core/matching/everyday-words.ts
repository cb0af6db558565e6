import type { Language } from "@/core/languages";

/** Ordinary words that a run of capitals writes like an acronym: FAR, EST, AS, IS in a headline say nothing. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(
    "a ai air an ane ans art as au aux avec bac bal ban bas bat bel bis bloc bon but ca cap car cas ce ces ceux ci cle cote cou coup cru de des dit dix dos du duo eau ego elle en es est et ete etes eu fac fait fan far fat faux fer feu fin fis fix foi for fou gar gaz ici il ils ira je jeu joie la le les loi long ma mai main mal me mer mes met mi mine mis moi mon mot mur ne ni nom non nos nous nu on ont or os ou par pas pays peu pire plus pois port pot pour pre pres pur que qui rat rien riz roc roi rue sa sac sans se sec sel sera ses si soi sol son sont sort sur ta tas te tel tes tic tir toi ton top tot tous tout tri tu un une va van vas vent ver vers vie vin vis vol vos vous vu".split(
      " ",
    ),
  ),
  en: new Set(
    "a act ad aid aim air all am an and any are arm art as at bad bar bat be bet big bit but buy by can cap car cat cut did do dry due eat end err eye fact fan far fat few fit for fun gap gas get go god got gun had has he her hit hot how ice if in is it its job key kid law lay led let lie lot low man map may me men met mid mix mob my net new no nor not now of off oil old on one or our out own pay per put ran raw red rid run sad said sat saw say sea see set she sin sir sit six so son tax ten that the they tip to too top try two up us use via vs war was way we who why win with won yes yet you".split(
      " ",
    ),
  ),
};

/** Whether a word without its case is an ordinary word of a language (of either, when the language is unknown). */
export function isEverydayWord(key: string, language: Language | undefined): boolean {
  if (language !== undefined) return WORDS[language].has(key);
  return WORDS.fr.has(key) || WORDS.en.has(key);
}
