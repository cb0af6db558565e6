import type { DefinedMark, Mark } from "@/core/protocol";
import type { Definition } from "./definitions";
import type { ReadBlock } from "./senses/article";
import { tokens } from "./tokens";

/** Every mention of an acronym that the article defines and no entry explains there. */
export function definedMarks(
  blocks: readonly ReadBlock[],
  marks: readonly (readonly Mark[])[],
  definitions: readonly Definition[],
): readonly DefinedMark[] {
  if (definitions.length === 0) return [];
  const expansions = new Map(
    definitions.map(
      ({ acronym, expansion }) => [acronym.includes("-") ? acronym : casedOf(acronym), expansion] as const,
    ),
  );
  return blocks.flatMap((block, index) =>
    block.words.flatMap(({ start, cased, ...word }) => {
      // An acronym of several words (CP-P) is read from its first.
      const whole = [...expansions.keys()].find(
        (acronym) => acronym.includes("-") && block.text.startsWith(acronym, start),
      );
      const end = whole === undefined ? word.end : start + whole.length;
      const acronym = whole ?? block.text.slice(start, end);
      const expansion = expansions.get(whole ?? cased);
      const explained = marks[index]?.some((mark) => mark.start < end && start < mark.end) ?? false;
      return expansion === undefined || explained ? [] : [{ block: index, start, end, acronym, expansion }];
    }),
  );
}

/** G.A.N.E. and GANE are one acronym. */
function casedOf(acronym: string): string {
  return tokens(acronym)[0]?.cased ?? acronym;
}
