import type { Language } from "@/core/languages";

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The numbers of a text as a machine writes them, each once: « 12 000 », « 3,5 % », « XXe siècle » as 12000, 3.5, 20. */
export function numbersIn(text: string, language: Language): readonly string[] {
  const plain = language === "fr" ? frenchDigits(text) : text.replaceAll(/(\d),(?=\d{3}(?!\d))/g, "$1");
  return [...new Set(plain.match(/\d+(?:\.\d+)?/g) ?? [])];
}

function frenchDigits(text: string): string {
  return text
    .replaceAll(/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, "$1")
    .replaceAll(/(\d),(?=\d)/g, "$1.")
    .replaceAll(/(?<!\p{L})([IVX]+)e(?!\p{L})/gu, (_, roman: string) => String(fromRoman(roman)));
}

function fromRoman(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
