import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow, textsOf, type } from './acts.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const question = 'Which certificate does a small shop in Lyon ask for before it orders shea butter?';

const receiptOn = async (page: Page) => {
  await page.waitForSelector('>>> [part=receipt] section h3 + p', { visible: true });
  return (await textsOf(page, '>>> [part=receipt] section h3 + p'))[0]!;
};

describe.each([
  { lang: 'en', path: '/mentoring.html' },
  { lang: 'fr', path: '/fr/mentoring.html' },
  { lang: 'ar', path: '/ar/mentoring.html' },
])('a question asked on a mission’s own site, in $lang', ({ lang, path }) => {
  let visit: Visit;
  let page: Page;
  let receipt: string;
  const address = `amina-${lang}@example.org`;
  beforeAll(async () => {
    visit = await world.visit(world.site + path, { width: 360 });
    page = visit.page;
    await page.waitForSelector('>>> #goal', { visible: true });
  });
  afterAll(() => visit.close());

  it('can be asked on the kit’s own page instead', async () => {
    const href = await page.$eval('>>> [part=own-page]', (link) => (link as HTMLAnchorElement).href);
    expect(new URL(href).origin).toBe(world.kit);
    expect((await fetch(href)).status).toBe(200);
  });

  it('says what is wrong beside the field, and keeps what was typed', async () => {
    await type(page, '>>> #goal', 'Sell shea butter in France');
    await click(page, '>>> [part=submit]');
    await page.waitForSelector('>>> #question[aria-invalid=true]', { visible: true });
    expect(await page.$eval('>>> #goal', (field) => (field as HTMLInputElement).value)).toBe(
      'Sell shea butter in France',
    );
    expect((await world.mails()).filter(({ to }) => to === address)).toEqual([]);
  });

  it('is sent once, however often the button is pressed', async () => {
    await type(page, '>>> #question', question, { delay: 40 });
    await type(page, '>>> #name', 'Amina');
    await type(page, '>>> #address', address);
    await click(page, '>>> #consent');
    await page.$eval('>>> [part=submit]', (button) => {
      for (let presses = 0; presses < 3; presses++) (button as HTMLButtonElement).click();
    });
    receipt = await receiptOn(page);
    expect(receipt).toMatch(/^BJ-[A-Z2-9]{3}-[A-Z2-9]{3}$/);
    await expect.poll(async () => (await world.mails()).filter(({ to }) => to === address).length).toBe(1);
  });

  it('is confirmed by mail on the kit’s own origin, and followed there', async () => {
    const mail = (await world.mails()).find(({ to }) => to === address)!;
    expect(mail.lang).toBe(lang);
    const [link] = /http\S+\/go\/\S+/.exec(mail.text)!;
    const reader = await world.visit(link!);
    await follow(reader.page, 'form[action*="/go/"] button');
    expect(reader.page.url()).toContain(receipt);
    expect(await reader.page.$('#code')).toBeNull();
    expect(await reader.watch.kept()).toEqual([]);
    expect(reader.watch.violations).toEqual([]);
    await reader.close();
  });

  it('is in no address and in nothing the site could keep', async () => {
    expect(page.url()).toBe(world.site + path);
    expect(await visit.watch.kept()).toEqual([]);
  });

  it('breaks no rule of the site: no violation, nobody else asked, no error but the refusal', async () => {
    expect(visit.watch.violations).toEqual([]);
    expect(visit.watch.origins()).toEqual(new Set([world.site, world.kit]));
    // The browser itself notes an answer of 422.
    expect(visit.watch.errors.filter((error) => !error.includes('status of 422'))).toEqual([]);
  });
});

it('all three widgets stand on one page, from one script, and break no rule', async () => {
  const { page, watch, close } = await world.visit(`${world.site}/all.html`);
  await page.waitForSelector('>>> [part=card]', { visible: true });
  await page.waitForSelector('>>> [part=slide]', { visible: true });
  await page.waitForSelector('>>> #goal', { visible: true });
  expect(await page.$$eval('script', (scripts) => scripts.map(({ src }) => new URL(src).pathname))).toEqual([
    '/v1/elements.js',
  ]);
  expect(watch.violations).toEqual([]);
  expect(watch.errors).toEqual([]);
  expect(await watch.kept()).toEqual([]);
  expect(watch.origins()).toEqual(new Set([world.site, world.kit]));
  await close();
});
