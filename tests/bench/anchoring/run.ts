// node_modules/.bin/tsx tests/bench/anchoring/run.ts [--tuned | --held-out] [--rounds=N] [--faults]
import { argv } from "node:process";
import { benchAnchoring } from "./index";
import type { Half } from "./source-page";

const args = argv.slice(2);
const named = (["tuned", "held-out"] as const).filter((half) => args.includes(`--${half}`));
const halves: readonly Half[] = named.length > 0 ? named : ["tuned", "held-out"];
const rounds = Number(args.find((arg) => arg.startsWith("--rounds="))?.slice("--rounds=".length) ?? Number.NaN);
benchAnchoring({ halves, rounds: Number.isNaN(rounds) ? undefined : rounds, faults: args.includes("--faults") });
