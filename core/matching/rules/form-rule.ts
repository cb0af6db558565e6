import type { Form, Kind } from "@/core/entry";
import type { Language } from "@/core/languages";
import type { Gap } from "@/core/matching/tokens";

export type FormContext = {
  readonly form: Form;
  readonly kind: Kind;
  /** What stands before each word of the listed form. */
  readonly gaps: readonly Gap[];
};

/** One way in which a listed form may be written otherwise. Words come folded with their case; never empty. */
export type FormRule = {
  readonly name: string;
  readonly language: Language | "both";
  /** Absent: every form that inflects (see `form-rules.ts`). */
  readonly appliesTo?: (context: FormContext) => boolean;
  readonly variants: (words: readonly string[], context: FormContext) => readonly (readonly string[])[];
};
