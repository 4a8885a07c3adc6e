import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../scripts/browser.mjs';
import { run, tool } from '../scripts/run.mjs';
import { watch } from './watch.js';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

/** What axe found, as far as a reader of a failed test needs it. */
interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** How far Storybook is with the story on the page. */
interface Preview {
  __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
}

interface Axe {
  configure(spec: object): void;
  run(selector: string): Promise<{ violations: Violation[] }>;
}

describe('the stories', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kit-stories-'));
    expect(await run(tool('storybook'), ['build', '--quiet', '--loglevel', 'error', '--output-dir', folder])).toBe(0);
    server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      const content = await readFile(join(folder, pathname)).catch(() => undefined);
      response
        .writeHead(content ? 200 : 404, { 'content-type': types[extname(pathname)] ?? 'text/plain' })
        .end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await puppeteer.launch(await findBrowser());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Each story once, in turn in each of these; the first of each element in all of them. */
  const looks = [
    { language: 'en', theme: 'light' },
    { language: 'ar', theme: 'dark' },
    { language: 'fr', theme: 'light' },
    { language: 'ar', theme: 'light' },
    { language: 'fr', theme: 'dark' },
  ];

  it.each(looks.map((look, turn) => ({ ...look, turn })))(
    'are accessible and raise no error in $language, $theme',
    { timeout: 240_000 },
    async ({ language, theme, turn }) => {
      const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
        entries: Record<string, { id: string; type: string }>;
      };
      const stories = Object.values(index.entries)
        .filter(({ type }) => type === 'story')
        .filter(({ id }, position) => id.endsWith('--ready') || position % looks.length === turn);
      expect(stories.length).toBeGreaterThan(5);
      const found: Record<string, string[]> = {};
      for (const { id } of stories) {
        const problems = await problemsOf(`id=${id}&viewMode=story&globals=language:${language};theme:${theme}`);
        if (problems.length) found[id] = problems;
      }
      expect(found).toEqual({});
    },
  );

  it.each(['tokens--colours', 'directory--docs', 'embed-ladder--docs', 'writing--docs'])('%s is there', async (id) => {
    const page = await browser.newPage();
    const { errors } = await watch(page);
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${id.endsWith('docs') ? 'docs' : 'story'}`);
    await page.waitForSelector('.sb-show-main :is(#storybook-docs, #storybook-root) table tr + tr td', {
      visible: true,
    });
    expect(errors).toEqual([]);
    await page.close();
  });

  /** What is wrong with a story once it has been played to its end. */
  async function problemsOf(query: string): Promise<string[]> {
    const page = await browser.newPage();
    const { errors } = await watch(page);
    await page.goto(`${origin}/iframe.html?${query};a11y.manual:!true`);
    const phase = await page.waitForFunction(() => {
      const { phase } = (window as unknown as Preview).__STORYBOOK_PREVIEW__?.currentRender ?? {};
      return (phase === 'finished' || phase === 'errored') && phase;
    });
    if ((await phase.jsonValue()) === 'errored') errors.push('the story did not come to its end');
    await page.waitForNetworkIdle({ idleTime: 50 });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: Axe };
      // Bones are drawn on typical words that nobody is to read.
      axe.configure({ rules: [{ id: 'color-contrast', selector: '*:not(.dk-bone)' }] });
      return (await axe.run('#storybook-root')).violations;
    });
    await page.close();
    return [
      ...errors,
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`),
    ];
  }
});
