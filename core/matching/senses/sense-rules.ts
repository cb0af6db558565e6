import { country } from "./country";
import { againstCues, cues } from "./cues";
import { expansion } from "./expansion";
import { field, related } from "./field";
import { language } from "./language";
import { neighbour } from "./neighbour";
import { period } from "./period";
import type { SenseRule } from "./sense-rule";
import { site } from "./site";

/** Every kind of evidence, strongest first: the card names them in this order. */
export const senseRules: readonly SenseRule[] = [
  expansion,
  neighbour,
  cues,
  country,
  site,
  related,
  field,
  language,
  period,
  againstCues,
];
