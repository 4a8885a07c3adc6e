import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click } from './acts.js';
import { startWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const pages = { en: '/join.html', fr: '/fr/join.html', ar: '/ar/join.html' };

describe.each(Object.entries(pages))('joining from a mission’s own page, in %s', (lang, path) => {
  it.each([360, 1280])('shows what it means at %s px, and goes on at the kit’s own page', async (width) => {
    const { page, watch, close } = await world.visit(world.site + path, { width });
    const points = (await page.waitForSelector('>>> [part=points]', { visible: true }))!;
    expect(await points.$$eval('li', (all) => all.length)).toBe(4);
    expect(await page.$$('>>> :is(input, textarea, select, form)')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    await Promise.all([page.waitForNavigation(), page.$eval('>>> a[part=action]', (link) => link.click())]);
    expect(page.url()).toBe(`${world.kit}/bj/join?lang=${lang}`);
    expect(watch.violations).toEqual([]);
    expect(await watch.kept()).toEqual([]);
    await close();
  });

  it('leaves the link where no script runs', async () => {
    const { page, close } = await world.visit(world.site + path, { script: false });
    expect(await page.$eval('diaspora-join a', (link) => link.href)).toBe(`${world.kit}/bj/join?lang=${lang}`);
    await close();
  });
});

it('a marked place and a link become it too', async () => {
  const { page, close } = await world.visit(`${world.site}/link.html`);
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.evaluate((kit) => {
    const place = document.createElement('div');
    Object.assign(place.dataset, { diasporaKit: 'join', mission: 'bj' });
    const links = ['lang=en', 'lang=fr#embed'].map((end) => {
      const link = document.createElement('a');
      link.href = `${kit}/bj/join?${end}`;
      link.textContent = 'Join';
      return link;
    });
    place.append(links[0]!);
    document.querySelector('.field-body')!.replaceChildren(place, links[1]!);
  }, world.kit);
  for (const [at, end] of ['lang=en', 'lang=fr#embed'].entries()) {
    await click(page, `a[href$="${end}"]`);
    await page.waitForFunction((count) => document.querySelectorAll('diaspora-join').length === count, {}, at + 1);
  }
  await page.waitForSelector('diaspora-join[lang=fr] >>> [part=action]', { visible: true });
  await close();
});
