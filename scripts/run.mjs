/** Child processes for the scripts. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A tool from the `node_modules/.bin` of a workspace folder. */
export const tool = (name, folder = '.') => join(root, folder, 'node_modules/.bin', name);

/**
 * Runs a command to its end, with its output on ours.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options] `cwd` from the root; `env` is added to ours.
 * @returns {Promise<number>} exit code; 1 for a command that a signal ended or that could not start.
 */
export function run(command, args, { cwd = '.', env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: join(root, cwd),
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return endOf(child);
}

/** As `run`, but silent: standard output and error come back as text. */
export async function capture(command, args, { cwd = '.', env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: join(root, cwd),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return { code: await endOf(child), output };
}

function endOf(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Builds widgets, then the server with its pages' assets. */
export async function build() {
  for (const name of ['elements', 'server']) {
    const code = await run(tool('pnpm'), ['--filter', `@diaspora-kit/${name}`, 'build']);
    if (code !== 0) {
      console.error(`Building ${name} ended with ${code}.`);
      return code;
    }
  }
  return 0;
}
