import { foldUnit, GAP, isWordUnit, LIGATURE, lettersOf, NOTHING } from "./fold-unit";

/** A gap that only sets off thousands: 12 000 is 12000. */
const THOUSANDS = /(?<=\d) (?=\d{3}(?!\d))/g;

/**
 * A text as a reader reads it, whatever the typography: like `foldUnit`, but for what makes another word or number. An
 * accent on a small letter counts ("il accuse", "il est accusé"; on a capital it is left out as often as not), and so
 * does a gap between two letters or figures ("mal traité", "maltraité").
 */
export function readingOf(text: string): string {
  let reading = "";
  let isAfterGap = false;
  for (const character of text.normalize("NFC")) {
    const letters = lettersRead(character);
    if (letters === "") continue;
    if (letters === " ") {
      isAfterGap = true;
      continue;
    }
    const last = reading.at(-1) ?? "";
    if (letters === "." && last === "." && !isAfterGap) continue;
    if (isAfterGap && isOfWord(last) && isOfWord(letters)) reading += " ";
    reading += letters;
    isAfterGap = false;
  }
  return reading.replaceAll(THOUSANDS, "");
}

/** What is read of a character: nothing, a gap, its letters, or what stands for its kind of mark. */
function lettersRead(character: string): string {
  if (character.length > 1) return character;
  const unit = character.charCodeAt(0);
  const fold = foldUnit(unit);
  if (fold === NOTHING) return "";
  if (fold === GAP) return " ";
  if (fold === LIGATURE) return lettersOf(unit);
  const isAccented = character.normalize("NFD") !== character;
  if (isAccented && character === character.toLowerCase()) return character;
  // An accent that no letter has composed with.
  return fold < LIGATURE ? character : String.fromCharCode(fold);
}

function isOfWord(letters: string): boolean {
  return letters !== "" && isWordUnit(letters.charCodeAt(letters.length - 1));
}
