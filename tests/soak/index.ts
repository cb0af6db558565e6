// npm run soak -- kill|worker|full-disk|agree [--times=N] [--browser=chromium|firefox]
// Notes kept on a real profile, and what may go wrong meanwhile done for real. Slow, so not in npm test; ends with 0 when
// nothing was lost (and what is open agreed in time), 1 when something was, 2 when it could not be tried here.
import { argv, exit } from "node:process";
import type { BrowserName } from "@/tests/browser/driver/types";
import { soakAgree } from "./agree";
import { soakEnds } from "./ends";
import { soakFullDisk } from "./full-disk";
import { type Outcome, worst } from "./outcome";

/** How often the browser, or its background, is ended, or a passage kept. */
const TIMES = { kill: 100, worker: 200, agree: 20 } as const;

const soaks: Readonly<Record<string, (name: BrowserName) => Promise<Outcome>>> = {
  kill: (name) => soakEnds(name, "kill", Number(optionOf("times") ?? TIMES.kill)),
  worker: (name) => soakEnds(name, "worker", Number(optionOf("times") ?? TIMES.worker)),
  "full-disk": soakFullDisk,
  agree: (name) => soakAgree(name, Number(optionOf("times") ?? TIMES.agree)),
};

const asked = argv.slice(2).filter((arg) => !arg.startsWith("--"));
const soak = asked.length === 1 ? soaks[asked[0] ?? ""] : undefined;
if (soak === undefined) throw new Error(`Say one of ${Object.keys(soaks).join(", ")}: npm run soak -- kill`);
const named = optionOf("browser");
const browsers = (["chromium", "firefox"] as const).filter((name) => named === undefined || name === named);

const outcomes: Outcome[] = [];
for (const name of browsers) outcomes.push(await soak(name));
exit(worst(outcomes));

function optionOf(option: string): string | undefined {
  const prefix = `--${option}=`;
  return argv.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}
