import { textKey } from "@/core/text-key";

/** Gives equal values back as one: what each message brings anew would be kept as often as it came. */
export function sharing<T>(): (value: T) => T {
  const known = new Map<number, T>();
  return (value) => {
    const key = textKey(JSON.stringify(value));
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, value);
    return value;
  };
}
