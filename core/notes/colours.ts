import * as v from "valibot";
import { lineUpTo } from "./shapes";

/**
 * Colours by key, not by value: the theme decides how each looks in light, dark and forced colours. Five can be told
 * apart by most readers with a colour vision deficiency when the name stands beside them.
 */
export const COLOURS = ["yellow", "green", "blue", "pink", "purple"] as const;
export type Colour = (typeof COLOURS)[number];

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
