/**
 * WebKitGTK for `@web/test-runner`, through its WebDriver, on a screen of its own: what a Safari would show, as near as Linux
 * comes. Only what the tests ask for: pages, keys, and the size of the window.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../../scripts/kit.mjs';

/** As WebDriver writes them. */
const keys = {
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * @param {{ driver: string, browser: string, screen: string }} places Executables: WebKitWebDriver, MiniBrowser, Xvfb.
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher(places) {
  /** @type {Promise<Window> | undefined} */
  let starting;
  const active = new Map();
  const pageOf = (id) => {
    const page = active.get(id);
    if (!page) throw new Error(`There is no page ${id}.`);
    return page;
  };
  return {
    name: 'WebKit',
    // The commands of the test runner know how to ask a page of this kind.
    type: 'puppeteer',
    // One window, so one page at a time.
    concurrency: 1,
    async startSession(id, url) {
      const window = await (starting ??= openWindow(places));
      active.set(id, { url, keyboard: window.keyboard, setViewport: window.resize });
      await window.go(url);
    },
    async stopSession(id) {
      active.delete(id);
      await (await starting).go('about:blank');
      return {};
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => pageOf(id).url,
    getPage: pageOf,
    startDebugSession: () => Promise.reject(new Error('There is no debugger for this browser.')),
    stop: async () => (await starting)?.close(),
  };
}

/** @typedef {Awaited<ReturnType<typeof openWindow>>} Window */

async function openWindow({ driver, browser, screen }) {
  const folder = mkdtempSync(join(tmpdir(), 'kit-webkit-'));
  const started = [];
  const close = async () => {
    for (const child of started.reverse()) await ended(child, child.kill());
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // Stories jump instead of gliding.
    mkdirSync(join(folder, 'gtk-3.0'));
    writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
    const display = await startScreen(screen, started);
    const port = await freePort();
    started.push(
      spawn(driver, [`--port=${port}`], {
        stdio: 'ignore',
        env: {
          ...process.env,
          DISPLAY: display,
          XDG_CONFIG_HOME: folder,
          NO_AT_BRIDGE: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
        },
      }),
    );
    const root = `http://127.0.0.1:${port}`;
    await answering(`${root}/status`);
    const { sessionId } = await ask(`${root}/session`, {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    });
    const session = `${root}/session/${sessionId}`;
    const quit = () => ask(session, undefined, 'DELETE').catch(() => undefined);
    return { ...controls(session), close: () => quit().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What can be done with an open window. */
function controls(session) {
  const press = (actions) => ask(`${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const down = (key) => ({ type: 'keyDown', value: keys[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: keys[key] ?? key });
  const stroke = (key) => [down(key), up(key)];
  const inner = () => ask(`${session}/execute/sync`, { script: 'return [innerWidth, innerHeight]', args: [] });
  return {
    go: (url) => ask(`${session}/url`, { url }),
    keyboard: {
      type: (text) => press([...text].flatMap(stroke)),
      press: (key) => press(stroke(key)),
      down: (key) => press([down(key)]),
      up: (key) => press([up(key)]),
    },
    /** To an inner size, or as near as the window gets: it has edges of its own, and a least width of some 450 pixels. */
    async resize({ width, height }) {
      const rect = await ask(`${session}/window/rect`, undefined, 'GET');
      const [innerWidth, innerHeight] = await inner();
      await ask(`${session}/window/rect`, {
        width: rect.width + width - innerWidth,
        height: rect.height + height - innerHeight,
      });
      // The page learns of it later.
      for (let looks = 0; looks < 20 && (await inner())[0] !== width; looks++) await wait(25);
    },
  };
}

async function startScreen(screen, started) {
  const child = spawn(screen, ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  // It writes the number and the end of the line one after the other, and dies if nobody reads both.
  let written = '';
  for await (const part of child.stdio[3]) {
    written += part;
    if (written.endsWith('\n')) return `:${written.trim()}`;
  }
  throw new Error('The screen did not start.');
}

/** @throws {Error} what the driver said. */
async function ask(url, body, method = 'POST') {
  const response = await fetch(url, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

async function answering(url) {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(url).catch(() => undefined)) return;
    await wait(50);
  }
  throw new Error(`Nothing answers at ${url}.`);
}

const ended = (child) => (child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined);
