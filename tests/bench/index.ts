// npm run bench [-- matcher] [-- page [--built] [--alone] [--brief] [--only=NAME,NAME]] [-- notebook [--built]] [-- notes [--built]] [-- anchoring [--tuned | --held-out] [--rounds=N] [--faults]]
// Tables with ratios; only anchoring and notes fail, when a goal of their own is missed.
import { benchAnchoring } from "./anchoring/index";
import { benchMatcher } from "./matcher/index";
import { benchNotebook } from "./notebook/index";
import { benchNotes } from "./notes/index";
import { benchPage } from "./page/index";

const PARTS = ["matcher", "page", "notebook", "notes", "anchoring"];
const args = process.argv.slice(2);
const asked = args.filter((arg) => !arg.startsWith("--"));
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`There is no part “${unknown.join(" ")}”: ${PARTS.join(", ")} are.`);
const parts = asked.length === 0 ? PARTS : asked;

if (parts.includes("matcher")) benchMatcher();
if (parts.includes("page")) {
  const is = (name: string) => args.includes(`--${name}`);
  await benchPage({ built: is("built"), alone: is("alone"), brief: is("brief"), only: optionOf("only") });
}
if (parts.includes("notebook")) await benchNotebook({ built: args.includes("--built") });
if (parts.includes("notes")) await benchNotes({ built: args.includes("--built") });
if (parts.includes("anchoring")) {
  const named = (["tuned", "held-out"] as const).filter((half) => args.includes(`--${half}`));
  const rounds = optionOf("rounds");
  const reached = benchAnchoring({
    halves: named.length > 0 ? named : ["tuned", "held-out"],
    rounds: rounds === undefined ? undefined : Number(rounds),
    faults: args.includes("--faults"),
  });
  if (!reached) process.exitCode = 1;
}

function optionOf(option: string): string | undefined {
  const prefix = `--${option}=`;
  return args.find((arg) => arg.startsWith(prefix))?.slice(prefix.length);
}
