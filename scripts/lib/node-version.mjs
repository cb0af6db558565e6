import { exit, versions } from "node:process";

const OLDEST = { major: 20, minor: 19 };

/** Ends with a sentence where Node is too old: everything after this line may rely on it. */
export function requireNode() {
  const [major = 0, minor = 0] = versions.node.split(".").map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  console.error(`Repères needs Node ${OLDEST.major}.${OLDEST.minor} or newer, and this is ${versions.node}.`);
  exit(1);
}
