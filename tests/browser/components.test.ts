import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { ROOT } from "@/scripts/lib/root.mjs";

const run = promisify(execFile);

it("draws every surface, in both languages and three themes, without an axe violation or an overflow", async () => {
  // axe cannot see into a closed root: the same components are looked at in an open page.
  const { stdout } = await run("node", [join(ROOT, "tests/components/shoot.mjs"), "320", "--no-pictures"], {
    cwd: ROOT,
  });
  expect(stdout).toMatch(/^\d{3,} pictures in .*, 0 faults$/m);
}, 1_200_000);
