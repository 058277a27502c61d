// Counts what passed and failed, from the reports of the tests and of `npm run check`.
// Plain JavaScript for any Node: it must tell the truth even when nothing could be installed.
import { existsSync, readFileSync } from 'node:fs';

const [testReport, checkReport] = process.argv.slice(2);

/** A report that is not there is one failure: whatever should have written it did not end. */
const read = (file) => (file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

function countTests(report) {
  if (report === undefined) return { passed: 0, failed: 1 };
  // A file that could not even be loaded holds no tests to fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((t) => t.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  // Vitest may also fail for an error outside of any test.
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}

function countSteps(verdicts) {
  if (verdicts === undefined) return { passed: 0, failed: 1 };
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  return { passed, failed: verdicts.length - passed };
}

const tests = countTests(read(testReport));
const steps = countSteps(read(checkReport));
const failed = tests.failed + steps.failed;
console.log(
  `tests: ${tests.passed} passed, ${tests.failed} failed; steps of check: ${steps.passed} passed, ${steps.failed} failed`,
);
console.log(`${tests.passed + steps.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
