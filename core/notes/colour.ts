/**
 * Colours by key, not by value: the theme decides how each looks in light, dark and forced colours. Five can be told
 * apart by most readers with a colour vision deficiency when the name stands beside them.
 */
export const COLOURS = ["yellow", "green", "blue", "pink", "purple"] as const;
export type Colour = (typeof COLOURS)[number];
