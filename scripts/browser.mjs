/**
 * A Chromium for tests and measurements, wherever this machine has one.
 *
 * @typedef {{ executablePath: string, env: Record<string, string | undefined>, args: string[], headless: true | 'shell' }} Browser
 *   Launch options of puppeteer-core; `@web/test-runner-chrome` takes the same.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Only our own pages are opened, and a container's root can start no sandbox. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string | undefined} */
export function systemBrowser() {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...places, ...fixedPlaces].find((place) => existsSync(place));
}

/**
 * The optional dependency `@sparticuz/chromium`, unpacked once under `node_modules/.cache` (211 MB, Linux x64 only). It
 * brings the shared libraries a bare machine lacks.
 *
 * @returns {Promise<Browser | undefined>} `undefined` where it cannot run or is not installed.
 */
export async function registryBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = resolveOptional('@sparticuz/chromium');
  if (!entry) return undefined;
  const source = join(dirname(entry), '../bin');
  const { version } = createRequire(import.meta.url)(join(source, '../package.json'));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(source, folder);
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return { executablePath: join(folder, 'chromium'), env, args, headless: 'shell' };
}

/**
 * `CHROME_PATH`, else the system's Chromium or Chrome, else the one from the registry.
 *
 * @returns {Promise<Browser>}
 * @throws {Error} when there is none; the message says what to install.
 */
export async function findBrowser() {
  const executablePath = process.env.CHROME_PATH ?? systemBrowser();
  if (executablePath) return { executablePath, env: process.env, args, headless: true };
  const fallback = await registryBrowser();
  if (fallback) return fallback;
  throw new Error(
    'No browser found. Install Chromium or Chrome (Debian: apt-get install -y chromium), or set CHROME_PATH to one.',
  );
}

/** @param {string} name */
function resolveOptional(name) {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Into a folder of its own first: an interrupted unpacking leaves nothing that looks complete.
 *
 * @param {string} source @param {string} folder
 */
async function unpack(source, folder) {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft; // where the package unpacks to
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath(source);
    await inflate(join(source, 'al2023.tar.br'));
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(draft, { recursive: true, force: true });
  }
}
