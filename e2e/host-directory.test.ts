import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const names = (page: Page) => page.$$eval('>>> [part=card] h3', (all) => all.map((name) => name.textContent!.trim()));
const searchBox = (page: Page) => page.locator('>>> input[type=search]');

describe.each([
  { lang: 'en', dir: 'ltr', path: '/' },
  { lang: 'fr', dir: 'ltr', path: '/fr/' },
  { lang: 'ar', dir: 'rtl', path: '/ar/' },
])('the directory on a mission’s own site, in $lang', ({ lang, dir, path }) => {
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visit = await world.visit(world.site + path);
    page = visit.page;
  });
  afterAll(() => visit.close());

  it('speaks the language of the page around it', async () => {
    await page.waitForSelector('>>> [part=card]', { visible: true });
    expect(
      await page.$eval('>>> [part=base]', (widget) => [
        widget.getAttribute('lang'),
        getComputedStyle(widget).direction,
      ]),
    ).toEqual([lang, dir]);
  });

  it('finds somebody by a name typed without accents', async () => {
    await searchBox(page).fill('senan');
    await expect.poll(() => names(page)).toEqual(['Sènan Hounkpatin']);
    expect(new URL(page.url()).searchParams.get('dk')).toBe('q=senan');
  });

  it('opens the profile in place, and Back returns to the search', async () => {
    await page.locator('>>> [part=card] h3 a').click();
    await page.waitForSelector('>>> [part=profile] section', { visible: true });
    expect(new URL(page.url()).origin).toBe(world.site);
    await page.goBack();
    await expect.poll(() => names(page)).toEqual(['Sènan Hounkpatin']);
  });

  it('narrows with a filter as far as its count says, and widens again', async () => {
    await searchBox(page).click({ count: 3 });
    await page.keyboard.press('Backspace');
    await expect.poll(async () => (await names(page)).length).toBeGreaterThan(5);
    await page.locator('>>> [aria-controls=filters]').click();
    const box = await page.waitForSelector('>>> [part=facet][open] label', { visible: true });
    const count = Number(await box!.$eval('span:last-child', (shown) => shown.textContent));
    await box!.click();
    await page.waitForSelector('>>> [part=chips] button', { visible: true });
    await expect
      .poll(() => page.$eval('>>> [part=base] h2', (total) => total.textContent!.replaceAll(/\D/g, '')))
      .toBe(String(count));
    await page.locator('>>> [part=chips] button').click();
    await expect.poll(() => page.$('>>> [part=chips] button')).toBeNull();
  });

  it('does not take the site’s typing manners', async () => {
    const manners = await page.$eval('>>> [part=card]', (card) => {
      const { letterSpacing, wordSpacing, textAlign, textTransform, boxSizing } = getComputedStyle(card);
      return { letterSpacing, wordSpacing, textAlign, textTransform, boxSizing };
    });
    expect(manners).toEqual({
      letterSpacing: 'normal',
      wordSpacing: '0px',
      textAlign: 'start',
      textTransform: 'none',
      boxSizing: 'border-box',
    });
  });

  it('breaks no rule of the site: no violation, no error, nothing kept, nobody else asked', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.errors).toEqual([]);
    expect(await visit.watch.kept()).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.site, world.kit]));
  });
});

it('with JavaScript off the site still shows the way to the directory', async () => {
  const { page, close } = await world.visit(`${world.site}/`, { script: false });
  const link = await page.$('diaspora-directory > a');
  expect(await link!.isVisible()).toBe(true);
  await Promise.all([page.waitForNavigation(), link!.click()]);
  expect(page.url()).toBe(`${world.kit}/bj/directory?lang=en`);
  expect(await page.$$('.dk-card')).not.toEqual([]);
  await close();
});
