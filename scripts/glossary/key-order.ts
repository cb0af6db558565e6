import { themeSchema } from "@/core/entry";

/** The parts of a valibot schema that say in which order keys stand. */
type Shape = {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
};

/** The same theme file with its keys in the schema's order, at every depth. */
export function inSchemaOrder(theme: unknown): unknown {
  return ordered(themeSchema as unknown as Shape, theme);
}

function ordered(shape: Shape | undefined, value: unknown): unknown {
  if (shape?.wrapped !== undefined) return ordered(shape.wrapped, value);
  if (Array.isArray(value)) return value.map((each) => ordered(shape?.item, each));
  if (typeof value !== "object" || value === null || shape?.entries === undefined) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const known = Object.keys(shape.entries).filter((key) => key in given);
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  return Object.fromEntries([...known, ...unknown].map((key) => [key, ordered(shape.entries?.[key], given[key])]));
}
