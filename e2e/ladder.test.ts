import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, follow } from './acts.js';
import { layoutShift } from './layout-shift.js';
import { startWorld, type Visit, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Cumulative layout shift that an upgraded link or a frame may cause. */
const allowed = 0.01;

const card = '>>> [part=card]';
const directoryLink = 'a[href*="/directory"][href$="#embed"]';

/** Modules of the kit that the page has fetched, without the loader. */
const modules = async (page: Page) => {
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .map(({ pathname }) => pathname),
  );
  return fetched.filter((path) => /^\/v1\/.*\.js$/.test(path) && path !== '/v1/kit.js');
};

/** Scrolls as a thumb does, to the end of the page. */
const scrollDown = (page: Page) =>
  page.evaluate(async () => {
    const end = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    while (!end()) {
      scrollBy(0, 120);
      await new Promise(requestAnimationFrame);
    }
  });

const expectUntouched = async ({ page, watch }: Visit) => {
  expect(await layoutShift(page)).toBeLessThanOrEqual(allowed);
  expect(watch.violations).toEqual([]);
  expect(watch.errors).toEqual([]);
  expect(await watch.kept()).toEqual([]);
  expect(watch.origins()).toEqual(new Set([world.site, world.kit]));
};

/** A page that something was done to before it opened its address. */
const visitAfter = async (address: string, prepare: (page: Page) => Promise<unknown>) => {
  const visit = await world.visit('about:blank');
  await prepare(visit.page);
  await visit.page.goto(address, { waitUntil: 'load' });
  return visit;
};

describe.each([
  { lang: 'en', site: '' },
  { lang: 'fr', site: '/fr' },
  { lang: 'ar', site: '/ar' },
])('in $lang', ({ lang, site }) => {
  it('a link below the view is stories by the time it is read, and nothing moved', async () => {
    const visit = await visitAfter(`${world.site}${site}/link.html`, (page) =>
      page.setViewport({ width: 360, height: 640 }),
    );
    const { page } = visit;
    await page.waitForNetworkIdle({ idleTime: 200 });
    expect(await modules(page)).toEqual([]);
    await scrollDown(page);
    await appears(page, '>>> [part=slide]');
    expect(await page.$eval('spotlight-carousel', (element) => element.lang)).toBe(lang);
    expect(await modules(page)).toEqual(['/v1/elements.js']);
    await expectUntouched(visit);
    await visit.close();
  });

  it('a link in view stays one until it is tapped, and is then the directory in its place', async () => {
    const visit = await world.visit(`${world.site}${site}/link.html`, { width: 360 });
    const { page } = visit;
    await page.waitForNetworkIdle({ idleTime: 200 });
    expect(await page.$('diaspora-directory')).toBeNull();
    await click(page, directoryLink);
    await appears(page, card);
    expect(page.url()).toBe(`${world.site}${site}/link.html`);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('diaspora-directory');
    await expectUntouched(visit);
    await visit.close();
  });

  it('a marked place that was kept free is the directory at once', async () => {
    const visit = await world.visit(`${world.site}${site}/div.html`);
    const { page } = visit;
    await appears(page, card);
    expect(await page.$eval('[data-diaspora-kit] > diaspora-directory', (element) => element.lang)).toBe(lang);
    expect(await modules(page)).toEqual(['/v1/diaspora-directory.js']);
    await expectUntouched(visit);
    await visit.close();
  });

  it('a frame is the directory, as high as its content', async () => {
    const visit = await world.visit(`${world.site}${site}/frame.html`);
    const { page } = visit;
    const frame = await embedded(page);
    await appears(frame, card);
    expect(await frame.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([lang, lang === 'ar' ? 'rtl' : 'ltr']);
    await expect.poll(() => slack(page, frame)).toBeLessThan(2);
    expect(await frameHeight(page)).toBeGreaterThan(760);
    await expectUntouched(visit);
    await visit.close();
  });
});

describe('a link', () => {
  it('is followed with the keyboard as with a finger', async () => {
    const { page, close } = await world.visit(`${world.site}/link.html`);
    await page.focus(directoryLink);
    await page.keyboard.press('Enter');
    await appears(page, card);
    expect(page.url()).toBe(`${world.site}/link.html`);
    await close();
  });

  it('keeps the place free from the tap on, however slow the widget comes', async () => {
    const { page, close } = await world.visit(`${world.site}/link.html`, { width: 360 });
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.emulateNetworkConditions({ download: 50_000, upload: 50_000, latency: 1000 });
    await click(page, directoryLink);
    await appears(page, card);
    expect(await layoutShift(page)).toBeLessThanOrEqual(allowed);
    await close();
  });

  it('fetches nothing by itself where the reader saves data, and opens when it is tapped', async () => {
    const { page, close } = await visitAfter(`${world.site}/link.html`, async (page) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    });
    await scrollDown(page);
    await page.waitForNetworkIdle({ idleTime: 200 });
    expect(await modules(page)).toEqual([]);
    await click(page, directoryLink);
    await appears(page, card);
    await close();
  });

  it('leads to the kit’s own page where the module is blocked', async () => {
    const { page, close } = await visitAfter(`${world.site}/link.html`, (page) => block(page, /\/v1\/(?!kit).*\.js$/));
    await scrollDown(page);
    const stories = await page.waitForSelector('a[href*="/spotlight"][href$="#embed"]');
    expect(await stories!.isVisible()).toBe(true);
    await follow(page, directoryLink);
    expect(page.url()).toBe(`${world.kit}/bj/directory?lang=en#embed`);
    await close();
  });

  it('leads to the kit’s own page where every script is blocked', async () => {
    const { page, close } = await visitAfter(`${world.site}/link.html`, (page) => block(page, /\.js$/));
    await follow(page, directoryLink);
    expect(page.url()).toBe(`${world.kit}/bj/directory?lang=en#embed`);
    await close();
  });

  it('comes alive on every page of a site that changes its content by script', async () => {
    const visit = await world.visit(`${world.site}/link.html`);
    const { page } = visit;
    for (const mission of ['dj', 'bj']) {
      await page.evaluate(
        (kit, mission) => {
          const room = Object.assign(document.createElement('p'), { className: 'room' });
          room.style.height = '3000px';
          const link = document.createElement('a');
          link.href = `${kit}/${mission}/directory?lang=en#embed`;
          link.textContent = mission;
          scrollTo(0, 0);
          document.querySelector('.field-body')!.replaceChildren(room, link);
          // The loader learns where the link stands with the next frame; until then nobody has scrolled.
          return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        },
        world.kit,
        mission,
      );
      await scrollDown(page);
      await appears(page, `diaspora-directory[mission=${mission}] ${card}`);
      expect(await page.$$('diaspora-directory')).toHaveLength(1);
    }
    expect(visit.watch.errors).toEqual([]);
    await visit.close();
  });
});

describe('a frame', () => {
  it('is readable without script', async () => {
    const { page, close } = await world.visit(`${world.site}/frame.html`, { script: false });
    const frame = await embedded(page);
    expect((await frame.$$('.dk-card')).length).toBeGreaterThan(5);
    await close();
  });

  it.each(['diaspora-directory', 'spotlight-carousel', 'mentor-request', 'diaspora-join'])(
    'works in the sandbox that WordPress puts around it: %s',
    async (tag) => {
      const { page, watch, close } = await world.visit(`${world.site}/frame.html`);
      await page.evaluate(
        (kit, tag) => {
          const told: unknown[] = [];
          addEventListener('message', ({ data }) => told.push(data));
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-scripts');
          frame.src = `${kit}/embed/${tag}?mission=bj&lang=en#?secret=abcdefghij`;
          document.querySelector('iframe')!.replaceWith(frame);
          Object.assign(window, { told });
        },
        world.kit,
        tag,
      );
      const frame = await embedded(page, tag);
      await appears(frame, '>>> :is([part=card], [part=slide], [part=form], [part=points])');
      expect(await frame.evaluate(() => self.origin)).toBe('null');
      await frame.$eval('>>> a', (link) => link.click());
      const told = () => page.evaluate(() => (window as unknown as { told: Record<string, unknown>[] }).told);
      await expect
        .poll(told)
        .toContainEqual({ message: 'height', value: expect.any(Number) as number, secret: 'abcdefghij' });
      if (tag !== 'diaspora-directory')
        await expect.poll(told).toContainEqual({
          message: 'link',
          value: expect.stringMatching(`^${world.kit}/bj/`) as string,
          secret: 'abcdefghij',
        });
      expect(watch.violations).toEqual([]);
      await close();
    },
  );

  it('is as high as all of its cards, in sight or not', async () => {
    const { page, close } = await world.visit(`${world.site}/frame.html`);
    const frame = await embedded(page);
    await appears(frame, card);
    const drawn = () =>
      frame.$$eval(card, (cards) =>
        cards.map((card) => card.querySelector('a')!.checkVisibility({ contentVisibilityAuto: true })),
      );
    await expect.poll(drawn).not.toContain(false);
    await expect.poll(() => slack(page, frame)).toBeLessThan(2);
    await close();
  });

  it('takes its height from nobody else', async () => {
    const { page, close } = await world.visit(`${world.site}/frame.html`);
    const frame = await embedded(page);
    await appears(frame, card);
    await expect.poll(() => slack(page, frame)).toBeLessThan(2);
    const before = await frameHeight(page);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
          postMessage({ type: 'diaspora-kit:height', height: 4321 }, '*');
        }),
    );
    expect(await frameHeight(page)).toBe(before);
    await close();
  });
});

/** Waits for something inside a widget: `waitForSelector` looks again only when the page around it changes. */
const appears = (where: Page | Frame, selector: string) => expect.poll(() => where.$(selector)).not.toBeNull();

/** The kit's frame on a page, once its document is there. */
async function embedded(page: Page, tag = 'diaspora-directory'): Promise<Frame> {
  const frame = await page.waitForFrame((frame) => frame.url().startsWith(`${world.kit}/embed/${tag}`));
  await frame.waitForSelector(tag);
  return frame;
}

const frameHeight = (page: Page) => page.$eval('iframe', (frame) => frame.clientHeight);

/** How far the height of a frame is from that of its content, in CSS pixels. */
const slack = async (page: Page, frame: Frame) =>
  Math.abs((await frameHeight(page)) - (await frame.$eval('body', (body) => body.getBoundingClientRect().height)));

async function block(page: Page, address: RegExp) {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (address.test(request.url()) ? request.abort() : request.continue()));
}
