/**
 * Element tests run in a real browser, each file in a page of its own: in Chromium, and with `KIT_ENGINES=all` in Firefox and
 * WebKit too, where this machine has them. `KIT_TEST_COUNTS` names a file for the totals.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findBrowser } from '../../scripts/browser.mjs';
import { otherEngines } from './scripts/engines.mjs';

/** `import sheet from './x.css?inline'` is a string, as in the build. */
const inlineCss = {
  name: 'inline-css',
  resolveMimeType: ({ path, query }) => (path.endsWith('.css') && 'inline' in query ? 'js' : undefined),
  transform: ({ path, query, body }) =>
    path.endsWith('.css') && 'inline' in query ? `export default ${JSON.stringify(body)};` : undefined,
};

/** Totals for `scripts/test.mjs`. A file that fails without a failing test counts as one failure. */
const countsReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    let passed = 0;
    let failed = 0;
    const count = (suite) => {
      for (const test of suite.tests) {
        if (test.skipped) continue;
        if (test.passed) passed += 1;
        else failed += 1;
      }
      suite.suites.forEach(count);
    };
    for (const session of sessions) {
      const failedBefore = failed;
      if (session.testResults) count(session.testResults);
      if (!session.passed && failed === failedBefore) failed += 1;
    }
    writeFileSync(file, JSON.stringify({ passed, failed }));
  },
});

const countsFile = process.env.KIT_TEST_COUNTS;
const others = Object.entries(process.env.KIT_ENGINES === 'all' ? otherEngines() : {});
for (const [name, reason] of others) if (typeof reason === 'string') console.log(`Without ${name}: ${reason}.`);

export default {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: 'src/**/*.test.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: '20000' } },
  plugins: [
    inlineCss,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../../tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({ launchOptions: await findBrowser() }),
    ...others.map(([, launcher]) => launcher).filter((launcher) => typeof launcher !== 'string'),
  ],
  concurrentBrowsers: 1,
  reporters: [defaultReporter(), ...(countsFile ? [countsReporter(countsFile)] : [])],
};
