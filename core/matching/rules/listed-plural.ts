import { tokens } from "@/core/matching/tokens";
import type { FormRule } from "./form-rule";

/** A plural that the entry gives as a fact (IEDs, VDPs), in either language and for any form. */
export const listedPlural: FormRule = {
  name: "listed-plural",
  language: "both",
  appliesTo: ({ form }) => form.plural !== undefined && form.plural !== "invariable",
  variants: (_words, { form }) => [tokens(form.plural ?? "").map(({ cased }) => cased)],
};
