import type { CountryWords } from "@/core/entry";
import data from "./countries.json";

/** How the press names countries; checked by `npm run glossary -- check`. */
export const countries: readonly CountryWords[] = data;
