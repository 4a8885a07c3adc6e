import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payloads } from '../server/test/markup.js';
import { click } from './acts.js';
import { appears, arrived, everyTag, script, startHost, widget, type Host } from './host.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

/** What is no text for readers in an answer. */
const isName = (key: string) => /^(slug|kind|code|lang|state|version|next|\w*At|\w*[uU]rls?|photo|picture)$/.test(key);

const texts = payloads.flat();
let taken = 0;
/** Every text of an answer becomes the next of those that would be more than words. */
function poison(value: unknown): unknown {
  if (typeof value === 'string') return texts[taken++ % texts.length];
  if (Array.isArray(value)) return value.map(poison);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, isName(key) ? part : poison(part)]));
}

async function answer(request: HTTPRequest) {
  if (!request.url().includes('/api/')) return request.continue();
  const body = JSON.stringify(poison(await (await fetch(request.url())).json()));
  const headers = { 'access-control-allow-origin': '*' };
  await request.respond({ contentType: 'application/json', headers, body });
}

it.each(everyTag)('what an answer says is words in %s, whatever it is', async (tag) => {
  const { page, watch, close } = await world.visit('about:blank');
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  taken = 0;
  await page.goto(host.publish(widget(world.kit, tag) + script(`${world.kit}/v1/${tag}.js`)));
  await appears(page, arrived[tag]);
  if (tag === 'diaspora-directory') {
    expect(taken).toBeGreaterThan(texts.length);
    await click(page, '>>> [part=card] h3 a');
    await appears(page, '>>> [part=profile] h2');
  }
  expect(await page.$eval('>>> [part=base]', ({ textContent }) => textContent)).toContain('__xss=1');
  expect(await page.evaluate('typeof __xss')).toBe('undefined');
  const stray = await page.$$eval('>>> [part=base] *', (all) =>
    all
      .filter(
        ({ localName, attributes }) =>
          /^(script|iframe|object|embed|base|marquee|video|math)$/.test(localName) ||
          [...attributes].some(({ name }) => name.startsWith('on')),
      ) // prettier-ignore
      .map(({ outerHTML }) => outerHTML),
  );
  expect(stray).toEqual([]);
  expect(watch.errors).toEqual([]);
  await close();
});
