import * as v from "valibot";
import type { Colour } from "./colour";
import { lineUpTo } from "./shapes";

// Apart, because the page draws them and has no use for a schema.
export { COLOURS, type Colour } from "./colour";

/** What each colour means to the reader (« fait », « à vérifier », « citation »); a colour without a name has none. */
export const colourNamesSchema = v.strictObject({
  yellow: v.exactOptional(lineUpTo(80)),
  green: v.exactOptional(lineUpTo(80)),
  blue: v.exactOptional(lineUpTo(80)),
  pink: v.exactOptional(lineUpTo(80)),
  purple: v.exactOptional(lineUpTo(80)),
});
export type ColourNames = Readonly<v.InferOutput<typeof colourNamesSchema>>;

/** Gives a colour a name, or takes it away when the name is blank. */
export function nameColour(names: ColourNames, colour: Colour, name: string): ColourNames {
  const line = name.replace(/\s+/g, " ").trim().slice(0, 80).trim();
  const { [colour]: _former, ...others } = names;
  return line === "" ? others : { ...others, [colour]: line };
}

/** Names that came with a file fill what has no name here; the reader's own names stay. */
export function mergeColourNames(here: ColourNames, incoming: ColourNames): ColourNames {
  return { ...incoming, ...here };
}
