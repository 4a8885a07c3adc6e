import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOf, type } from './acts.js';
import { appears, arrived, everyTag, script, startHost, widget, type Host, type Tag } from './host.js';
import { startWorld, type World } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'kit-company-'));
const data = join(folder, 'data');
const built = new URL('../packages/elements/dist/', import.meta.url);

/** A release before this one, that says of each of its elements that it is of it. */
const older = '0.0.1';
function release(tag: Tag) {
  const releases = join(data, 'releases', older);
  mkdirSync(releases, { recursive: true });
  const code = readFileSync(new URL(`${tag}.js`, built), 'utf8');
  const marked = code.replace(/export\{([\w$]+) as /, (all, element) => `${element}.release="${older}";${all}`);
  expect(marked).not.toBe(code);
  writeFileSync(join(releases, `${tag}.js`), marked);
}

let world: World;
let host: Host;
beforeAll(async () => {
  everyTag.forEach(release);
  [world, host] = await Promise.all([startWorld({ DATA_DIR: data }), startHost()]);
});
afterAll(async () => {
  await Promise.all([world.stop(), host.stop()]);
  rmSync(folder, { recursive: true });
});

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

/** The release of which the element behind a tag is; nothing for the newest. */
const releaseOf = (page: Page, tag: Tag) =>
  page.evaluate((name) => (customElements.get(name) as unknown as { release?: string }).release, tag);

describe('two versions on one page', () => {
  const both = (tag: Tag) => [`${world.kit}/${older}/${tag}.js`, `${world.kit}/v1/${tag}.js`];
  /** Modules without `async` run in the order in which they are written. */
  const inOrder = (addresses: string[]) =>
    addresses
      .map((address) => script(address))
      .join('')
      .replaceAll(' async', '');

  describe.each(everyTag)('%s', (tag) => {
    it.each([
      { first: 'the older', of: () => both(tag), release: older },
      { first: 'the newer', of: () => both(tag).reverse(), release: undefined },
    ])('is there twice, and is of $first where that came first', async ({ of, release }) => {
      const body = [widget(world.kit, tag), widget(world.kit, tag, { mission: 'dj' })].join('');
      const { page, watch, close } = await world.visit(host.publish(body + inOrder(of())));
      await expect.poll(() => standing(page)).toBe(2);
      expect(await releaseOf(page, tag)).toBe(release);
      expect(watch.errors).toEqual([]);
      await close();
    });
  });

  it('widgets of one stand beside those of the other', async () => {
    const body = everyTag.map((tag) => widget(world.kit, tag)).join('');
    const scripts = inOrder([`${world.kit}/${older}/spotlight-carousel.js`, `${world.kit}/v1/elements.js`]);
    const { page, watch, close } = await world.visit(host.publish(body + scripts));
    await expect.poll(() => standing(page)).toBe(3);
    expect(await Promise.all(everyTag.map((tag) => releaseOf(page, tag)))).toEqual(
      everyTag.map((tag) => (tag === 'spotlight-carousel' ? older : undefined)),
    );
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
