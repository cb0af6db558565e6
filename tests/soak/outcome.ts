/** How a soak ended in one browser. */
export type Outcome = "kept" | "lost" | "untried";

const CODES = { kept: 0, untried: 2, lost: 1 } as const;
const ORDER: readonly Outcome[] = ["lost", "untried", "kept"];

/** The code to end with: what was lost anywhere counts most. No browser at all is nothing tried. */
export function worst(outcomes: readonly Outcome[]): number {
  return CODES[ORDER.find((each) => outcomes.includes(each)) ?? "untried"];
}
