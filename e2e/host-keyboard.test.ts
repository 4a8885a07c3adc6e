import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appears, arrived, script, startHost, widget, type Host, type Tag } from './host.js';
import { startWorld, type World } from './world.js';

// The stories are moved by the keyboard in host-spotlight.test.ts.
let world: World;
let host: Host;
beforeAll(async () => {
  [world, host] = await Promise.all([startWorld(), startHost()]);
});
afterAll(() => Promise.all([world.stop(), host.stop()]));

async function open(tag: Tag) {
  const address = host.publish(widget(world.kit, tag) + script(`${world.kit}/v1/${tag}.js`));
  const visit = await world.visit(address, { width: 700 });
  await appears(visit.page, arrived[tag]);
  return visit;
}

/** Whether what has the focus inside the widget matches. */
const isAt = (page: Page, tag: Tag, selector: string) =>
  page.$eval(tag, (element, selector) => !!element.shadowRoot!.activeElement?.matches(selector), selector);

/** Presses Tab until there; a reader would give up sooner than after forty. */
async function tabTo(page: Page, tag: Tag, selector: string) {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await isAt(page, tag, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

it('the directory is searched, narrowed, opened and left with the keyboard alone', async () => {
  const tag = 'diaspora-directory';
  const { page, close } = await open(tag);
  const cards = async () => (await page.$$('>>> [part=card]')).length;
  const at = (selector: string) => isAt(page, tag, selector);
  const all = await cards();
  await tabTo(page, tag, '#q');
  await page.keyboard.type('noix');
  await page.keyboard.press('Enter');
  await expect.poll(cards).toBeLessThan(all);
  await page.keyboard.press('Escape');
  for (const _ of 'noix') await page.keyboard.press('Backspace');
  await expect.poll(cards).toBe(all);

  await tabTo(page, tag, '[aria-controls=filters]');
  await page.keyboard.press('Enter');
  await tabTo(page, tag, '[part=facet] input');
  await page.keyboard.press('Space');
  await appears(page, '>>> [part=chips] button');
  // Where a reader was, so that the next filter is one Tab away.
  expect(await at('[part=facet] input')).toBe(true);

  await tabTo(page, tag, '[part=card] h3 a');
  await page.keyboard.press('Enter');
  await expect.poll(() => at('[part=profile] h2')).toBe(true);
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
  await expect.poll(() => at('[part=card] h3 a')).toBe(true);
  await close();
});

it('a question is asked, mended and sent with the keyboard alone', async () => {
  const tag = 'mentor-request';
  const { page, close } = await open(tag);
  const at = (selector: string) => isAt(page, tag, selector);
  await tabTo(page, tag, '#goal');
  await page.keyboard.type('Sell shea butter in France');
  await page.keyboard.press('Enter');
  await expect.poll(() => at('[part=error]')).toBe(true);
  await tabTo(page, tag, '[part=error] a[href="#question"]');
  await page.keyboard.press('Enter');
  await expect.poll(() => at('#question')).toBe(true);
  const question = 'Which certificate does a small shop in Lyon ask for before it orders shea butter?';
  await page.keyboard.type(question, { delay: 40 });
  await tabTo(page, tag, '[name=format]');
  await page.keyboard.press('ArrowDown');
  expect(await at('[name=format]:checked:not([value=one-question])')).toBe(true);
  await tabTo(page, tag, '#name');
  await page.keyboard.type('Amina');
  await tabTo(page, tag, '#address');
  await page.keyboard.type('keyboard@example.org');
  await tabTo(page, tag, '#consent');
  await page.keyboard.press('Space');
  await tabTo(page, tag, '[part=submit]');
  await page.keyboard.press('Enter');
  await expect.poll(() => at('[part=receipt] h2')).toBe(true);
  await close();
});
