import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/** Properties and the word lists take a second alone, and ten times that on a machine that many share. */
const UNIT_TIMEOUT_MS = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/browser/**", "tests/components/**", "tests/extension/**"],
          // Pure rooms leave nothing behind: loading every module anew for each file took more than all their tests.
          isolate: false,
          testTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          // Drawn in a made-up document, whose own URL and events must not reach the rooms without one.
          name: "unit-components",
          include: ["tests/components/**/*.test.ts", "tests/components/**/*.test.tsx"],
          isolate: false,
          testTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          // A browser's APIs are put in place of the real ones here, each file its own.
          name: "unit-extension",
          include: ["tests/extension/**/*.test.ts"],
          testTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/temporary-files.ts"],
          // As many files at a time as the smallest machine has cores: with four of them each waited for the others, and the
          // whole took no less. Each has browsers and a build of its own.
          pool: "forks",
          // After the unit tests, which take as many workers as there are cores: Vitest asks for an order where these differ.
          sequence: { groupOrder: 1 },
          isolate: false,
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
