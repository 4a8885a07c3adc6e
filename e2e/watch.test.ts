import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findBrowser, registryBrowser } from '../scripts/browser.mjs';
import { watch, type Watch } from './watch.js';

// The other tests trust that nothing escapes the watch, so it is shown what it must notice.
let browser: Browser;
let server: Server;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  browser = await puppeteer.launch(await findBrowser());
  server = createServer((_, response) => {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; connect-src *; require-trusted-types-for 'script'",
    );
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Watched</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser.close();
  server.close();
});

beforeEach(async () => {
  page = await (await browser.createBrowserContext()).newPage();
  seen = await watch(page);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

it('notices a style that the policy forbids', async () => {
  seen.violations.length = 0;
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => seen.violations.join()).toMatch(/style/);
});

it('notices markup made from text', async () => {
  await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>x</b>';
    } catch {
      // refused, which is the point
    }
  });
  await expect.poll(() => seen.violations.join()).toMatch(/[Tt]rustedType/);
});

it('notices a third party', async () => {
  await page.evaluate(() => fetch('http://third-party.invalid/pixel').catch(() => undefined));
  expect(seen.origins()).toContain('http://third-party.invalid');
});

it('notices an error', async () => {
  await page.evaluate(() => console.error('oh'));
  await expect.poll(() => seen.errors).toContain('oh');
});

it('notices what is kept', async () => {
  expect(await seen.kept()).toEqual([]);
  await page.evaluate(async () => {
    document.cookie = 'a-cookie=1';
    localStorage.setItem('a-local', '1');
    sessionStorage.setItem('a-session', '1');
    await new Promise((resolve) => (indexedDB.open('a-database').onsuccess = resolve));
  });
  expect((await seen.kept()).sort()).toEqual(['a-cookie', 'a-database', 'a-local', 'a-session']);
});

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a machine without a browser gets one from the registry',
  async () => {
    const fallback = await puppeteer.launch((await registryBrowser())!);
    expect(await fallback.version()).toMatch(/Chrome/);
    await fallback.close();
  },
);
