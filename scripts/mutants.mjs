/**
 * Takes away one control of the threat table after the other, and wants the test that guards it to fail. A control whose
 * test still passes without it is not tested.
 *
 *     npm run mutants                    all of them: minutes
 *     npm run mutants -- 33 34           those of these rows
 *     npm run mutants -- --changed       those whose source or test is not as in the last commit but one
 *
 * The source stays as it is: each change is made in memory, to the text that the test runner loads.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startVitest } from 'vitest/node';
import { root } from './run.mjs';

/**
 * @typedef {object} Mutation
 * @property {number} row of the threat table
 * @property {string} control what is taken away, in a few words
 * @property {string} file of the source, from the root
 * @property {string} find stands in the file exactly once
 * @property {string} replace
 * @property {string} test file of the tests, from the root
 * @property {string} fails title of the test that must fail, or its beginning
 */

const folder = join(root, 'server/test/mutations');

/** @returns {Promise<Mutation[]>} */
async function readMutations() {
  const files = readdirSync(folder).sort();
  const lists = await Promise.all(files.map((file) => import(join(folder, file))));
  return lists.flatMap(({ mutations }) => mutations).sort((a, b) => a.row - b.row);
}

/** Replaces the text of one file as it is loaded. */
const patching = (file, text) => ({
  name: 'mutant',
  enforce: 'pre',
  load: (id) => (id.split('?')[0] === join(root, file) ? text : undefined),
});

/** @returns {Promise<string | undefined>} what is wrong with the test, or nothing when it fails as it should. */
async function complaintAbout({ file, find, replace, test, fails }) {
  const source = readFileSync(join(root, file), 'utf8');
  if (source.split(find).length !== 2) return 'the text to find does not stand in the file exactly once';
  const project = test.startsWith('packages/contract/') ? 'packages/contract' : 'server';
  const options = {
    root: join(root, project),
    watch: false,
    reporters: [{}],
    testNamePattern: fails.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  };
  const patch = {
    plugins: [
      patching(
        file,
        source.replace(find, () => replace),
      ),
    ],
  };
  const vitest = await startVitest('test', [relative(project, test)], options, patch);
  try {
    const modules = vitest.state.getTestModules();
    const broken = modules.flatMap((module) => module.errors());
    if (broken.length > 0) return `the change does not even load: ${broken[0].message}`;
    const results = modules
      .flatMap((module) => [...module.children.allTests()])
      .map((one) => one.result())
      .filter(({ state }) => state === 'passed' || state === 'failed');
    if (results.length === 0) return 'no test has this title';
    const errors = results.flatMap(({ errors = [] }) => errors);
    if (errors.length === 0) return 'SURVIVED: the test passes without the control';
    const wrong = errors.find(({ name }) => name !== 'AssertionError');
    return wrong && `it fails, but not by what it expects: ${wrong.message}`;
  } finally {
    await vitest.close();
  }
}

function changedFiles() {
  try {
    return execFileSync('git', ['diff', '--name-only', 'HEAD~1'], { cwd: root }).toString().split('\n');
  } catch {
    console.log('There is no commit to compare with.');
    return [];
  }
}

const typed = process.argv.slice(2);
const rows = typed.filter((word) => /^\d+$/.test(word)).map(Number);
const changed = typed.includes('--changed') ? changedFiles() : undefined;
const wanted = (await readMutations()).filter(
  ({ row, file, test }) =>
    (rows.length === 0 || rows.includes(row)) && (!changed || changed.includes(file) || changed.includes(test)),
);

let wrong = 0;
for (const mutation of wanted) {
  const complaint = await complaintAbout(mutation);
  if (complaint) wrong++;
  console.log(`${complaint ? 'NO' : 'ok'}  row ${String(mutation.row).padEnd(3)} without ${mutation.control}`);
  if (complaint) console.log(`      ${complaint}\n      ${mutation.test}: ${mutation.fails}`);
}
console.log(`\n${wanted.length - wrong} of ${wanted.length} controls are held by a test that fails without them.`);
process.exitCode = wrong ? 1 : 0;
