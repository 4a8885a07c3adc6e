/**
 * Everything that can be said about the source without running it: all checks run, whatever fails before.
 *
 *     npm run check                    everything
 *     npm run check -- eslint types    only these; a prefix is enough
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, root, tool } from './run.mjs';

const typed = [
  'packages/contract',
  'packages/elements',
  'server',
  'server/web/embed',
  'server/web/member',
  'examples/typescript',
  '.',
];
const elements = 'packages/elements';

/** @type {Record<string, () => Promise<{ code: number, output: string }>>} */
const checks = {
  ...Object.fromEntries(
    typed.map((folder) => [`types ${folder}`, () => capture(tool('tsc'), ['--noEmit', '-p', folder])]),
  ),
  eslint: () => capture(tool('eslint'), ['.', '--max-warnings', '0']),
  templates: () =>
    capture(tool('lit-analyzer'), ['src/**/!(*.test).ts', '--strict', '--maxWarnings', '0'], { cwd: elements }),
  format: () => capture(tool('prettier'), ['--check', '--log-level', 'warn', '.']),
  imports: () =>
    capture(tool('depcruise'), [
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
      ...['packages', 'server', 'examples', 'e2e', '.storybook'],
    ]),
  translations: findMissingTranslations,
  manifest: compareManifest,
};

/** Every message of the widgets is in every catalogue. The server's texts are held complete by their types. */
async function findMissingTranslations() {
  const { writeCatalogues } = await import('../packages/elements/scripts/locales.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'kit-words-'));
  try {
    await writeCatalogues(folder);
    return { code: 0, output: '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The committed manifest is what the sources say. Writes it anew; a difference fails. */
async function compareManifest() {
  const files = [
    'custom-elements.json',
    'elements.d.ts',
    'vscode.html-custom-data.json',
    'vscode.css-custom-data.json',
  ];
  const read = () => files.map((file) => readFileSync(join(root, elements, file), 'utf8'));
  const before = read();
  const { code, output } = await capture(tool('pnpm'), ['--filter', '@diaspora-kit/elements', 'manifest']);
  if (code !== 0) return { code, output };
  const changed = files.filter((_, index) => before[index] !== read()[index]);
  if (!changed.length) return { code: 0, output: '' };
  return { code: 1, output: `Out of date, and written anew just now: ${changed.join(', ')}. Commit the change.` };
}

const wanted = process.argv.slice(2);
const names = Object.keys(checks).filter((name) => !wanted.length || wanted.some((start) => name.startsWith(start)));
if (!names.length) throw new Error(`No such check. There are: ${Object.keys(checks).join(', ')}.`);

const failed = [];
for (const name of names) {
  const started = performance.now();
  const { code, output } = await checks[name]().catch((error) => ({ code: 1, output: error.message }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${seconds.padStart(5)} s`);
  if (code === 0) continue;
  failed.push(name);
  console.log(output.trim().replace(/^/gm, '       '));
}
console.log(
  failed.length ? `\n${failed.length} of ${names.length} checks failed.` : `\nAll ${names.length} checks passed.`,
);
process.exitCode = failed.length ? 1 : 0;
