/**
 * Everything that can be said about the source without running it: all checks run, whatever fails before.
 *
 *     npm run check                    everything
 *     npm run check -- eslint types    only these; a prefix is enough
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { capture, root, tool } from './run.mjs';

const typed = ['packages/contract', 'packages/elements', 'server', 'server/web', '.'];
const elements = 'packages/elements';

/** @type {Record<string, () => Promise<{ code: number, output: string }>>} */
const checks = {
  ...Object.fromEntries(
    typed.map((folder) => [`types ${folder}`, () => capture(tool('tsc'), ['--noEmit', '-p', folder])]),
  ),
  eslint: () => capture(tool('eslint'), ['.', '--max-warnings', '0']),
  templates: () => capture(tool('lit-analyzer'), ['src/**/*.ts', '--strict'], { cwd: elements }),
  format: () => capture(tool('prettier'), ['--check', '--log-level', 'warn', '.']),
  imports: () =>
    capture(tool('depcruise'), [
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
      ...['packages', 'server', 'examples', 'e2e', '.storybook'],
    ]),
  translations: () => capture(process.execPath, ['scripts/locales.mjs', '--check'], { cwd: elements }),
  manifest: compareManifest,
};

/** The committed `custom-elements.json` is what the sources say. */
async function compareManifest() {
  const folder = mkdtempSync(join(tmpdir(), 'kit-manifest-'));
  try {
    const { code, output } = await capture(
      tool('cem', elements),
      [
        'analyze',
        '--config',
        'custom-elements-manifest.config.mjs',
        '--outdir',
        relative(join(root, elements), folder),
      ],
      { cwd: elements },
    );
    if (code !== 0) return { code, output };
    const same = read(join(root, elements, 'custom-elements.json')) === read(join(folder, 'custom-elements.json'));
    return same
      ? { code: 0, output: '' }
      : { code: 1, output: 'custom-elements.json is out of date: run pnpm --filter @diaspora-kit/elements manifest' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const read = (file) => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));

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
