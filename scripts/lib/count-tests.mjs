/**
 * The part of Vitest's JSON report that is counted.
 * @typedef {{
 *   readonly numPassedTests: number, readonly numFailedTests: number,
 *   readonly numPendingTests: number, readonly numTodoTests: number,
 *   readonly testResults: readonly { readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }[]
 * }} Report
 */

/**
 * Counts tests, and as one failure each file that failed outside its tests (a broken import has no test to fail).
 * @param {Report | undefined} report undefined when the run did not live to write one
 */
export function countTests(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
