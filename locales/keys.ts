import type fr from "./fr.json";

type Paths<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Paths<Tree[Name]>}`;
}[keyof Tree & string];

/** i18next chooses the plural itself: a component says `popup.marks`, never `popup.marks_other`. */
type WithoutPlural<Path extends string> = Path extends `${infer Stem}_${"zero" | "one" | "many" | "other"}`
  ? Stem
  : Path;

/** Every sentence of the interface, by its dotted path in `fr.json`. */
export type Key = WithoutPlural<Paths<typeof fr>>;

/** What the shell hands to the components. i18next must not escape values: Preact does. */
export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string;
