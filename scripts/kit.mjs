/** Starts the built kit and the example site: for `npm start`, the whole-flow tests and the measurements. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './run.mjs';

/** A port nobody listens on at the moment of asking. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a Node script and waits until `url` answers 200.
 *
 * @param {string[]} args script and arguments, from the root
 * @param {{ env: Record<string, string>, url: string, stdio?: import('node:child_process').StdioOptions, seconds?: number }} options
 * @throws {Error} something else answers there already; or the script ended, or `seconds` (60) passed, before it
 *   answered: what it wrote is in the message.
 */
export async function startNode(args, { env, url, stdio = ['ignore', 'pipe', 'pipe'], seconds = 60 }) {
  if (await answers(url)) throw new Error(`Something answers at ${url} already.`);
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const deadline = Date.now() + seconds * 1000;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}.\n${output}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${args.join(' ')} did not answer at ${url} within ${seconds} s.\n${output}`);
    }
    await wait(50);
  }
  return { child, ended, stop, output: () => output };
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * The built server in a process of its own, on a free port, with the demonstration and a data folder that is deleted
 * when it stops.
 *
 * @param {Record<string, string>} [env] settings beyond those.
 * @returns {Promise<{ origin: string, stop: () => Promise<void>, output: () => string }>}
 */
export async function startTemporaryKit(env = {}) {
  const port = String(env.PORT ?? (await freePort()));
  const origin = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { stop, output } = await startNode(['server/dist/main.js', 'serve'], {
      env: { KIT_DEMO: '1', DATA_DIR: join(folder, 'data'), PUBLIC_ORIGIN: origin, SMTP_URL: '', ...env, PORT: port },
      url: `${origin}/health`,
    });
    return { origin, output, stop: () => stop().then(removeFolder) };
  } catch (error) {
    removeFolder();
    throw error;
  }
}

/** The example mission site that embeds the kit at `origin`, on a free port. */
export async function startTemporaryExample(origin) {
  const port = String(await freePort());
  const site = `http://127.0.0.1:${port}`;
  const { stop } = await startNode(['examples/serve.mjs'], {
    env: { EXAMPLE_PORT: port, PUBLIC_ORIGIN: origin },
    url: `${site}/`,
  });
  return { origin: site, stop };
}
