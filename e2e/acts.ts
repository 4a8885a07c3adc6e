import type { Page } from 'puppeteer-core';

/**
 * What a visitor does, without puppeteer's locators: those wait for an animation frame, which never comes with
 * JavaScript off.
 */
export async function click(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))!.click();
}

/** Types over what stands in a field; `delay` is milliseconds between keys. */
export async function type(page: Page, selector: string, text: string, options?: { delay: number }): Promise<void> {
  const field = (await page.waitForSelector(selector))!;
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
