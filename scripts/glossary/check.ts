import type { Glossary } from "./glossary";
import { rules } from "./rules/rules";

/** Every fault of a glossary whose files have the right shape, rule after rule. */
export function check(glossary: Glossary): readonly string[] {
  return rules.flatMap((rule) => rule.faults(glossary));
}
