import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOf, type } from './acts.js';
import { appears, arrived, everyTag, script, startHost, widget, type Host } from './host.js';
import { startWorld, type World } from './world.js';

let world: World;
let host: Host;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

const elements = () => script(`${world.kit}/v1/elements.js`);

/** Widgets that show what they came for. */
const standing = (page: Page) =>
  page.evaluate(
    (tags) =>
      tags
        .flatMap((tag) => [...document.querySelectorAll(tag)])
        .filter((widget) => {
          const sign = widget.shadowRoot?.querySelector('[part=card], [part=slide], #goal');
          return sign?.checkVisibility();
        }).length,
    everyTag,
  );

describe('two versions on one page', () => {
  it.each(everyTag)('%s is there twice, whichever script came first', async (tag) => {
    const body = [widget(world.kit, tag), widget(world.kit, tag, { mission: 'dj' })].join('');
    const scripts = script(`${world.kit}/v1/${tag}.js`) + script(`${world.kit}/${world.version}/${tag}.js`);
    const { page, watch, close } = await world.visit(host.publish(body + scripts));
    await expect.poll(() => standing(page)).toBe(2);
    expect(watch.errors).toEqual([]);
    await close();
  });

  it('widgets of one stand beside those of the other', async () => {
    const body = everyTag.map((tag) => widget(world.kit, tag)).join('');
    const scripts = script(`${world.kit}/${world.version}/spotlight-carousel.js`) + elements();
    const { page, watch, close } = await world.visit(host.publish(body + scripts));
    await expect.poll(() => standing(page)).toBe(3);
    expect(watch.errors).toEqual([]);
    await close();
  });
});

it.each(everyTag)('%s speaks French and Arabic on one page, each in its direction', async (tag) => {
  const body = widget(world.kit, tag, { lang: 'fr' }) + widget(world.kit, tag, { lang: 'ar' });
  const { page, close } = await world.visit(host.publish(body + elements()));
  await expect.poll(() => standing(page)).toBe(2);
  const spoken = await page.$$eval('>>> [part=base]', (all) =>
    all.map((base) => ({
      lang: base.getAttribute('lang'),
      direction: getComputedStyle(base).direction,
      // Last come words of the widget's own.
      arabic: /\p{Script=Arabic}/u.test([...base.querySelectorAll('a, label')].at(-1)!.textContent!),
    })),
  );
  expect(spoken).toEqual([
    { lang: 'fr', direction: 'ltr', arabic: false },
    { lang: 'ar', direction: 'rtl', arabic: true },
  ]);
  await close();
});

it('many of a kind ask each address once', async () => {
  const body = everyTag.flatMap((tag) => Array<string>(3).fill(widget(world.kit, tag, { lang: 'fr' }))).join('');
  const { page, close } = await world.visit('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(host.publish(body + elements()));
  await expect.poll(() => standing(page)).toBe(9);
  const answers = asked.filter((url) => /\/api\/|\/lang\//.test(url));
  expect(answers.sort()).toEqual([
    `${world.kit}/api/v1/missions/bj/profiles?lang=fr`,
    `${world.kit}/api/v1/missions/bj/spotlights?lang=fr`,
    `${world.kit}/api/v1/missions/bj?lang=fr`,
    `${world.kit}/v1/lang/fr.json`,
  ]);
  await close();
});

it('comes and goes with the pages of a site that never reloads', async () => {
  const { page, watch, close } = await world.visit(host.publish(elements()));
  await page.evaluate(
    (directory, stories) => {
      const pages: Record<string, string> = { '/people': directory, '/stories': stories };
      const show = () => (document.querySelector('main')!.innerHTML = pages[location.pathname] ?? '');
      addEventListener('popstate', show);
      addEventListener('go', ({ detail }: CustomEventInit<string>) => {
        history.pushState(null, '', detail);
        show();
      });
    },
    widget(world.kit, 'diaspora-directory'),
    widget(world.kit, 'spotlight-carousel'),
  );
  const go = (path: string) => page.evaluate((detail) => dispatchEvent(new CustomEvent('go', { detail })), path);
  const names = () => textsOf(page, '>>> [part=card] h3');

  await go('/people');
  await appears(page, arrived['diaspora-directory']);
  await type(page, '>>> #q', 'senan');
  await expect.poll(names).toEqual(['Sènan Hounkpatin']);
  await go('/stories');
  await appears(page, arrived['spotlight-carousel']);
  expect(await page.$('diaspora-directory')).toBeNull();
  await page.goBack();
  await expect.poll(names).toEqual(['Sènan Hounkpatin']);
  expect(await page.$eval('>>> #q', (box) => (box as HTMLInputElement).value)).toBe('senan');
  await page.goForward();
  await appears(page, arrived['spotlight-carousel']);
  expect(watch.errors).toEqual([]);
  await close();
});
