import { afterAll, beforeAll } from "vitest";
import type { BrowserName } from "./driver/types";
import { type Reading, type ReadingOptions, startReading } from "./reading";

/** A reading for a group of tests, from before the first to after the last; they ask for it once it has started. */
export function readingIn(name: BrowserName, options?: ReadingOptions): () => Reading {
  let reading: Reading | undefined;
  beforeAll(async () => {
    reading = await startReading(name, options);
  });
  afterAll(() => reading?.close());
  return () => {
    if (reading === undefined) throw new Error("The browser did not start.");
    return reading;
  };
}
