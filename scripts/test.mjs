/**
 * Every test of the project, one runner after the other: all run, whatever fails before. The last line is the total.
 *
 *     npm test                      everything
 *     npm test -- contract server   only these
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, run, tool } from './run.mjs';

/** Temporary files of all tests and browsers go here, and go with it. */
const folder = mkdtempSync(join(tmpdir(), 'kit-tests-'));
process.env.TMPDIR = folder;

const vitest = (cwd) => (file) =>
  run(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { cwd });

/** In order: what fails fastest first. The whole flows need the built server and widgets. */
const runners = {
  contract: vitest('packages/contract'),
  server: vitest('server'),
  elements: (file) =>
    run(tool('wtr', 'packages/elements'), [], {
      cwd: 'packages/elements',
      env: { KIT_ENGINES: 'all', ...process.env, KIT_TEST_COUNTS: file },
    }),
  e2e: async (file) => (await build()) || vitest('e2e')(file),
};

/** Passed and failed; a test file that could not even be loaded is one failure. */
function countsIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (!report.testResults) return report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(runners);
const total = { passed: 0, failed: 0 };
const lines = [];
for (const name of wanted) {
  if (!runners[name]) throw new Error(`No tests called ${name}. There are: ${Object.keys(runners).join(', ')}.`);
  console.log(`\n== ${name} tests`);
  const file = join(folder, `${name}.json`);
  const code = await runners[name](file);
  const { passed, failed } = countsIn(file);
  const reallyFailed = code === 0 ? failed : Math.max(failed, 1);
  total.passed += passed;
  total.failed += reallyFailed;
  lines.push(`${name.padEnd(10)} ${passed} passed, ${reallyFailed} failed`);
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
