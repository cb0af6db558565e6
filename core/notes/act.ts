import * as v from "valibot";

/**
 * A write that is asked for by message. Where no answer came, it is asked for again by the same key: the background may
 * have died before it wrote, or just after, and what was written is not written twice.
 */
export const actSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  again: v.boolean(),
});

export type Act = Readonly<v.InferOutput<typeof actSchema>>;
