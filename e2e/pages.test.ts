import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe.each([
  { lang: 'en', dir: 'ltr' },
  { lang: 'fr', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
])('the pages of the kit with JavaScript off, in $lang', ({ lang, dir }) => {
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    visit = await world.visit(`${world.kit}/bj?lang=${lang}`, { script: false });
    page = visit.page;
  });
  afterAll(() => visit.close());

  it('carry no script', async () => {
    expect(await page.$$('script:not([type="application/ld+json"])')).toEqual([]);
  });

  it('say in which language they are, and in which direction it reads', async () => {
    expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([lang, dir]);
    expect(await textsOf(page, 'h1')).toHaveLength(1);
  });

  it('lead to the directory, where a search finds somebody by a name without accents', async () => {
    await follow(page, `nav a[href="/bj/directory?lang=${lang}"]`);
    await type(page, '#q', 'senan');
    await follow(page, '#find button');
    expect(await textsOf(page, '.dk-card__name')).toEqual(['Sènan Hounkpatin']);
  });

  it('keep search and language on the way into a profile and back', async () => {
    await follow(page, '.dk-card__name a');
    expect(await textsOf(page, 'h1')).toEqual(['Sènan Hounkpatin']);
    expect(await page.$eval('meta[name=robots]', (robots) => (robots as HTMLMetaElement).content)).toContain('noindex');
    await page.goBack();
    expect(await textsOf(page, '.dk-card__name')).toEqual(['Sènan Hounkpatin']);
  });

  it('narrow by a filter as far as its count says, and widen again', async () => {
    await page.goto(`${world.kit}/bj/directory?lang=${lang}`);
    const count = await page.$eval(
      'input[name=offer][value=investment] ~ .dk-check__count',
      (shown) => shown.textContent,
    );
    await click(page, 'input[name=offer][value=investment]');
    await follow(page, '#find button, .dk-filters button');
    expect(await textsOf(page, '.dk-card__name')).toHaveLength(Number(count));
    await follow(page, 'a.dk-chip--on');
    expect((await textsOf(page, '.dk-card__name')).length).toBeGreaterThan(Number(count));
  });

  it('turn into the other languages where they are', async () => {
    const other = lang === 'en' ? 'fr' : 'en';
    await page.goto(`${world.kit}/bj/directory?lang=${lang}&q=karit%C3%A9`);
    await follow(page, `a[hreflang=${other}]`);
    expect(await page.$eval('html', ({ lang }) => lang)).toBe(other);
    expect(await page.$eval('#q', (box) => (box as HTMLInputElement).value)).toBe('karité');
  });

  it('tell stories that end in an action', async () => {
    await page.goto(`${world.kit}/bj/spotlight?lang=${lang}`);
    await follow(page, 'main article a[href*="/spotlight/"], main li a[href*="/spotlight/"]');
    expect(await textsOf(page, 'h1')).toHaveLength(1);
    expect(await page.$('main a.dk-button')).not.toBeNull();
  });

  it('break no rule: no violation, no error, nothing kept, nobody else asked', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.errors).toEqual([]);
    expect(await visit.watch.kept()).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.kit]));
  });
});
