import { expect, test } from "vitest";
import { detectLanguage } from "@/core/matching/detect-language";

test.each([
  ["L’armée a repris la ville dans la nuit, et les habitants sont rentrés pour la fête.", "fr"],
  ["The army took the town back in the night, and residents have returned to their homes.", "en"],
  ["L’ARMÉE A REPRIS LA VILLE DANS LA NUIT, ET LES HABITANTS SONT RENTRÉS.", "fr"],
  ["Le JNIM est là.", undefined],
  ["Bamako, Kidal, Gao, Tombouctou, Ménaka, Mopti, Ségou, Sikasso", undefined],
  ["The army said: « les hommes sont dans la ville », and left by the road.", undefined],
  ["Il écrit : “the army was in the town”, dans la presse et sur la place.", undefined],
  ["Lesotho, Dunkerque, Ontario, Thebes, Andes, Parana, Formosa, Quito, Estonie.", undefined],
  ["", undefined],
])("%s → %s", (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test("only the beginning counts", () => {
  const french = "Les soldats sont dans la ville avec des blindés. ";
  expect(detectLanguage(french.repeat(45) + "The army is in the town and it was on the road. ".repeat(500))).toBe("fr");
});
