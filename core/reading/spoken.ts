import type { CardHalf } from "./card";

/** A half's names as a voice is to say them: an acronym that is spelt out is given letter by letter. */
export function spokenNames({ name, acronym }: Pick<CardHalf, "name" | "acronym">): string {
  const said = [name, acronym].flatMap((form) => {
    if (form === undefined) return [];
    return form.spoken === "letters" ? [[...form.text].filter((sign) => sign !== ".").join(" ")] : [form.text];
  });
  return said.join(", ");
}
