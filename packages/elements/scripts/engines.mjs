/** Browsers other than Chromium, where this machine has them. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webkitLauncher } from './webkit-launcher.mjs';

const inPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((place) => existsSync(place));

const miniBrowsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/** `FIREFOX_PATH`, else the system's. It speaks WebDriver BiDi with the launcher of Chrome. */
function firefox() {
  const executablePath = process.env.FIREFOX_PATH ?? inPath(['firefox-esr', 'firefox']);
  if (!executablePath) return 'not installed (Debian: apt-get install -y firefox-esr)';
  const extraPrefsFirefox = { 'ui.prefersReducedMotion': 1 };
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox },
  });
  return Object.assign(launcher, { name: 'Firefox' });
}

function webkit() {
  const driver = inPath(['WebKitWebDriver']);
  const browser = miniBrowsers.find((place) => existsSync(place));
  const screen = inPath(['Xvfb']);
  if (!driver || !browser || !screen) return 'not installed (Debian: apt-get install -y webkit2gtk-driver xvfb)';
  return webkitLauncher({ driver, browser, screen });
}

/** A launcher, or why there is none. */
export const otherEngines = () => ({ Firefox: firefox(), WebKit: webkit() });
