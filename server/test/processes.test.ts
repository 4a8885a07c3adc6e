import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const server = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(server, 'node_modules/.cache/kit-processes');

beforeAll(async () => {
  await build({ root: server, configFile: join(server, 'vite.config.ts'), logLevel: 'error', build: { outDir } });
});

/** Runs the built program as somebody typing does. */
async function kit(environment: Record<string, string>, ...typed: string[]) {
  const child = spawn(process.execPath, [join(outDir, 'main.js'), ...typed], {
    env: { PATH: process.env['PATH'], ...environment },
  });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, said, complained };
}

const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  return { DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'keys/kit.key') };
};

describe('several processes', () => {
  it('migrate a new database at once: one does it, all agree on one key', async () => {
    const settings = freshFolder();
    const runs = await Promise.all([1, 2, 3, 4].map(() => kit(settings, 'migrate')));
    expect(runs.map(({ code, complained }) => [code, complained])).toEqual(runs.map(() => [0, '']));
    expect(runs.filter(({ said }) => said.includes('Ran 0001-spine.sql'))).toHaveLength(1);
    expect(readdirSync(dirname(settings.KEY_FILE))).toEqual(['kit.key']);
  });

  it('say with their exit code how it went', async () => {
    const settings = freshFolder();
    expect(await kit(settings, 'frobnicate')).toMatchObject({ code: 2, said: '' });
    expect(await kit({ ...settings, PORT: 'eighty' }, 'serve')).toMatchObject({
      code: 1,
      complained: 'The settings cannot be used: PORT is not a port.\n',
    });
    expect(existsSync(settings.DATA_DIR)).toBe(false);
  });
});
