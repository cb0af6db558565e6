/**
 * Every writing that a row of a term list stands for: « FLM / Macina » two, « opération Niya/Nia » two,
 * « prise d’otage(s) » and « (bassin du) lac Tchad » with and without what is in brackets.
 */
export function writingsOf(term: string): readonly string[] {
  const writings = term
    .split(/\s+\/\s+/)
    .flatMap(withAndWithoutBrackets)
    .flatMap(slashedWords);
  return [...new Set(writings)];
}

function withAndWithoutBrackets(term: string): readonly string[] {
  const bracket = /\(([^()]*)\)/;
  if (!bracket.test(term)) return [term];
  return [term.replace(bracket, "$1"), term.replace(bracket, "")].flatMap((each) =>
    withAndWithoutBrackets(each.replaceAll(/\s+/g, " ").trim()),
  );
}

function slashedWords(term: string): readonly string[] {
  const slashed = term.split(" ").find((word) => word.includes("/"));
  if (slashed === undefined) return [term];
  return slashed.split("/").flatMap((word) => slashedWords(term.replace(slashed, word)));
}
