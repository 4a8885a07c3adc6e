import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Position of the slide at the reading edge of the row, from 0. */
const firstInView = (page: Page) =>
  page.$eval('>>> [part=track]', (track) => {
    const slides = [...track.querySelectorAll('[part=slide]')];
    const rtl = getComputedStyle(track).direction === 'rtl';
    const edge = (box: DOMRect) => (rtl ? -box.right : box.left);
    const start = edge(track.getBoundingClientRect());
    const distances = slides.map((slide) => Math.abs(edge(slide.getBoundingClientRect()) - start));
    return distances.indexOf(Math.min(...distances));
  });

describe.each([
  { lang: 'en', path: '/spotlight.html', forward: 'ArrowRight', back: 'ArrowLeft' },
  { lang: 'fr', path: '/fr/spotlight.html', forward: 'ArrowRight', back: 'ArrowLeft' },
  { lang: 'ar', path: '/ar/spotlight.html', forward: 'ArrowLeft', back: 'ArrowRight' },
] as const)('stories on a mission’s own site, in $lang, on a phone', ({ lang, path, forward, back }) => {
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visit = await world.visit(world.site + path, { width: 360 });
    page = visit.page;
  });
  afterAll(() => visit.close());

  it('stand in a row that the Tab key reaches', async () => {
    const track = await page.waitForSelector('>>> [part=track]', { visible: true });
    expect((await page.$$('>>> [part=slide]')).length).toBeGreaterThan(2);
    const isFocused = () => track!.evaluate((row) => row.matches(':focus'));
    for (let presses = 0; presses < 40 && !(await isFocused()); presses++) await page.keyboard.press('Tab');
    expect(await isFocused()).toBe(true);
  });

  it('move with the arrow keys, in the direction one reads', async () => {
    await page.keyboard.press(forward);
    await expect.poll(() => firstInView(page)).toBe(1);
    await page.keyboard.press(back);
    await expect.poll(() => firstInView(page)).toBe(0);
    await page.keyboard.press(back);
    await page.keyboard.press('End');
    await expect.poll(() => firstInView(page)).toBe((await page.$$('>>> [part=slide]')).length - 1);
    await page.keyboard.press('Home');
    await expect.poll(() => firstInView(page)).toBe(0);
  });

  it('stay where they are when nobody moves them', async () => {
    expect(await page.$eval('>>> [part=track]', (track) => track.getAnimations({ subtree: true }).length)).toBe(0);
  });

  it('each end in something to do', async () => {
    const actions = await page.$$eval('>>> [part=action]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(actions).toHaveLength((await page.$$('>>> [part=slide]')).length);
    for (const href of actions) expect(href).toMatch(new RegExp(`^${world.kit}/bj/`));
  });

  it('lead to the whole story on the kit’s own origin, in the same language', async () => {
    const address = await page.$eval('>>> [part=slide] a:not([part])', (link) => (link as HTMLAnchorElement).href);
    const story = await fetch(address);
    expect(story.status).toBe(200);
    expect(await story.text()).toContain(`<html lang="${lang}"`);
  });

  it('break no rule of the site: no violation, no error, nothing kept, nobody else asked', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.errors).toEqual([]);
    expect(await visit.watch.kept()).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.site, world.kit]));
  });
});
