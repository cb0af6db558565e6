import { once } from "node:events";
import { exit, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";

/** Some editors begin a file with one. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** A line that is not what it should be; the others are still worked on. */
export type Problem = { readonly problem: string };

/**
 * Reads one JSON value a line from standard input and prints one a line for each, in order. Empty lines are skipped;
 * what is wrong with a line goes to standard error, and the process ends with 1.
 */
export async function mapJsonLines(work: (value: unknown) => object | Problem): Promise<void> {
  // Whoever reads has seen enough (`| head`): that is no fault.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    exit(0);
  });
  let number = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const answer = answerTo(number === 1 ? line.replace(BYTE_ORDER_MARK, "") : line, work);
    if ("problem" in answer) {
      console.error(`Line ${number}: ${answer.problem}`);
      process.exitCode = 1;
    } else if (!stdout.write(`${JSON.stringify(answer)}\n`)) await once(stdout, "drain");
  }
}

function answerTo(line: string, work: (value: unknown) => object | Problem): object | Problem {
  try {
    return work(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: `is not JSON (${error.message}).` };
    throw error;
  }
}
