import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** `named`: a line for each test that failed or passed only when tried again, for the end of the run. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, named: [] };

export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, named: [...a.named, ...b.named] });

/** What to look at, and below it the closing line, read by people and by whoever watches the run. */
export const closingLines = ({ passed, failed, skipped, named }, { before = '', after = '' } = {}) =>
  ['', ...named, `${before}${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${after}`].join('\n');

const FAILED = 'failed:';
const AGAIN = 'passed only at the second try:';

/** Counts of a vitest JSON report. A file that could not even be loaded counts as one failure. */
export function readVitest(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const named = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'failed' || (status === 'passed' && failureMessages.length > 0))
      .map(({ status, fullName, failureMessages }) => `${status === 'failed' ? FAILED : AGAIN} ${relative('.', name)} ${fullName}: ${firstLine(failureMessages[0])}`),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    named: [...named, ...unloaded.map(({ name, message }) => `${FAILED} ${relative('.', name)}: ${firstLine(message)}`)],
  };
}

/** Counts of a Playwright JSON report; an error outside any test is a failure too. */
export function readPlaywright(file) {
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
  const named = specsOf(suites).flatMap(({ file: path, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, projectName }) => `${status === 'flaky' ? AGAIN : FAILED} [${projectName}] e2e/${path} ${title}`),
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    named: [...named, ...errors.map(({ message }) => `${FAILED} ${firstLine(message)}`)],
  };
}

const specsOf = (suites = []) => suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);

const firstLine = (text = '') => text.split('\n', 1)[0];
