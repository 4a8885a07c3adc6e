import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { click, follow, type } from './acts.js';
import type { Mail, Visit, World } from './world.js';

/** Set to a folder to look at every page of the way. */
const pictures = process.env['PICTURES'];

/** A picture of the whole page, where somebody wants to look at it. */
export async function picture({ page }: Visit, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png`, fullPage: true });
}

/** Whether something stands out of the page sideways. */
export const isWide = ({ page }: Visit) => page.evaluate('document.documentElement.scrollWidth > innerWidth');

/** The newest mail of a kind to an address. */
export const mailTo = (world: World, address: string, template: string): Promise<Mail> =>
  vi.waitFor(
    async () => {
      const mail = (await world.mails()).find((each) => each.to === address && each.template === template);
      if (!mail) throw new Error(`No mail "${template}" came to ${address}.`);
      return mail;
    },
    { timeout: 10_000 },
  );

/** The links of a mail in their order: the first is its button. */
export const linksIn = ({ text }: Mail) => [...text.matchAll(/http\S+/g)].map(([link]) => link);
export const codeIn = ({ subject }: Mail) => /\d{6}/.exec(subject)![0];

/** Gives the first answers at the page to join, and proves the address: what comes next is the own entry. */
export async function joinAs(world: World, { page }: Visit, name: string, address: string): Promise<void> {
  await type(page, '#name', name);
  await page.select('#residence', 'FR');
  await type(page, '#headline', 'Cold rooms for fish markets of the whole coast', { delay: 70 });
  await type(page, '#address', address);
  await click(page, 'input[name=adult][value=yes]');
  await follow(page, 'form[data-draft] button:not([type])');
  await type(page, '#code', codeIn(await mailTo(world, address, 'joining-proof')));
  await follow(page, 'form:has(#code) button');
}

/** Publishes the own entry, and answers the address at which a visitor finds it. */
export async function publish(world: World, { page }: Visit, name: string, lang: string): Promise<string> {
  await page.goto(`${world.kit}/account/entry/publish?lang=${lang}`);
  await click(page, '#consent');
  await follow(page, 'form:has(#consent) button');
  await page.goto(`${world.kit}/bj/directory?lang=${lang}&q=${encodeURIComponent(name)}`);
  return page.$$eval('.dk-card__name a', (all, own) => all.find((a) => a.textContent!.trim() === own)!.href, name);
}
