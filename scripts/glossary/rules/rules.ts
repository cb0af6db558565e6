import type { Rule } from "../rule";
import { circularDefinitions } from "./circular-definitions";
import { confidence } from "./confidence";
import { countries } from "./countries";
import { datedWords } from "./dated-words";
import { dates } from "./dates";
import { entryOrder } from "./entry-order";
import { everydayWords } from "./everyday-words";
import { freshSchema } from "./fresh-schema";
import { keyOrder } from "./key-order";
import { lookups } from "./lookups";
import { missingHalves } from "./missing-halves";
import { neutrality } from "./neutrality";
import { periods } from "./periods";
import { relations } from "./relations";
import { repeatedForms } from "./repeated-forms";
import { rivalForms } from "./rival-forms";
import { sourceKeys } from "./source-keys";
import { themeFiles } from "./theme-files";
import { typography } from "./typography";
import { uniqueIds } from "./unique-ids";
import { unusedSources } from "./unused-sources";

/** Everything that must hold in the glossary, besides the shape of each file (`core/entry.ts`). */
export const rules: readonly Rule[] = [
  themeFiles,
  entryOrder,
  keyOrder,
  uniqueIds,
  relations,
  periods,
  dates,
  sourceKeys,
  unusedSources,
  lookups,
  confidence,
  repeatedForms,
  rivalForms,
  everydayWords,
  missingHalves,
  circularDefinitions,
  datedWords,
  typography,
  neutrality,
  countries,
  freshSchema,
];
