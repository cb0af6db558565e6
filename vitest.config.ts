import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/browser/**"],
          // Properties and the word lists take a second alone, and ten times that on a machine that many share.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/temporary-files.ts"],
          // Two files for each core of the smallest machine: they wait for browsers, and for clocks, about half of the time.
          // Each has browsers and a build of its own.
          pool: "forks",
          // After the unit tests, which take as many workers as there are cores: Vitest asks for an order where these differ.
          sequence: { groupOrder: 1 },
          isolate: false,
          maxWorkers: 4,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
