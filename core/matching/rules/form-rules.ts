import { englishPlural } from "./english-plural";
import type { FormRule } from "./form-rule";
import { frenchFeminine } from "./french-feminine";
import { frenchPlural } from "./french-plural";
import { listedPlural } from "./listed-plural";

/** Every rule that makes written variants of a listed form. */
export const formRules: readonly FormRule[] = [listedPlural, frenchPlural, frenchFeminine, englishPlural];
