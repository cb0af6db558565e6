import { address } from "./address";
import { finalAccent } from "./final-accent";
import { foreignAcronym } from "./foreign-acronym";
import { otherPerson, otherPlace } from "./other-name";
import { participle } from "./participle";
import type { SpanRule } from "./span-rule";
import { twoLetters } from "./two-letters";

/** Every reason for which what is written like a form is not that form. */
export const spanRules: readonly SpanRule[] = [
  address,
  finalAccent,
  foreignAcronym,
  otherPerson,
  otherPlace,
  participle,
  twoLetters,
];
