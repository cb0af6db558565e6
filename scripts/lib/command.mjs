import { spawn } from "node:child_process";
import { cwd, env, stderr } from "node:process";
import { ROOT } from "./root.mjs";

/** How often a long step shows that it is alive: a dot on a terminal, a line in a log. */
const DOT_MS = 2_000;
const LINE_MS = 30_000;

/**
 * @typedef {{ readonly code: number, readonly output: string }} Finished
 */

/**
 * Runs a program in sight: its words are the reader's.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runShown(program, args) {
  return new Promise((resolve, reject) => {
    // Tools need the repository as their folder; npm's own variable tells a script where the reader stood.
    const child = spawn(program, [...args], { cwd: ROOT, env: { INIT_CWD: cwd(), ...env }, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program silently, on standard error so that a script's own output can be piped, behind one sentence, and keeps what it said for the case that it fails.
 * @param {string} sentence without the full stop: "Building the extension for Chromium"
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly shell?: boolean }} [options]
 * @returns {Promise<Finished>}
 */
export async function runBehind(sentence, program, args, { shell = false } = {}) {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  const terminal = stderr.isTTY === true;
  stderr.write(`${sentence}…${terminal ? "" : "\n"}`);
  const alive = setInterval(
    () => stderr.write(terminal ? "." : `  still at it after ${seconds()} s\n`),
    terminal ? DOT_MS : LINE_MS,
  );
  try {
    const finished = await collect(program, args, shell);
    const end = finished.code === 0 ? "done" : "failed";
    stderr.write(terminal ? ` ${end} in ${seconds()} s.\n` : `  ${end} in ${seconds()} s\n`);
    return finished;
  } finally {
    clearInterval(alive);
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {boolean} shell
 * @returns {Promise<Finished>}
 */
function collect(program, args, shell) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: ROOT,
      shell,
      env: { ...env, NO_COLOR: "1", FORCE_COLOR: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
