const RIGHT_TO_LEFT_LANGUAGES = new Set(["ar", "fa", "he", "ur"]);
const RIGHT_TO_LEFT_SCRIPTS = new Set(["Arab", "Hebr", "Nkoo", "Adlm"]);

/** The direction of a language tag. The script wins: Fulfulde in Adlam and Hausa in Ajami run right to left. */
export function directionOf(tag: string): "ltr" | "rtl" {
  const [language = "", script] = tag.split("-");
  const rightToLeft = script === undefined ? RIGHT_TO_LEFT_LANGUAGES.has(language) : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return rightToLeft ? "rtl" : "ltr";
}
