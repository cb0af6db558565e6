/** Words that make statements of one frame, place by place: change one and it is another statement. */
export const TOPICS = {
  fr: [
    ["le gouvernement", "l’armée", "un élu de Gao", "le JNIM", "l’état-major", "une source onusienne"],
    ["affirme", "dément", "craint", "promet"],
    ["trois", "douze", "quarante", "1 200", "aucun des"],
    ["soldats", "civils", "camions", "otages", "mercenaires"],
    ["ont été tués", "ont été libérés", "seraient partis", "n’ont pas été retrouvés", "ont traversé la frontière"],
    ["à Kidal", "à Ménaka", "près de Tessalit", "au Burkina Faso"],
    ["lundi", "mardi", "la semaine dernière", "en 2023"],
  ],
  en: [
    ["the government", "the army", "an elected official", "JNIM", "a United Nations source"],
    ["says", "denies", "fears", "promises"],
    ["three", "twelve", "forty", "1,200", "no"],
    ["soldiers", "civilians", "trucks", "hostages", "mercenaries"],
    ["were killed", "were freed", "may have left", "were not found", "crossed the border"],
    ["in Kidal", "in Menaka", "near Tessalit", "in Burkina Faso"],
    ["on Monday", "on Tuesday", "last week", "in 2023"],
  ],
} as const;

const JOINED = { fr: ["", " que ", " ", " ", " ", " "], en: ["", " that ", " ", " ", " ", " "] } as const;

/** The statement of some choices, as a sentence. */
export function says(language: keyof typeof TOPICS, choices: readonly number[]): string {
  const parts = TOPICS[language].map((words, place) => {
    const joined = place === 1 ? " " : (JOINED[language][place === 0 ? 0 : place - 1] ?? " ");
    return joined + (words[choices[place] ?? 0] ?? "");
  });
  return `${parts.join("")}.`;
}

/** Sentences stand in one paragraph or in many. */
export function frame(line: number): string {
  return line % 2 === 0 ? " " : "\n";
}
