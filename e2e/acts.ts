import type { Page } from 'puppeteer-core';

/** Inside a widget puppeteer hears no change, and has to look at every frame: that is what asking for visibility does. */
const waitFor = async (page: Page, selector: string) =>
  (await page.waitForSelector(selector, { visible: selector.startsWith('>>>') }))!;

/**
 * What a visitor does, without puppeteer's locators: those wait for an animation frame, which never comes with
 * JavaScript off.
 */
export async function click(page: Page, selector: string): Promise<void> {
  await (await waitFor(page, selector)).click();
}

/** Types over what stands in a field; `delay` is milliseconds between keys. */
export async function type(page: Page, selector: string, text: string, options?: { delay: number }): Promise<void> {
  const field = await waitFor(page, selector);
  await field.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await field.type(text, options);
}

/** Clicks what leads to another page, and waits for it. */
export async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), click(page, selector)]);
}

export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((element) => element.textContent!.trim()));
