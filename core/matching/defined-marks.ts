import type { DefinedMark, Mark } from "@/core/protocol";
import type { Definition } from "./definitions";
import type { ReadBlock } from "./senses/article";

/** Every mention of an acronym that the article defines and no entry explains there. */
export function definedMarks(
  blocks: readonly ReadBlock[],
  marks: readonly (readonly Mark[])[],
  definitions: readonly Definition[],
): readonly DefinedMark[] {
  if (definitions.length === 0) return [];
  const expansions = new Map(definitions.map(({ acronym, expansion }) => [acronym, expansion] as const));
  return blocks.flatMap((block, index) =>
    block.words.flatMap(({ start, end }) => {
      const acronym = block.text.slice(start, end);
      const expansion = expansions.get(acronym);
      const explained = marks[index]?.some((mark) => mark.start < end && start < mark.end) ?? false;
      return expansion === undefined || explained ? [] : [{ block: index, start, end, acronym, expansion }];
    }),
  );
}
